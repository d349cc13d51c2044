/** Text in which model numbers are looked for: capitals, plain hyphens, and numbers broken over a line joined. */
export interface PlainCodes {
  codes: string;
  /** Offset in the text as it was of the character at `index` of `codes`. */
  offsetOf(index: number): number;
}

const HYPHENS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const WIDE = /[\uff01-\uff5e]/g;
/** Marks that show nothing, and the line end behind a hyphen. */
const LEFT_OUT = /[\u00ad\u200b-\u200f\u2060\ufeff]+|(?<=-)\s*\n\s*/g;

/** Plain codes of a text; without marks to leave out, offsets stay what they were. */
export function plainCodes(text: string): PlainCodes {
  const plain = text
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(HYPHENS, '-')
    .replace(SPACES, ' ')
    // ASCII only: other capitals may be longer than their small letters.
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  const gaps = Array.from(plain.matchAll(LEFT_OUT), ({ index, 0: gap }) => ({ index, length: gap.length }));
  if (gaps.length === 0) return { codes: plain, offsetOf: (index) => index };
  return {
    codes: plain.replace(LEFT_OUT, ''),
    offsetOf: (index) => gaps.reduce((at, gap) => (gap.index <= at ? at + gap.length : at), index),
  };
}
