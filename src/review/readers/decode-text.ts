import jschardet from 'jschardet';
import { ReadError } from './read-error.ts';

/** Bytes that the guess looks at: enough for any language, bounded for any file. */
const SAMPLE_BYTES = 64 * 1024;
/** What is left where the guess names nothing that this platform decodes. */
const WESTERN = 'windows-1252';

/** Labels of the guess that TextDecoder knows under a wider superset. */
const SUPERSETS: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'iso-8859-5': 'windows-1251',
  maccyrillic: 'windows-1251',
};

/**
 * Text of a file in whatever encoding it came: byte order mark, UTF-8 where it is valid, UTF-16 by its zeros,
 * else by the library's guess (GB18030, Big5, Shift_JIS, EUC-KR, Windows-125x). Throws ReadError `unknown-format`
 * for binary content.
 */
export function decodeText(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  const text = new TextDecoder(label).decode(bytes);
  if (text.slice(0, 4096).includes('\0')) throw new ReadError('unknown-format');
  return text;
}

/** Label of the encoding, as TextDecoder takes it, by the first bytes of a file. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = zeroShare(bytes);
  if (zeros.odd > 0.3) return 'utf-16le';
  if (zeros.even > 0.3) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  return guess(bytes.subarray(0, SAMPLE_BYTES));
}

function zeroShare(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++)
    if (sample[i] === 0 && i % 2 === 0) even++;
    else if (sample[i] === 0) odd++;
  const half = Math.max(1, sample.length / 2);
  return { even: even / half, odd: odd / half };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function guess(sample: Uint8Array): string {
  const { encoding } = jschardet.detect(sample);
  const label = encoding?.toLowerCase() ?? '';
  try {
    return new TextDecoder(SUPERSETS[label] ?? label).encoding;
  } catch {
    return WESTERN;
  }
}
