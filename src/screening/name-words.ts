import bestKnown from './data/best-known.json' with { type: 'json' };
import genericWords from './data/generic-words.json' with { type: 'json' };
import type { Entity } from '../lists/types.ts';
import { foldName } from './fold.ts';
import { withoutLegalForm } from './legal-forms.ts';
import { isPlace } from './places.ts';
import type { NameClass } from './types.ts';

/** What is known of single words, folded. */
export interface KnownWords {
  /** True of words that are common in some language. */
  isCommonWord(word: string): boolean;
  /** True of words that a dictionary has, proper names and firms of the world among them. */
  isOrdinaryWord(word: string): boolean;
  /** True of words that a dictionary prints in small letters. */
  isDictionaryWord(word: string): boolean;
}

/** Famous names whose famous bearer is the listed company itself: Tencent, but not Cherry. */
const BEST_KNOWN: ReadonlySet<string> = new Set(bestKnown);
const GENERIC: ReadonlySet<string> = new Set(genericWords);
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Characters of an unspaced script from which a name is long enough to stand alone. */
const LONG_UNSPACED = 4;
/** Letters up to which a word may be anybody's code. */
const SHORT_CODE = 4;
/** Letters from which a word that nobody knows was made up for somebody. */
const SHORTEST_MADE_UP = 4;
/** Letters of telling words, taken together, from which a name may match alone. */
const LONG_TELLING = 5;
/** Words from which a name is more than a phrase, though a dictionary could hold each of them. */
const LONG_PHRASE = 4;

/** True of a folded name of nothing but words of trade: "international trading co ltd". */
export function isGenericName(folded: string): boolean {
  return withoutLegalForm(folded)
    .split(' ')
    .every((word) => GENERIC.has(word));
}

/** True of a folded word by which everybody knows the listed company. */
export function isBestKnown(word: string): boolean {
  return BEST_KNOWN.has(word);
}

/**
 * How far one of an entity's names may match on a page by itself. Persons, short codes and ordinary words are for
 * lookup; names of several ordinary words, and rows seen in the CSL only, match as wholes.
 */
export function classOfName(name: string, entity: Entity, known: KnownWords): NameClass {
  if (entity.kind === 'person') return 'lookup';
  if (entity.basis === 'csl-only') return name.includes(' ') ? 'whole' : 'lookup';
  const own = wordClass(name, entity.riskyNames.includes(name), known);
  // A school or a ministry is named on pages for many reasons; being the maker needs saying.
  if (own === 'distinctive' && entity.kind !== 'company') return 'contextual';
  return own;
}

function isTelling(word: string, { isCommonWord }: KnownWords): boolean {
  return !GENERIC.has(word) && !isCommonWord(word);
}

/** True of a few dictionary words, which also stand for the thing itself: "super alloys", "electric traction". */
function isPhrase(words: readonly string[], known: KnownWords): boolean {
  return (
    words.length < LONG_PHRASE &&
    words.every((word) => !isPlace(word) && (!isTelling(word, known) || known.isDictionaryWord(word)))
  );
}

/** True of a made-up word: FUTREVO, where a field or a label says that it is a maker. */
export function isMadeUp(word: string, known: KnownWords): boolean {
  return word.length >= SHORTEST_MADE_UP && isTelling(word, known) && !known.isOrdinaryWord(word);
}

/** True of a name of nothing but everyday words, legal forms aside. */
export function isEveryday(name: string, known: KnownWords): boolean {
  return !withoutLegalForm(foldName(name))
    .split(' ')
    .some((word) => isTelling(word, known));
}

function wordClass(name: string, isRisky: boolean, known: KnownWords): NameClass {
  const folded = foldName(name);
  if (UNSPACED.test(folded)) {
    return isRisky || folded.length < LONG_UNSPACED ? 'contextual' : 'distinctive';
  }
  const core = withoutLegalForm(folded);
  const words = core.split(' ');
  const telling = words.filter((word) => isTelling(word, known));
  if (words.length === 1) {
    const isAnybodys = core.length <= SHORT_CODE || telling.length === 0 || isRisky;
    if (!isAnybodys) return 'contextual';
    const isOwn = core !== folded || isBestKnown(core) || isMadeUp(core, known);
    return isOwn ? 'whole' : 'lookup';
  }
  const isLong = words.length >= LONG_PHRASE;
  if (telling.length === 0) return isLong ? 'contextual' : 'whole';
  if (isRisky || (core === folded && isPhrase(words, known))) return 'whole';
  return isLong || telling.join('').length >= LONG_TELLING ? 'distinctive' : 'contextual';
}
