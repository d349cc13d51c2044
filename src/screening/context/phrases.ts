/**
 * Words and phrases of several languages, found without expressions: thousands of them in one alternation take V8 a
 * second to compile, and a worker that was just woken has none to spare.
 */
import { once } from '../once.ts';

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const ARABIC = /^\p{Script=Arabic}/u;
const LATIN_END = /[\p{Script=Latin}\p{N}]$/u;
const LETTER = /\p{L}/u;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
/** Endings of plurals in the languages of Latin script that are read here. */
const PLURALS = ['', 's', 'es', 'n', 'en'];
/** Arabic writes "and" and "the" in one with the word. */
const ARABIC_PREFIXES: ReadonlySet<string> = new Set(
  ['', 'و', 'ف'].flatMap((and) => ['', 'ال', 'لل', 'بال'].map((the) => and + the)),
);
/** Longer Arabic words take suffixes, short ones would stand in the midst of others. */
const SHORT_ARABIC = 4;

/** Words of other scripts up to this length are words, no stems: "не" is not "недорого". */
const SHORT_STEM = 3;

interface Place {
  /** At the end of what stands before, at the start of what stands behind, or anywhere. */
  at?: 'end' | 'start';
  /** What may stand between the phrase and the name, as the source of an expression. */
  gap?: string;
  /** True where Latin words match their plurals as well. */
  plurals?: boolean;
}

/** What was found: the phrase with its gap, and the gap's first group. */
export interface FoundPhrase {
  readonly 0: string;
  readonly 1?: string | undefined;
  readonly index: number;
}

/** Phrases to look for; used like an expression. */
export interface Phrases {
  /** The leftmost phrase that stands in its place, the longest of several. */
  exec(text: string): FoundPhrase | null;
  test(text: string): boolean;
}

interface Phrase {
  text: string;
  /** How a word must begin and end. */
  start: 'word' | 'arabic' | 'free';
  end: 'word' | 'plural' | 'no-letter' | 'free';
}

/** Phrases with the same first character, longest first. */
interface Beginning {
  all: Phrase[];
  /** Those that may stand within a word. */
  within: Phrase[];
}

const NONE: readonly Phrase[] = [];

/**
 * Prepares phrases, case-blind: whole words where there are words; a star stands for the rest of a word, a space for
 * any. A stem such as "сервер" stands for its forms, so words of other scripts than Latin may go on. They are made ready at
 * the first search: a worker that was just woken needs few of them.
 */
export function phrasePattern(
  phrases: readonly string[],
  { at, gap = '', plurals = false }: Place = {},
): Phrases {
  const beginnings = once(() => byFirstOf(phrases, plurals));
  const between = once(() => new RegExp(`^(?:${gap})$`, 'iu'));

  function exec(text: string): FoundPhrase | null {
    const byFirst = beginnings();
    const lower = lowered(text);
    for (let start = 0; start < lower.length; start++)
      for (const phrase of phrasesAt(byFirst, lower, start)) {
        const end = endOf(phrase, lower, start);
        if (end < 0) continue;
        if (at === undefined) return { 0: text.slice(start, end), index: start };
        const found = between().exec(at === 'end' ? text.slice(end) : text.slice(0, start));
        if (!found) continue;
        const [from, to] = at === 'end' ? [start, text.length] : [0, end];
        return { 0: text.slice(from, to), 1: found[1], index: from };
      }
    return null;
  }
  return { exec, test: (text) => exec(text) !== null };
}

function byFirstOf(phrases: readonly string[], plurals: boolean): Map<string, Beginning> {
  const byFirst = new Map<string, Beginning>();
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const known = phraseOf(phrase.toLowerCase(), plurals);
    const first = known.text.charAt(0);
    let there = byFirst.get(first);
    if (!there) byFirst.set(first, (there = { all: [], within: [] }));
    there.all.push(known);
    if (known.start !== 'word') there.within.push(known);
  }
  return byFirst;
}

/** The phrases that may begin at a place: within a word, only those that need not begin one. */
function phrasesAt(byFirst: ReadonlyMap<string, Beginning>, text: string, start: number): readonly Phrase[] {
  const found = byFirst.get(text.charAt(start));
  if (!found) return NONE;
  return start > 0 && LETTER_OR_NUMBER.test(text.charAt(start - 1)) ? found.within : found.all;
}

/** True for a phrase in a script without spaces between words. */
export function isUnspaced(phrase: string): boolean {
  return UNSPACED.test(phrase);
}

function phraseOf(text: string, plurals: boolean): Phrase {
  if (isUnspaced(text)) return { text, start: 'free', end: 'free' };
  if (ARABIC.test(text)) {
    const isShort = text.length <= SHORT_ARABIC && !text.endsWith('ـ');
    return { text, start: 'arabic', end: isShort ? 'no-letter' : 'free' };
  }
  const start = LETTER_OR_NUMBER.test(text.charAt(0)) ? 'word' : 'free';
  if (!LATIN_END.test(text)) return { text, start, end: text.length <= SHORT_STEM ? 'no-letter' : 'free' };
  return { text, start, end: plurals ? 'plural' : 'word' };
}

/** Lower case, unit for unit: the few letters that would grow stay as they are. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, (each) =>
        each.toLowerCase().length === each.length ? each.toLowerCase() : each,
      ).join('');
}

/** The offset behind a phrase that stands at `start`, or -1. */
function endOf(phrase: Phrase, text: string, start: number): number {
  const end = endOfText(phrase.text, text, start);
  if (end < 0 || !startsWell(phrase, text, start)) return -1;
  switch (phrase.end) {
    case 'no-letter':
      return LETTER.test(text.charAt(end)) ? -1 : end;
    case 'word':
      return LETTER_OR_NUMBER.test(text.charAt(end)) ? -1 : end;
    case 'plural': {
      const tail = PLURALS.find(
        (each) => text.startsWith(each, end) && !LETTER_OR_NUMBER.test(text.charAt(end + each.length)),
      );
      return tail === undefined ? -1 : end + tail.length;
    }
    case 'free':
      return end;
  }
}

function endOfText(phrase: string, text: string, start: number): number {
  let at = start;
  for (const unit of phrase) {
    const from = at;
    if (unit === '*') at = endOfRun(LETTER, text, at);
    else if (unit === ' ') at = endOfRun(SPACE, text, at);
    else if (text.startsWith(unit, at)) at += unit.length;
    if (at === from && unit !== '*') return -1;
  }
  return at;
}

function endOfRun(kind: RegExp, text: string, from: number): number {
  let at = from;
  while (at < text.length && kind.test(text.charAt(at))) at++;
  return at;
}

function startsWell({ start }: Phrase, text: string, at: number): boolean {
  if (start === 'free') return true;
  if (start === 'word') return at === 0 || !LETTER_OR_NUMBER.test(text.charAt(at - 1));
  let from = at;
  while (from > 0 && LETTER.test(text.charAt(from - 1))) from--;
  return ARABIC_PREFIXES.has(text.slice(from, at));
}
