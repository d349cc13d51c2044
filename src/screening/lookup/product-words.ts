import type { Family } from '../../lists/types.ts';
import productWords from '../data/product-words.json' with { type: 'json' };
import type { Folder } from '../fold.ts';

const BY_FIELD: Readonly<Record<string, readonly string[]>> = productWords;
/** From this length on an entry of the table may be a stem: "распознавани". */
const STEM = 5;

/** What goods a word of a query may name. */
export interface ProductWords {
  isProduct(word: string): boolean;
  /** True where the family makes what the word names. */
  isOf(family: string | undefined, word: string): boolean;
}

/** Opens the product words of every family's field, folded, each word of a phrase by itself. */
export function openProductWords(families: readonly Family[], folder: Folder): ProductWords {
  const ofField = new Map(
    Object.entries(BY_FIELD).map(([field, phrases]) => [
      field,
      phrases.flatMap((phrase) => folder.foldName(phrase).split(' ')).filter((word) => word.length > 1),
    ]),
  );
  const fieldsOf = new Map(families.map(({ id, fields }) => [id, fields]));
  const isIn = (field: string, word: string): boolean =>
    (ofField.get(field) ?? []).some(
      (each) => word === each || word === `${each}s` || (each.length >= STEM && word.startsWith(each)),
    );
  return {
    isProduct: (word) => [...ofField.keys()].some((field) => isIn(field, word)),
    isOf: (family, word) => (fieldsOf.get(family ?? '') ?? []).some((field) => isIn(field, word)),
  };
}
