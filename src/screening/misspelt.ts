/** Brands with one slip in them, as suppliers type them and scanners read them: "Hikvison", "Huawel". */
import brands from './data/misspelt-brands.json' with { type: 'json' };
import { groupBy } from './group-by.ts';
import { areConfused, differingPlaces } from './lookup/likely-slip.ts';

export interface Misspelt {
  start: number;
  end: number;
  /** The brand that is probably meant. */
  brand: string;
}

/** Shorter brands are other words with another letter. */
const LONG = 6;
const WORDS = /(?<![\p{L}\p{N}])[a-z]{5,14}(?![\p{L}\p{N}])/giu;
/** Real names one slip away: a maker of switches, a Polish surname. */
const OTHERS: ReadonlySet<string> = new Set(['hivision', 'kasperski']);
const BY_LETTER = groupBy(
  brands.map((brand) => ({ brand, letters: brand.toLowerCase() })),
  ({ letters }) => letters.charAt(0),
);

/** Words of a text that are a brand's but for one slip; the brands themselves are not among them. */
export function findMisspelt(text: string): Misspelt[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: word, index: start }) => {
    const typed = word.toLowerCase();
    if (OTHERS.has(typed)) return [];
    const meant = BY_LETTER.get(typed.charAt(0))?.find(({ letters }) => isOneSlip(typed, letters));
    return meant ? [{ start, end: start + word.length, brand: meant.brand }] : [];
  });
}

/** One letter left out, typed twice or for its neighbour, or two in the wrong order, behind the first. */
function isOneSlip(typed: string, brand: string): boolean {
  if (typed === brand) return false;
  if (typed.length === brand.length) return isSwap(typed, brand) || isReplacement(typed, brand);
  const [shorter, longer] = typed.length < brand.length ? [typed, brand] : [brand, typed];
  if (longer.length - shorter.length > 1) return false;
  const at = Array.from(longer).findIndex((letter, place) => letter !== shorter[place]);
  if (longer.slice(at + 1) !== shorter.slice(at)) return false;
  const isDouble = longer === typed && longer[at] === longer[at - 1];
  // One letter more at the end is a case: "Kasperskyn" is Finnish.
  return isDouble || (brand.length >= LONG && at < brand.length);
}

function isSwap(typed: string, brand: string): boolean {
  const [one = 0, other = 0, ...more] = differingPlaces(typed, brand);
  return more.length === 0 && other === one + 1 && typed[one] === brand[other] && typed[other] === brand[one];
}

function isReplacement(typed: string, brand: string): boolean {
  const [at = 0, ...more] = differingPlaces(typed, brand);
  if (more.length > 0 || brand.length < LONG) return false;
  const [one, other] = [typed.charAt(at), brand.charAt(at)];
  return areConfused(one, other) || LOOKS_ALIKE.has([one, other].sort().join(''));
}

/** Letters that a scanner takes for each other, in small or capital form. */
const LOOKS_ALIKE = new Set(['il', 'ij', 'ce', 'eo', 'co', 'hn', 'nu', 'uv', 'ft', 'gq', 'mn', 'it']);
