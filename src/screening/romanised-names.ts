/** Names in Cyrillic whose lists have them in Latin letters alone: ООО «Инеко» for OOO Ineko. */
import { BRAND_LETTERS, isCyrillic } from './lookup/romanise.ts';

/** A text in Latin letters, and of each unit of it, and its end, where it stands in the text that it was made of. */
export interface Romanised {
  text: string;
  places: readonly number[];
}

/** As the lists of the United States write Russian (BGN/PCGN, less its apostrophes), where brands do otherwise. */
const LISTS: ReadonlyMap<string, string> = new Map([...BRAND_LETTERS, ['х', 'kh'], ['щ', 'shch']]);

/**
 * The text as lists and as brands write it, and with its legal forms as lists write them (OOO EFO), each once; none where it
 * has no Cyrillic letter.
 */
export function romanisedWays(text: string): Romanised[] {
  if (!isCyrillic(text)) return [];
  const ways = [romanise(text, LISTS), romanise(text, BRAND_LETTERS), romanise(text, LISTS, NOTHING)];
  return ways.filter((way, at) => ways.findIndex((other) => other.text === way.text) === at);
}

/** Legal forms stay as they are: what reads the text knows them, and AO in Latin letters is a word. */
const FORMS = /(?<!\p{L})(?:ООО|ТОО|ТОВ|[ОЗПН]?АО|ПрАТ)(?!\p{L})/gu;

const NOTHING = /(?!)/gu;

function romanise(text: string, letters: ReadonlyMap<string, string>, left = FORMS): Romanised {
  const kept = new Set(
    [...text.matchAll(left)].flatMap(({ 0: form, index }) => Array.from(form, (_, at) => index + at)),
  );
  let latin = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const small = letter.toLowerCase();
    const spelt = (kept.has(at) ? undefined : letters.get(small)) ?? letter;
    latin += spelt !== letter && small !== letter ? spelt.charAt(0).toUpperCase() + spelt.slice(1) : spelt;
    while (places.length < latin.length) places.push(at);
  }
  return { text: latin, places: [...places, text.length] };
}

/** Joint stock companies, and companies of limited liability, in Russian and as the lists write them. */
const STOCK = /(?<!\p{L})(?:[ОЗПН]?АО|ПрАТ|[OZP]?AO|[OCP]?JSC|joint[- ]stock company)(?!\p{L})/iu;
const LIMITED = /(?<!\p{L})(?:ООО|ТОО|ТОВ|OOO|LLC|limited liability company|L\.?L\.?C\.?)(?!\p{L})/iu;

/** True where the text names a form that the listed name does not have: ООО «Автоматика» is not JSC Avtomatika. */
export function isOtherForm(text: string, listed: string): boolean {
  return (STOCK.test(text) && LIMITED.test(listed)) || (LIMITED.test(text) && STOCK.test(listed));
}
