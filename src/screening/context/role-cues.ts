/** Words of many languages that put a name in another role than maker, seller or product. */
import cues from '../data/role-cues.json' with { type: 'json' };
import { isUnspaced, phrasePattern } from './phrases.ts';
import { clauseAround, isSentence, sentenceAround, type Span, withoutNames } from './sentences.ts';
import type { EvidenceType } from '../evidence.ts';
import type { PageKind } from '../types.ts';

/** What the words around a name say of its role. */
export interface Role {
  type: EvidenceType;
  /** The words that say it. */
  detail: string;
}

/** From "compatible with" to the name, or to the list of makers in which it stands: a noun phrase without a comma. */
const REACH = String.raw`[^.,;:|。；，、\n]{0,50}`;
/** In a script without spaces the name follows at once, or behind others and their marks. */
const REACH_UNSPACED = String.raw`[\s:：]*(?:[^\s。；，,]{1,10}[、/及和与或・,]\s*)*\s*`;

function before(phrases: readonly string[]): RegExp[] {
  const unspaced = phrases.filter(isUnspaced);
  const spaced = phrases.filter((phrase) => !isUnspaced(phrase));
  return [
    ...(spaced.length > 0 ? [phrasePattern(spaced, 'end', REACH)] : []),
    ...(unspaced.length > 0 ? [phrasePattern(unspaced, 'end', REACH_UNSPACED)] : []),
  ];
}

const COMPATIBLE = before([...cues.compatible, ...cues.replaces, ...cues.connects]);
const AFTERMARKET = phrasePattern(cues.aftermarket);
const EXCLUSION = phrasePattern(cues.exclusion);
const NEGATION = phrasePattern(cues.negation);
/** Languages that put the negation behind what it denies. */
const POSTPOSED = phrasePattern(cues.postposed);
const BUT = phrasePattern(cues.but);
const TAXES = phrasePattern(cues.taxes.map((word) => `${word}*`));
/** Characters to either side that are looked at: a long sentence, never a whole page. */
const WINDOW = 160;
/** How near a tax must stand to "excluded" to be what is excluded. */
const TAX_REACH = 16;

/** The role that cues of compatibility, replacement, negation or exclusion give a name; undefined without any. */
export function roleByCues(whole: string, span: Span, kind: PageKind): Role | undefined {
  const from = Math.max(0, span.start - WINDOW);
  const text = whole.slice(from, span.end + WINDOW);
  const sentence = sentenceAround(text, { start: span.start - from, end: span.end - from });
  for (const pattern of COMPATIBLE) {
    const found = pattern.exec(sentence.before) ?? pattern.exec(withoutNames(sentence.before));
    if (found) return { type: 'compatible', detail: found[0].trim() };
  }
  const aftermarket = AFTERMARKET.exec(text);
  if (aftermarket) return { type: 'compatible', detail: aftermarket[0] };
  if (!isSentence(`${sentence.before}${text.slice(span.start, span.end)}${sentence.behind}`))
    return undefined;
  const clause = clauseAround(sentence);
  const negated =
    excludedIn(clause.before) ??
    negatedIn(clause.before) ??
    // A shop says of its own goods what they do not need, and of its prices what they do not include.
    (kind === 'shop' ? undefined : (excludedIn(clause.behind) ?? negatedIn(clause.behind))) ??
    POSTPOSED.exec(clause.behind)?.[0];
  return negated === undefined ? undefined : { type: 'negated', detail: negated };
}

function excludedIn(half: string): string | undefined {
  const found = EXCLUSION.exec(half);
  if (!found) return undefined;
  const around = half.slice(Math.max(0, found.index - TAX_REACH), found.index + found[0].length + TAX_REACH);
  return TAXES.test(around) ? undefined : found[0];
}

/** A negation with "but" between it and the name denies something else. */
function negatedIn(half: string): string | undefined {
  const found = NEGATION.exec(half);
  return found && !BUT.test(half.slice(found.index)) ? found[0] : undefined;
}
