import type { Family } from './types.ts';

/** The family of each entity that has one, by the entity's id. */
export function familyOfEntities(families: readonly Family[]): ReadonlyMap<string, string> {
  return new Map(families.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
}

/** The entity that makes what bears a family's brand `via`; without one, the family's principal. */
export function makerOf({ brands, entity }: Family, via: string | undefined): string {
  return brands.find(({ name }) => name === via)?.entity ?? entity;
}
