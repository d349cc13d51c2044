import places from './data/places.json' with { type: 'json' };

const PLACES: ReadonlySet<string> = new Set(places);

/** True of the folded name of a country, as addresses and lists have it. */
export function isPlace(folded: string): boolean {
  return PLACES.has(folded);
}
