import type { Line } from '../types.ts';
import { attachedName, isDecoration } from './attached-file.ts';
import type { Described } from './attached-file.ts';
import type { Attached, Content } from './content.ts';
import { readHtml } from './read-html.ts';
import { textLines } from './read-text.ts';

/** What a reader of messages found, whatever their format. */
export interface Message {
  sender: string;
  subject: string;
  html: string;
  text: string;
  attached: (Described & Pick<Attached, 'error'>)[];
}

/** Names of decoration that a line tells, in UTF-16 units. */
const LONGEST_NAMES = 1_000;

/**
 * Sender, subject and body of messages as lines, numbered through, and all that is attached to them. Their logos and
 * signatures are one line for each message, which says that they were not read.
 */
export function mailLines(messages: readonly Message[]): Content {
  const lines: Line[] = [];
  const packed: Attached[] = [];
  for (const { sender, subject, html, text, attached: own } of messages) {
    const decoration: string[] = [];
    for (const [i, file] of own.entries()) {
      const name = attachedName(file, i + 1);
      if (!file.error && isDecoration(file, html)) decoration.push(name);
      else packed.push({ name, bytes: file.bytes, ...(file.error ? { error: file.error } : {}) });
    }
    const plain = (each: string): Line => ({ line: 0, sheet: null, page: null, text: each.trim() });
    const head = [sender, subject].filter((each) => each.trim() !== '').map(plain);
    lines.push(...head);
    for (const line of html ? readHtml(html) : textLines(text)) lines.push(line);
    const names = decoration.join(', ').slice(0, LONGEST_NAMES);
    if (names !== '') lines.push({ ...plain(names), unreadable: 'decoration' });
  }
  return { lines: lines.map((line, i) => ({ ...line, line: i + 1 })), packed };
}
