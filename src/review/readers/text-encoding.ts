/** The encoding of a text that does not say it, from all of its bytes: files are read whole, streams in two passes. */
import jschardet from 'jschardet';
import { joined } from './joined.ts';

/** Bytes by which byte order and binary content are told. */
const HEAD_BYTES = 4096;
/** Bytes of lines beyond ASCII that the guess looks at: enough for any language, bounded for any file. */
const SAMPLE_BYTES = 64 * 1024;
/** ASCII that may stand before them in one line. */
const LEAD_BYTES = 1024;
/** What is left where the guess names nothing that this platform decodes. */
const WESTERN = 'windows-1252';
/** A text stays UTF-8 where so many bytes of it are sound beyond ASCII for each that is not. */
const SOUND_FOR_ONE = 8;
/** Share of characters with a zero byte that makes a text UTF-16; of Chinese these are its delimiters and figures. */
const WIDE = 0.05;
const LINE_END = 10;
const RETURN = 13;
const ESCAPE = 0x1b;

/** Labels of the guess that TextDecoder knows under another name or a wider superset. */
const SUPERSETS: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  johab: 'euc-kr',
  cp874: 'windows-874',
  'iso-8859-5': 'windows-1251',
  maccyrillic: 'windows-1251',
  kz1048: 'windows-1251',
};
/** Bytes that are quotes, dashes and signs in Windows-1252 and letters on a Mac: they tell nothing between the two. */
const SIGNS = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99]);

export interface EncodingGuess {
  /** Takes the next bytes of the text. */
  push(bytes: Uint8Array): void;
  /** Label of the encoding, as TextDecoder takes it. */
  label(): string;
}

/**
 * Makes a guess for one text: byte order mark, UTF-16 by its zeros, ISO-2022-JP by its escapes, UTF-8 where all but a few
 * bytes are, else the library's guess over those lines that hold more than ASCII, wherever they stand.
 */
export function openGuess(): EncodingGuess {
  const utf8 = openUtf8Count();
  const telling = openTelling();
  let wide: string | null | undefined;
  let isJis = false;
  return {
    push(bytes) {
      if (bytes.length === 0) return;
      if (wide === undefined) wide = wideLabel(bytes.subarray(0, HEAD_BYTES));
      if (wide !== null) return;
      utf8.push(bytes);
      telling.push(bytes);
      isJis ||= hasJisEscape(bytes);
    },
    label() {
      if (wide) return wide;
      const { sound, bad } = utf8.counts();
      if (isJis && sound + bad === 0) return 'iso-2022-jp';
      return sound >= bad * SOUND_FOR_ONE ? 'utf-8' : guess(telling.sample());
    },
  };
}

/** Label of UTF-16 by its mark or its zeros; null where the text is none. */
export function wideLabel(head: Uint8Array): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  /** Line ends: where UTF-16 has its zeros, no script that is guessed here has them. */
  const breaks = [0, 0];
  head.forEach((byte, i) => {
    const counts = byte === 0 ? zeros : byte === LINE_END || byte === RETURN ? breaks : null;
    if (counts) counts[i % 2] = (counts[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const least = (head.length / 2) * WIDE;
  if (odd > least && odd > 8 * even && breaks[1] === 0) return 'utf-16le';
  return even > least && even > 8 * odd && breaks[0] === 0 ? 'utf-16be' : null;
}

/** Counts bytes beyond ASCII that make sound UTF-8, and places where they do not. */
function openUtf8Count() {
  let sound = 0;
  let bad = 0;
  let length = 0;
  let missing = 0;
  let least = 0x80;
  let most = 0xbf;
  const begin = (byte: number): void => {
    length =
      byte >= 0xc2 && byte <= 0xdf
        ? 2
        : byte >= 0xe0 && byte <= 0xef
          ? 3
          : byte >= 0xf0 && byte <= 0xf4
            ? 4
            : 0;
    if (length === 0) bad++;
    missing = Math.max(0, length - 1);
    // Overlong forms, surrogates and what lies beyond Unicode are told by the second byte.
    least = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    most = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
  };
  return {
    push(bytes: Uint8Array): void {
      for (const byte of bytes) {
        if (missing === 0 && byte < 0x80) continue;
        if (missing === 0) begin(byte);
        else if (byte >= least && byte <= most) {
          [least, most] = [0x80, 0xbf];
          if (--missing === 0) sound += length;
        } else {
          bad++;
          missing = 0;
          if (byte >= 0x80) begin(byte);
        }
      }
    },
    counts: () => ({ sound, bad: missing > 0 ? bad + 1 : bad }),
  };
}

/** Collects lines that hold bytes beyond ASCII: many lines without any mislead the guess, or hide those behind them. */
function openTelling() {
  const pieces: Uint8Array[] = [];
  let left = SAMPLE_BYTES;
  /** The line at the end of the last bytes goes on. */
  let isOpen = false;
  return {
    push(bytes: Uint8Array): void {
      for (let at = 0; at < bytes.length && left > 0;) {
        let high = at;
        while (!isOpen && high < bytes.length && (bytes[high] ?? 0) < 0x80) high++;
        if (high === bytes.length) return;
        const from = isOpen ? at : Math.max(at, bytes.lastIndexOf(LINE_END, high) + 1, high - LEAD_BYTES);
        const end = bytes.indexOf(LINE_END, high);
        isOpen = end < 0;
        const piece = bytes.slice(from, Math.min(isOpen ? bytes.length : end + 1, from + left));
        pieces.push(piece);
        left -= piece.length;
        at = isOpen ? bytes.length : end + 1;
      }
    },
    sample: () => joined(pieces),
  };
}

/** Japanese mail of old: seven bits, with an escape before each change of characters. */
function hasJisEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42)) return true;
  return false;
}

function guess(sample: Uint8Array): string {
  const { encoding } = jschardet.detect(sample);
  const label = encoding?.toLowerCase() ?? '';
  if (label.startsWith('mac') && !(label in SUPERSETS)) return isOfMac(sample) ? 'macintosh' : WESTERN;
  try {
    return new TextDecoder(SUPERSETS[label] ?? label).encoding;
  } catch {
    return WESTERN;
  }
}

/** The guess takes short Western texts for those of a Mac, whose letters lie where Windows has almost none. */
function isOfMac(sample: Uint8Array): boolean {
  let mac = 0;
  let windows = 0;
  for (const byte of sample)
    if (byte >= 0xc0) windows++;
    else if (byte >= 0x80 && byte < 0xa0 && !SIGNS.has(byte)) mac++;
  return mac > windows;
}
