import type { Family } from '../../lists/types.ts';
import otherSenses from '../data/other-senses.json' with { type: 'json' };
import productWords from '../data/product-words.json' with { type: 'json' };
import { type Folder } from '../fold.ts';
import { once } from '../once.ts';
import { phrasePattern } from './phrases.ts';
import type { Span } from './sentences.ts';

/** What a family's own data says of the words around one of its names. */
export interface FamilyContext {
  family: Family;
  /** The product word of the family's field in a text. */
  productWord(text: string): string | undefined;
  /** True where a text uses the name in a sense of its own (an index, a wage). */
  hasOtherSense(text: string): boolean;
  /** True where a text names one of the family's brands. */
  isOwn(text: string): boolean;
  /** True of a name that stands for other things too, whatever its spacing: see `Brand.ordinary`. */
  isOrdinary(name: string): boolean;
  /** True where the span lies in a longer name that is another's. */
  isPartOfOther(text: string, span: Span): boolean;
}

const WORDS: Readonly<Record<string, readonly string[]>> = productWords;
const SENSES: Readonly<Record<string, readonly string[]>> = otherSenses;
/** Longest name of another party around ours. */
const MARGIN = 24;

/** Compiles the context of every family, by its id. */
export function openFamilies(
  families: readonly Family[],
  folder: Folder,
): ReadonlyMap<string, FamilyContext> {
  return new Map(families.map((family) => [family.id, openFamily(family, folder)]));
}

function openFamily(family: Family, folder: Folder): FamilyContext {
  const words = family.fields.flatMap((field) => WORDS[field] ?? []);
  const senses = SENSES[family.id] ?? [];
  const product = words.length === 0 ? undefined : phrasePattern(words, { plurals: true });
  const sense = senses.length === 0 ? undefined : phrasePattern(senses);
  // Folded when first asked for: most pages name few families.
  const collisions = once(() => family.collisions.map((phrase) => folder.foldName(phrase)));
  const brands = once(() => family.brands.map(({ name }) => folder.foldName(name)));
  const ordinary = once(
    () => new Set(family.brands.filter((brand) => brand.ordinary).map(({ name }) => together(name))),
  );
  return {
    family,
    isOwn(text) {
      const folded = folder.foldName(text);
      return brands().some((brand) => folded.includes(brand));
    },
    isOrdinary: (name) => ordinary().has(together(name)),
    productWord: (text) => product?.exec(text)?.[0],
    hasOtherSense: (text) => sense?.test(text) ?? false,
    isPartOfOther(text, { start, end }) {
      if (family.collisions.length === 0) return false;
      const own = folder.foldName(text.slice(start, end));
      const around = folder.foldName(text.slice(Math.max(0, start - MARGIN), end + MARGIN));
      return collisions().some((phrase) => phrase.includes(own) && around.includes(phrase));
    },
  };
}

function together(name: string): string {
  return name.replace(/[\s-]+/g, '');
}
