import { ReadError } from './read-error.ts';
import { openGuess } from './text-encoding.ts';

/**
 * Text of a file in whatever encoding it came: UTF-8, UTF-16, GB18030, Big5, Shift_JIS, EUC-JP, ISO-2022-JP, EUC-KR, KOI8,
 * Windows-125x, Windows-874. Bytes that are none of its characters come as U+FFFD. Throws ReadError `unknown-format` for
 * binary content.
 */
export function decodeText(bytes: Uint8Array): string {
  const guess = openGuess();
  guess.push(bytes);
  const text = new TextDecoder(guess.label()).decode(bytes);
  if (isBinary(text)) throw new ReadError('unknown-format');
  return text;
}

/** True where a text, decoded, begins as no text does. */
export function isBinary(text: string): boolean {
  return text.slice(0, 4096).includes('\0');
}
