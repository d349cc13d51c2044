import places from './data/places.json' with { type: 'json' };
import towns from './data/towns.json' with { type: 'json' };
import beside from './lookup/data/beside-words.json' with { type: 'json' };

const PLACES: ReadonlySet<string> = new Set(places);
/** Where most of the listed parties sit; a town elsewhere says of a name that another bears it. */
const TOWNS: ReadonlySet<string> = new Set(towns);
const REGIONS: ReadonlySet<string> = new Set(beside.places);

/** True of the folded name of a country, as addresses and lists have it. */
export function isPlace(folded: string): boolean {
  return PLACES.has(folded);
}

/** True of the folded name of a town that we know. */
export function isTown(folded: string): boolean {
  return TOWNS.has(folded);
}

/** True of one word for a country, a province or a town, the world over; the case of its letters is not looked at. */
export function isRegion(word: string): boolean {
  const lower = word.toLowerCase();
  return REGIONS.has(lower) || PLACES.has(lower) || TOWNS.has(lower);
}
