/** What rules about a name's role are made of. */
import type { PageKind } from '../types.ts';
import { isUnspaced, phrasePattern, type Phrases } from './phrases.ts';
import {
  clauseAround,
  type Halves,
  isSentence,
  sentenceAround,
  type Span,
  withoutNames,
} from './sentences.ts';

/** A name's surroundings, as the rules look at them. */
export interface Place extends Halves {
  /** The sentence, with some of what is around it. */
  text: string;
  /** What stands before the name, and the same less other names of its list. */
  befores: readonly string[];
  clause: Halves;
  isSentence: boolean;
  kind: PageKind;
}

/** A rule answers with the words that it found. */
export type Rule = (place: Place) => string | undefined;

/** Characters to either side that are looked at: a long sentence, never a whole page. */
const WINDOW = 160;
/** From a cue to the name, or to the list of makers in which it stands: a noun phrase without a comma; "14 no." goes on. */
const PHRASE = String.raw`(?:[^.,;:|。；，、\n]|(?<=\s(?:n|nr|no|nos|stck|stk|pcs|szt|ks|u|ud|uds|pz|db|kpl|buc|шт))\.){0,50}`;
/** In a script without spaces the name follows at once, or behind others and their marks. */
const PHRASE_UNSPACED = String.raw`[\s:：]*(?:[^\s。；，,]{1,10}[、/及和与或・,]\s*)*\s*`;
/** Between a word and the name that it goes with: brackets, quotes, colons. */
export const CLOSE = String.raw`[\s:("'“”„«‘‚「『-]*`;
/** A model number between the name and a word of an unspaced script. */
export const MODEL_WORDS = String.raw`[\p{Script=Latin}\p{N} .+-]{0,24}`;

/** A model's number behind the name. */
export const NUMBER = String.raw`(?:\s[\p{L}\p{N}/-]*\p{N}[\p{L}\p{N}/-]*)?`;

/** Phrases that stand before the name, at the reach that their scripts have. */
export function before(phrases: readonly string[], gap = PHRASE, gapUnspaced = PHRASE_UNSPACED): Rule {
  const patterns = patternsAt('end', phrases, gap, gapUnspaced);
  return ({ befores }) => firstOf(patterns, befores);
}

/** Phrases that stand behind the name, over a gap. */
export function behind(phrases: readonly string[], gap: string, gapUnspaced = gap): Rule {
  const patterns = patternsAt('start', phrases, gap, gapUnspaced);
  return (place) => firstOf(patterns, [place.behind]);
}

function patternsAt(at: 'end' | 'start', phrases: readonly string[], gap: string, gapUnspaced: string) {
  return [
    { words: phrases.filter((phrase) => !isUnspaced(phrase)), gap },
    { words: phrases.filter(isUnspaced), gap: gapUnspaced },
  ]
    .filter(({ words }) => words.length > 0)
    .map((part) => phrasePattern(part.words, { at, gap: part.gap }));
}

/** Phrases anywhere around the name. */
export function anywhere(phrases: readonly string[]): Rule {
  const pattern = phrasePattern(phrases);
  return ({ text }) => pattern.exec(text)?.[0];
}

function firstOf(patterns: readonly Phrases[], texts: readonly string[]): string | undefined {
  for (const pattern of patterns)
    for (const text of texts) {
      const found = pattern.exec(text);
      if (found) return found[0];
    }
  return undefined;
}

/** The first rule that finds something. */
export function either(...rules: readonly Rule[]): Rule {
  return (place) => {
    for (const rule of rules) {
      const found = rule(place);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** The rule, but where what it found means something else. */
export function unless(rule: Rule, isOther: (place: Place, found: string) => boolean): Rule {
  return (place) => {
    const found = rule(place);
    return found === undefined || isOther(place, found) ? undefined : found;
  };
}

/** A rule that holds in running text alone. */
export function inSentences(rule: Rule): Rule {
  return (place) => (place.isSentence ? rule(place) : undefined);
}

/** A shop tells of no site, and of what it does not sell only as an accessory. */
export function unlessShop(rule: Rule): Rule {
  return (place) => (place.kind === 'shop' ? undefined : rule(place));
}

/** Of words that go on as other sentences do ("…, for information call us"). */
export function endingClause(rule: Rule): Rule {
  return unless(
    rule,
    ({ behind: half }, found) =>
      !/[)）]$/u.test(found) && !/^\s*(?:$|[)）\],;.|。；，、])/u.test(half.slice(found.length)),
  );
}

/** The surroundings of a span in a text. */
export function placeOf(whole: string, span: Span, kind: PageKind): Place {
  const from = Math.max(0, span.start - WINDOW);
  const text = whole.slice(from, span.end + WINDOW);
  const sentence = sentenceAround(text, { start: span.start - from, end: span.end - from });
  return {
    ...sentence,
    text,
    befores: withoutNames(sentence),
    clause: clauseAround(sentence),
    isSentence: isSentence(`${sentence.before}${whole.slice(span.start, span.end)}${sentence.behind}`),
    kind,
  };
}
