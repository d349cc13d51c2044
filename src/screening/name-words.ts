import bestKnown from './data/best-known.json' with { type: 'json' };
import genericWords from './data/generic-words.json' with { type: 'json' };
import type { Entity } from '../lists/types.ts';
import { foldName } from './fold.ts';
import { withoutLegalForm } from './legal-forms.ts';
import type { NameClass } from './types.ts';

/** True where a folded word is common in some language. */
export type IsCommonWord = (word: string) => boolean;

/** Famous names whose famous bearer is the listed company itself: Tencent, but not Cherry. */
const BEST_KNOWN: ReadonlySet<string> = new Set(bestKnown);
const GENERIC: ReadonlySet<string> = new Set(genericWords);
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Characters of an unspaced script from which a name is long enough to stand alone. */
const LONG_UNSPACED = 4;
const SHORT_CODE = 4;
const LONG_WORD = 5;

/** True of a folded word by which everybody knows the listed company. */
export function isBestKnown(word: string): boolean {
  return BEST_KNOWN.has(word);
}

/**
 * How far one of an entity's names may match on a page by itself. Persons, short codes and ordinary words are for
 * lookup; names of several ordinary words, and rows seen in the CSL only, match as wholes.
 */
export function classOfName(name: string, entity: Entity, isCommon: IsCommonWord): NameClass {
  if (entity.kind === 'person') return 'lookup';
  if (entity.basis === 'csl-only') return name.includes(' ') ? 'whole' : 'lookup';
  const own = wordClass(name, entity.riskyNames.includes(name), isCommon);
  // A school or a ministry is named on pages for many reasons; being the maker needs saying.
  if (own === 'distinctive' && entity.kind !== 'company') return 'contextual';
  return own;
}

function wordClass(name: string, isRisky: boolean, isCommon: IsCommonWord): NameClass {
  const folded = foldName(name);
  if (UNSPACED.test(folded)) {
    return isRisky || folded.length < LONG_UNSPACED ? 'contextual' : 'distinctive';
  }
  const core = withoutLegalForm(folded);
  const words = core.split(' ');
  const telling = words.filter((word) => !GENERIC.has(word) && !isCommon(word));
  if (words.length === 1) {
    const isAnybodys = core.length <= SHORT_CODE || telling.length === 0 || isRisky;
    if (isAnybodys) return core === folded && !isBestKnown(core) ? 'lookup' : 'whole';
    return 'contextual';
  }
  const letters = telling.join('').length;
  if (telling.length === 0) return words.length >= LONG_UNSPACED ? 'contextual' : 'whole';
  if (isRisky) return 'whole';
  return letters >= LONG_WORD ? 'distinctive' : words.length >= LONG_UNSPACED ? 'distinctive' : 'contextual';
}
