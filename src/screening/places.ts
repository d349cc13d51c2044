import places from './data/places.json' with { type: 'json' };
import towns from './data/towns.json' with { type: 'json' };

const PLACES: ReadonlySet<string> = new Set(places);
/** Where most of the listed parties sit; a town elsewhere says of a name that another bears it. */
const TOWNS: ReadonlySet<string> = new Set(towns);

/** True of the folded name of a country, as addresses and lists have it. */
export function isPlace(folded: string): boolean {
  return PLACES.has(folded);
}

/** True of the folded name of a town that we know. */
export function isTown(folded: string): boolean {
  return TOWNS.has(folded);
}
