import type { Facts } from '../lists/types.ts';
import type { NameEntry } from './types.ts';

/** All names that go into the index, one entry each. */
export function nameEntries({ entities, families }: Facts): NameEntry[] {
  const own = entities.flatMap((entity) => {
    const entry = (name: string, source: NameEntry['source']): NameEntry => ({
      name,
      source,
      class: entity.riskyNames.includes(name) || entity.basis === 'csl-only' ? 'lookup' : 'distinctive',
      entity: entity.id,
      ...(entity.family === undefined ? {} : { family: entity.family }),
    });
    return [
      entry(entity.name, 'name'),
      ...entity.aliases.map((name) => entry(name, 'alias')),
      ...entity.nativeNames.map((name) => entry(name, 'native')),
    ];
  });
  const brands = families.flatMap(({ id, brands: each }) =>
    each.map(({ name, entity, relation, evidence, contextual, use }): NameEntry => ({
      name,
      source: 'brand',
      class: use !== 'highlight' ? 'lookup' : contextual ? 'contextual' : 'distinctive',
      entity,
      family: id,
      relation,
      evidence,
    })),
  );
  return [...own, ...brands];
}
