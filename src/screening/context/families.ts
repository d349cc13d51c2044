import type { KnownFamily } from '../../lists/types.ts';
import contextWords from '../data/context-words.json' with { type: 'json' };
import otherSenses from '../data/other-senses.json' with { type: 'json' };
import productWords from '../data/product-words.json' with { type: 'json' };
import { type Folder } from '../fold.ts';
import { once } from '../once.ts';
import { phrasePattern } from './phrases.ts';
import type { Span } from './sentences.ts';

/** What a family's own data says of the words around one of its names. */
export interface FamilyContext {
  family: KnownFamily;
  /** A word of the family's fields, or a product of its own, in a text. */
  productWord(text: string): string | undefined;
  /** True where a text uses the name in a sense of its own (an index, a wage). */
  hasOtherSense(text: string): boolean;
  /** True where a text names one of the family's brands. */
  isOwn(text: string): boolean;
  /** The brand in a text that the family has sold away. */
  formerIn(text: string): string | undefined;
  /**
   * True of a maker's field that may mean one of the family, and so of all that `isOwn` is true of: it holds a brand, however
   * spaced, begins as one does ("HIKVSN"), or is a few letters for it ("HIK", "DH").
   */
  isLike(field: string): boolean;
  /** True of a name that stands for other things too, whatever its spacing: see `Brand.ordinary`. */
  isOrdinary(name: string): boolean;
  /** True where the span lies in a longer name that is another's. */
  isPartOfOther(text: string, span: Span): boolean;
}

const WORDS: Readonly<Record<string, readonly string[]>> = productWords;
const SENSES: Readonly<Record<string, readonly string[]>> = otherSenses;
/** A maker by its letters, or the beginning of its name. */
const LETTERS = 3;
/** Longest name of another party around ours. */
const MARGIN = 24;

/** Compiles the context of every family, by its id. */
export function openFamilies(
  families: readonly KnownFamily[],
  folder: Folder,
): ReadonlyMap<string, FamilyContext> {
  return new Map(families.map((family) => [family.id, openFamily(family, folder)]));
}

function openFamily(family: KnownFamily, folder: Folder): FamilyContext {
  const words = [...family.fields.flatMap((field) => WORDS[field] ?? []), ...(family.lines ?? [])];
  const senses = SENSES[family.id] ?? [];
  const product = words.length === 0 ? undefined : phrasePattern(words, { plurals: true });
  const sense = senses.length === 0 ? undefined : phrasePattern(senses);
  // Folded when first asked for: most pages name few families.
  const collisions = once(() => family.collisions.map((phrase) => folder.foldName(phrase)));
  // What was sold away makes goods of its own since.
  const own = family.brands.filter(({ relation }) => relation !== 'former');
  const brands = once(() => own.map(({ name }) => folder.foldName(name)));
  const former = family.brands.flatMap(({ relation, name }) => (relation === 'former' ? name : []));
  const sold = former.length === 0 ? undefined : phrasePattern(former);
  const letters = once(() => brands().map((brand) => brand.replaceAll(' ', '')));
  const ordinary = once(
    () => new Set(family.brands.filter((brand) => brand.ordinary).map(({ name }) => together(name))),
  );
  return {
    family,
    isOwn(text) {
      const folded = folder.foldName(text);
      return brands().some((brand) => folded.includes(brand));
    },
    formerIn: (text) => sold?.exec(text)?.[0],
    isLike(field) {
      const said = folder.foldName(field).replaceAll(' ', '');
      // A few letters need but begin alike.
      const least = said.length <= LETTERS ? 1 : LETTERS;
      return letters().some((name) => said.includes(name) || said.slice(0, least) === name.slice(0, least));
    },
    isOrdinary: (name) => ordinary().has(together(name)),
    productWord: (text) => product?.exec(text)?.[0],
    hasOtherSense: (text) => sense?.test(text) ?? false,
    isPartOfOther(text, { start, end }) {
      if (family.collisions.length === 0) return false;
      const own = folder.foldName(text.slice(start, end));
      const before = folder.foldName(text.slice(Math.max(0, start - MARGIN), start));
      const behind = folder.foldName(text.slice(end, end + MARGIN));
      return collisions().some((phrase) => isAround(phrase, own, before, behind));
    },
  };
}

/** True where the folded phrase holds our name, and the rest of it stands before and behind. */
function isAround(phrase: string, own: string, before: string, behind: string): boolean {
  for (let at = phrase.indexOf(own); at >= 0; at = phrase.indexOf(own, at + 1)) {
    const [head, tail] = [phrase.slice(0, at).trimEnd(), phrase.slice(at + own.length).trimStart()];
    if (before.endsWith(head) && behind.startsWith(tail) && !goesOn(tail, behind)) return true;
  }
  return false;
}

/** True where a street's character begins another word: 中兴路由器 is a router of 中兴, not the road 中兴路. */
function goesOn(tail: string, behind: string): boolean {
  const last = tail.slice(0, -1);
  return tail !== '' && contextWords.addressExcept.some((word) => behind.startsWith(last + word));
}

function together(name: string): string {
  return name.replace(/[\s-]+/g, '');
}
