import type { Brand, Family } from '../../lists/types.ts';
import productWords from '../data/product-words.json' with { type: 'json' };
import type { Folder } from '../fold.ts';
import { once } from '../once.ts';

const BY_FIELD: Readonly<Record<string, readonly string[]>> = productWords;
/** From this length on an entry of the table may be a stem: "распознавани". */
const STEM = 5;
/** Shortest word of a phrase that says something by itself: not the "de" of "cámara de seguridad". */
const PART = 4;
/** And the same of the last one, for those who make it: the "car" of "electric car". */
const SHORT_GOODS = 3;

/** What goods a word of a query may name. */
export interface ProductWords {
  /** True of a word, or a word of a phrase, that names goods of any field. */
  isProduct(word: string): boolean;
  /** True of a word that names goods by itself: "router", but not the "system" of "screening system". */
  isGoods(word: string): boolean;
  /** True of a word that a family calls goods by, and others much else: "Pegasus". */
  isLine(word: string): boolean;
  /** True where the family makes what the word names. */
  isOf(family: string | undefined, word: string): boolean;
}

/** Opens the product words of every family's field; they are folded when the first word is asked about. */
export function openProductWords(families: readonly Family[], folder: Folder): ProductWords {
  const table = once(() => foldTable(folder));
  const fieldsOf = new Map(families.map(({ id, fields }) => [id, fields]));
  const none: ReadonlySet<string> = new Set();
  const linesOf = once(
    () =>
      new Map(
        families.map(({ id, brands }) => [id, new Set(brands.flatMap((each) => lineOf(each, folder)))]),
      ),
  );
  const lines = once(() => new Set([...linesOf().values()].flatMap((each) => [...each])));
  return {
    isProduct: (word) => holds(table().any, word),
    isGoods: (word) => holds(table().single, word),
    isLine: (word) => lines().has(word),
    isOf: (family, word) =>
      (linesOf().get(family ?? '') ?? none).has(word) ||
      (fieldsOf.get(family ?? '') ?? []).some((field) => holds(table().ofField.get(field) ?? none, word)),
  };
}

/** The folded word of a brand that is one and only looked up. */
function lineOf({ name, relation, use }: Brand, folder: Folder): string[] {
  const folded = relation === 'own-brand' && use === 'lookup' ? folder.foldName(name) : ' ';
  return folded.includes(' ') ? [] : [folded];
}

interface Table {
  /** The words of all fields. */
  any: ReadonlySet<string>;
  /** Words that are an entry of their own. */
  single: ReadonlySet<string>;
  /** The words of each field, each word of a phrase by itself. */
  ofField: ReadonlyMap<string, ReadonlySet<string>>;
}

function foldTable(folder: Folder): Table {
  const any = new Set<string>();
  const single = new Set<string>();
  const ofField = new Map<string, ReadonlySet<string>>();
  for (const [field, phrases] of Object.entries(BY_FIELD)) {
    const all = new Set<string>();
    const short = new Set<string>();
    for (const phrase of phrases) {
      const parts = folder.foldName(phrase).split(' ');
      if (parts.length === 1) single.add(parts[0] ?? '');
      for (const part of parts) if (parts.length === 1 || part.length >= PART) all.add(part);
      const last = parts.at(-1) ?? '';
      if (last.length === SHORT_GOODS) short.add(last);
    }
    for (const word of all) any.add(word);
    ofField.set(field, new Set([...all, ...short]));
  }
  return { any, single, ofField };
}

/** True of a word of the set, its plural, and what a long one begins. */
function holds(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)))) return true;
  for (let length = STEM; length < word.length; length++) if (words.has(word.slice(0, length))) return true;
  return false;
}
