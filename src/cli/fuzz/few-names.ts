import { readFacts } from '../read-facts.ts';
import { openScreener } from '../../screening/screen.ts';
import type { Screener } from '../../screening/screen.ts';
import { compileSnapshot } from '../../screening/snapshot.ts';

const FAMILIES = new Set(['hikvision', 'dahua', 'huawei', 'zte', 'dji', 'hytera']);

/** Of no family, and with a name that matches as a whole. */
const ENTITIES = new Set(['tencent-holdings-limited']);

/** A few families of the committed facts, compiled: quick to make, and with every kind of name. */
export function fewNames(): { screener: Screener; index: Uint8Array } {
  const { programmes, entities, families, products } = readFacts();
  const { index } = compileSnapshot({
    programmes,
    entities: entities.filter(({ id, family }) => FAMILIES.has(family ?? '') || ENTITIES.has(id)),
    families: families.filter(({ id }) => FAMILIES.has(id)),
    products: products.filter(({ entity }) => entity === 'dji'),
  });
  return { screener: openScreener(index), index };
}
