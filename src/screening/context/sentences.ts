/** A span in a segment's text, UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** What stands before a name, and what behind. */
export interface Halves {
  before: string;
  behind: string;
}

/** A full stop behind one of these ends a word, not a sentence. */
const ABBREVIATED =
  /(?:^|[\s(,.-])(?:co|ltd|inc|corp|no|nr|nº|n|u|ud|t\.b\.v|i\.c\.m|i\.p\.v|m\.b\.t|art|sec|approx|vs|bzw|z\.b|e\.g|i\.e|cf|cfr|vgl|ref|perf|excl|exkl|ekskl|escl|искл|wył|(?<=\p{L}\s)v|etc|s\.a|o\.a|u\.a|m\.in|bl\.a|d\.h|p\.ej|np|např|napr|inkl|incl|resp|rev|alt|dr|prof|ph\.d|b\.sc|m\.sc|nos|stck|stk|pcs|pc|szt|uds|pz|ca|шт|ул|т\.е|руб|[zpt]|z\.\sb|[pt]\.\s?ex|p\.\sej|f\.eks|ad es|bijv|bspw|esim|напр|örn)$/iu;
const STOP = /[.!?؟](?=\s|$|["”»)])|[。！？；;\n]/gu;

/** The sentence around a span, its full stop included. */
export function sentenceAround(text: string, { start, end }: Span): Halves {
  let from = 0;
  let to = text.length;
  for (const { index } of text.matchAll(STOP)) {
    if (text[index] === '.' && ABBREVIATED.test(text.slice(Math.max(0, index - 8), index))) continue;
    if (index < start) from = index + 1;
    else if (index >= end) {
      to = index + 1;
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

const AND_WORDS =
  'AND|OR|NOR|UND|ODER|ET|OU|И|ИЛИ|and|or|nor|und|oder|noch|et|ou|ni|y|o|e|и|или|ни|та|або|чи|lub|albo|oraz|ani|nebo|alebo|och|eller|samt|og|sekä|tai|või|és|vagy|și|sau|nici|ili|ve|veya|dan|atau|và|hoặc|και|ή|ούτε|و|أو|یا|או|और|या|และ|หรือ|및|또는';
/** Words for "and" and "or" that mean much else in other languages: they join two makers whom we know. */
const ANDS_OF_SOME = 'a|i|in|of|en|un|u|at|ja|ter|ali|či|czy|ir|arba|vai|te|dhe|ose|hay|ori|meg|й|і';
const SIGN = '[和或及与與と、や&/]';
const AND_WORD = String.raw`(?:\s(?:${AND_WORDS})\s|${SIGN})`;
const AND = String.raw`(?:,?${AND_WORD}|,)`;
/** Of a capital, perhaps behind one small letter: "iPhone". */
const ONE_WORD = String.raw`(?:\b\p{Ll})?[\p{Lu}\p{Script=Han}\p{Script=Katakana}][\p{L}\p{N}-]*`;
const LONG_NAME = String.raw`${ONE_WORD}(?:\s[\p{Lu}][\p{L}\p{N}-]*){0,5}`;
const NAME = String.raw`${ONE_WORD}(?:\s[\p{Lu}][\p{L}\p{N}-]*)?`;
/** Longest first, and of one word each: "No Hikvision or …" has the denial at the sentence's start. */
const NAMES_BEFORE = [LONG_NAME, NAME, ONE_WORD].map(
  (name) => new RegExp(String.raw`(?:${name}\s*${AND}\s*)+$`, 'u'),
);
/** "Baofeng UV-5R, TYT TH-UV88": names with their numbers, where ours has one too. */
const NUMBER = String.raw`\s(?=\S*\d)[\p{Lu}\d][\p{L}\d/-]*`;
const NUMBERED_BEFORE = new RegExp(String.raw`(?:${ONE_WORD}${NUMBER}\s*${AND}\s*)+$`, 'u');
const NUMBERED = new RegExp(`^${NUMBER}`, 'u');
/** Most names stand behind no other: to see that takes no look at what a name is. */
const JOINED_BEFORE = new RegExp(String.raw`${AND}\s*$`, 'u');
const NAMES_BEHIND = new RegExp(String.raw`^(?:\s*${AND}\s*${NAME})+`, 'u');
/** What is bracketed behind a name, or the end of a bracket that holds it: "海康威視(Hikvision)、". */
const BRACKET = String.raw`(?:\s*(?:[(（][^()（）]{1,30})?[)）])?`;
const LINK_WORD = String.raw`(?:\s(?:${AND_WORDS}|${ANDS_OF_SOME})\s|\s*(?:${SIGN}|와|과|以及|または|および)\s*|\sو|\sו[-־]?)`;
const ARTICLE = String.raw`(?:\s?(?:the|la|le|les|der|die|el|a|o)\s)?`;
const LINK = new RegExp(String.raw`^${BRACKET}\s*(?:[,،]?${LINK_WORD}|[,،])?\s*${ARTICLE}$`, 'u');
const JOIN = new RegExp(String.raw`^${BRACKET}\s*[,،]?${LINK_WORD}\s*${ARTICLE}$`, 'u');
/** An "and", a slash, or two commas. */
const IS_LIST = new RegExp(String.raw`${AND_WORD}|,.*,`, 'u');
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * What stands before a name, as it is and less other names of the same list ("with Bosch, Axis and …"). One comma
 * alone makes no list: "works with Alexa, Hikvision dome".
 */
export function withoutNames({ before, behind }: Halves): string[] {
  if (!JOINED_BEFORE.test(before)) return [before];
  const after = NAMES_BEHIND.exec(behind)?.[0] ?? '';
  const bare = NAMES_BEFORE.flatMap((pattern) => {
    const names = pattern.exec(before);
    return names && IS_LIST.test(names[0] + after) ? [before.slice(0, names.index)] : [];
  });
  const numbered = NUMBERED.test(behind) ? NUMBERED_BEFORE.exec(before) : null;
  return [before, ...bare, ...(numbered ? [before.slice(0, numbered.index)] : [])];
}

/** True where nothing but a comma or an "and" stands between two spans: they are of one list. */
export function isListedWith(text: string, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = text.slice(first.end, second.start);
  return between.trim() !== '' && LINK.test(between);
}

/** True where an "and" or an "or" stands between a span and the one behind it, and nothing else. */
export function isJoined(text: string, first: Span, second: Span): boolean {
  return JOIN.test(text.slice(first.end, second.start));
}

/** The part of a sentence that goes with the name: up to the next comma, other names of a list left aside. */
export function clauseAround(sentence: Halves): Halves {
  const comma = KANA.test(sentence.before + sentence.behind) ? /[,，、:：|\t]/u : /[,，،:：|\t]/u;
  const before = withoutNames(sentence).at(-1)?.split(comma).at(-1) ?? '';
  const behind = sentence.behind.replace(NAMES_BEHIND, '').split(comma)[0] ?? '';
  return { before, behind };
}

/** Most signs beside words that stand alone. */
const SIGNS = 40;

/** True where a text is nothing but these words, signs at its ends aside: as brands stand in menus, filters and headings. */
export function standsAlone(text: string, words: string): boolean {
  return text.length <= words.length + SIGNS && bare(text) === bare(words);
}

function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
