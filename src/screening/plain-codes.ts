/** Text in which model numbers are looked for: capitals, plain hyphens, and numbers broken over a line joined. */
export interface PlainCodes {
  codes: string;
  /** Offset in the text as it was of the character at `index` of `codes`. */
  offsetOf(index: number): number;
}

const HYPHENS = /[_\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const WIDE = /[\uff01-\uff5e]/g;
/** Space, dot or nothing but a space where a maker's prefix has its hyphen: "DS 2CD2143G2-I", "IPC.HFW1230S". */
const FOR_HYPHEN =
  /(?<=(?<![a-z0-9])(?:i?ds|dhi?|ipc|hac))[ .](?=2c[de]|2d[ef]|2td|[6-9]\d{3,4}[nh]|k\d[a-z]|p[wd][a-z]|ipc-|hac-|h[fd]w|hdbw|nvr\d|xvr\d|sd\d)/gi;
/** Marks that show nothing. */
const UNSEEN = String.raw`[\u00ad\u200b-\u200f\u2060\ufeff]+`;
/**
 * Line ends and spaces that broke a number: behind its hyphen, before one, or between its letters and its digits, which are
 * no measure ("VOG-L29 128GB").
 */
const LINE_END = String.raw`(?<=-)\s*\n\s*`;
const BEHIND_HYPHEN = String.raw`(?<=[A-Z0-9]-)\s+(?=[A-Z0-9/()-]{0,8}\d|[A-Z]{1,3}(?![A-Za-z]))`;
const BEFORE_HYPHEN = String.raw`(?<=[A-Z]-[A-Z0-9-]{0,12}\d[A-Z0-9-]{0,12})\s+(?=-[A-Z0-9]{1,10}(?![a-z]))`;
const WITHIN = String.raw`(?<=(?<![A-Z0-9])[A-Z]{2,4}-[A-Z0-9]{1,4})[ \n](?=\d{2,4}[A-Z])(?!\d{1,4}(?:[GMT]B|MP|MM|MAH|KG|HZ|PCS)(?![A-Za-z0-9]))`;
const MID_BLOCK = String.raw`(?<=(?<![A-Z0-9])[A-Z]{2,4}-[A-Z0-9]{2,4}\d{2,5})\n(?=[A-Z]{1,3}\d?-[A-Z0-9]{1,5}(?![A-Za-z0-9]))`;
const LEFT_OUT = new RegExp(
  [UNSEEN, LINE_END, BEHIND_HYPHEN, BEFORE_HYPHEN, WITHIN, MID_BLOCK].join('|'),
  'g',
);

const ASCII = /^[\0-\x7f]*$/;
const MAY_BE_BROKEN = /-\s|\s-|\n|[A-Z0-9] \d/;

/** Plain codes of a text; without marks to leave out, offsets stay what they were. */
export function plainCodes(text: string): PlainCodes {
  // Each replacement keeps the length, and so the offsets.
  const hyphened = text.replace(HYPHENS, '-').replace(FOR_HYPHEN, '-');
  // Most text of a quote: plain, and without a hyphen or a gap that could have broken a number.
  if (ASCII.test(hyphened) && !MAY_BE_BROKEN.test(hyphened))
    return { codes: hyphened.toUpperCase(), offsetOf: (index) => index };
  const plain = hyphened
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(SPACES, ' ');
  const gaps = Array.from(plain.matchAll(LEFT_OUT), ({ index, 0: gap }) => ({ index, length: gap.length }));
  if (gaps.length === 0) return { codes: capitals(plain), offsetOf: (index) => index };
  return {
    codes: capitals(plain.replace(LEFT_OUT, '')),
    offsetOf: (index) => gaps.reduce((at, gap) => (gap.index <= at ? at + gap.length : at), index),
  };
}

/** Latin without marks and Russian: other capitals may be longer than their small letters. */
function capitals(text: string): string {
  return text.replace(/[a-zа-яё]+/g, (letters) => letters.toUpperCase());
}
