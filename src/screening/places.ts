import places from './data/places.json' with { type: 'json' };
import towns from './data/towns.json' with { type: 'json' };

const PLACES: ReadonlySet<string> = new Set(places);
/** Where most of the listed parties sit; a town elsewhere says of a name that another bears it. */
const TOWNS: ReadonlySet<string> = new Set(towns);
/** Words of the longest town's name: "ho chi minh city". */
const LONGEST_TOWN = 4;

/** True of the folded name of a country, as addresses and lists have it. */
export function isPlace(folded: string): boolean {
  return PLACES.has(folded);
}

/** How many of these folded words, from `at` on, name a town; 0 where they name none that we know. */
export function townLength(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_TOWN, words.length - at); length > 0; length--)
    if (TOWNS.has(words.slice(at, at + length).join(' '))) return length;
  return 0;
}
