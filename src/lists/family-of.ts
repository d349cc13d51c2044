import type { Family } from './types.ts';

/** The family of each entity that has one, by the entity's id. */
export function familyOfEntities(families: readonly Family[]): ReadonlyMap<string, string> {
  return new Map(families.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
}
