/** What a folded character is, as far as the edges of words go. Numbers, because they index typed arrays. */
export const CHAR_CLASS = {
  none: 0,
  digit: 1,
  latin: 2,
  latinUpper: 3,
  cyrillic: 4,
  cyrillicUpper: 5,
  greek: 6,
  greekUpper: 7,
  arabic: 8,
  hebrew: 9,
  otherLetter: 10,
  /** A dropped apostrophe or sign stands before: words may end and start here. */
  afterSign: 11,
  /** A zero-width space stands before: perhaps a break, perhaps not. */
  afterBreak: 12,
  // From here on: scripts written without spaces.
  han: 16,
  hiragana: 17,
  katakana: 18,
  hangul: 19,
  southEastAsian: 20,
} as const;
const { none, digit, afterSign, afterBreak, han } = CHAR_CLASS;

/** What stands before a unit. `inner`: between two characters of a script that is written without spaces. */
export const MARK = { inside: 0, soft: 1, word: 2, inner: 3 } as const;
export type Boundary = 'word' | 'soft' | 'inner';

/** Names a mark other than `inside`. */
export function boundaryOf(mark: number): Boundary {
  return mark === MARK.word ? 'word' : mark === MARK.inner ? 'inner' : 'soft';
}

/** A value of `TRANSITIONS`: inside a word, and the capital before starts a hump if capitals stand before it. */
export const HUMP = 4;
/** A class takes so many bits, so that two of them make an index. */
export const CLASS_BITS = 5;
export const CLASS_MASK = (1 << CLASS_BITS) - 1;

const SCRIPTS: readonly (readonly [RegExp, number, number])[] = [
  [/\p{Script=Latin}/u, CHAR_CLASS.latin, CHAR_CLASS.latinUpper],
  [/\p{Script=Han}|々|〇/u, han, han],
  [/\p{Script=Cyrillic}/u, CHAR_CLASS.cyrillic, CHAR_CLASS.cyrillicUpper],
  [/\p{Script=Greek}/u, CHAR_CLASS.greek, CHAR_CLASS.greekUpper],
  [/\p{Script=Arabic}/u, CHAR_CLASS.arabic, CHAR_CLASS.arabic],
  [/\p{Script=Hebrew}/u, CHAR_CLASS.hebrew, CHAR_CLASS.hebrew],
  [/\p{Script=Katakana}|ー/u, CHAR_CLASS.katakana, CHAR_CLASS.katakana],
  [/\p{Script=Hiragana}/u, CHAR_CLASS.hiragana, CHAR_CLASS.hiragana],
  [/\p{Script=Hangul}/u, CHAR_CLASS.hangul, CHAR_CLASS.hangul],
  [
    /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Tibetan}/u,
    CHAR_CLASS.southEastAsian,
    CHAR_CLASS.southEastAsian,
  ],
];

/** The class of one folded character; `upper` where it was a capital in the text. */
export function classOf(character: string, upper: boolean): number {
  if (/\p{N}/u.test(character)) return digit;
  if (!/[\p{L}\p{M}]/u.test(character)) return none;
  const script = SCRIPTS.find(([pattern]) => pattern.test(character));
  if (!script) return CHAR_CLASS.otherLetter;
  return upper ? script[2] : script[1];
}

/** The class that stands for a sign that is dropped, behind one of class `before`. */
export function classBehindSign(before: number): number {
  return before === none ? none : afterSign;
}

/** The class that stands for a soft break, behind one of class `before`. */
export function classBehindBreak(before: number): number {
  return before === none || before === afterSign ? before : afterBreak;
}

/** The mark between two neighbouring classes (`before << CLASS_BITS | after`), or `HUMP`. */
export const TRANSITIONS: Uint8Array = Uint8Array.from({ length: 1 << (2 * CLASS_BITS) }, (_, pair) =>
  transition(pair >> CLASS_BITS, pair & CLASS_MASK),
);

function transition(before: number, after: number): number {
  if (after === none || before === none || before === afterSign) return MARK.word;
  if (before === afterBreak) return MARK.soft;
  if (before === after) return before >= han ? MARK.inner : MARK.inside;
  if (before >= han || after >= han) return MARK.word;
  const cased = before >= CHAR_CLASS.latin && before <= CHAR_CLASS.greekUpper && before >> 1 === after >> 1;
  if (cased) return before < after ? MARK.soft : HUMP;
  return MARK.soft;
}
