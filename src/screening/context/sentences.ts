/** A span in a segment's text, UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** A full stop behind one of these ends a word, not a sentence. */
const ABBREVIATED =
  /(?:^|[\s(,.])(?:co|ltd|inc|corp|no|nr|nº|art|sec|approx|vs|bzw|z\.b|e\.g|i\.e|etc|s\.a|ул|т\.е|руб)$/iu;
const STOP = /[.!?؟](?=\s|$|["”»)])|[。！？；;\n]/gu;

/** The sentence around a span, in two halves: what stands before it and what behind. */
export function sentenceAround(text: string, { start, end }: Span): { before: string; behind: string } {
  let from = 0;
  let to = text.length;
  for (const { index } of text.matchAll(STOP)) {
    if (text[index] === '.' && ABBREVIATED.test(text.slice(Math.max(0, index - 8), index))) continue;
    if (index < start) from = index + 1;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return { before: text.slice(from, start), behind: text.slice(end, to) };
}

const WORDS_OF_A_SENTENCE = 7;
const HAN_OF_A_SENTENCE = 14;

/** True for running text: it ends like a sentence, or is as long as one. */
export function isSentence(text: string): boolean {
  if (/[.!?。！？؟]["”»)]?\s*$/u.test(text.trimEnd())) return true;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const han = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return words >= WORDS_OF_A_SENTENCE || han >= HAN_OF_A_SENTENCE;
}

const AND = String.raw`(?:[,、，/&]|(?:\s(?:and|or|und|oder|et|ou|y|o|e|ni|noch|nor|и|или|ни|و|أو)\s)|[和或及与と])`;
const NAME = String.raw`[\p{Lu}\p{Script=Han}\p{Script=Katakana}][\p{L}\p{N}-]*(?:\s[\p{Lu}][\p{L}\p{N}-]*)?`;
const NAMES_BEFORE = new RegExp(String.raw`(?:${NAME}\s*${AND}\s*)+$`, 'u');
const NAMES_BEHIND = new RegExp(String.raw`^(?:\s*${AND}\s*${NAME})+`, 'u');
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What stands before a name, less other names of the same list ("with Bosch, Axis and …"). */
export function withoutNames(before: string): string {
  return before.replace(NAMES_BEFORE, '');
}

/** The part of a sentence that goes with the name: up to the next comma, other names of a list left aside. */
export function clauseAround(sentence: { before: string; behind: string }): {
  before: string;
  behind: string;
} {
  const comma = KANA.test(sentence.before + sentence.behind) ? /[,，、:：]/u : /[,，،:：]/u;
  const before = withoutNames(sentence.before).split(comma).at(-1) ?? '';
  const behind = sentence.behind.replace(NAMES_BEHIND, '').split(comma)[0] ?? '';
  return { before, behind };
}
