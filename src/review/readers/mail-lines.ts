import type { Line } from '../types.ts';
import { attachedName, isDecoration } from './attached-file.ts';
import type { Described } from './attached-file.ts';
import type { Attached, Content } from './content.ts';
import { DECORATION_SHARE, withPictures } from './pictures.ts';
import { htmlContent } from './read-html.ts';
import { textLines } from './read-text.ts';
import { unreadLine } from './unread-line.ts';

/** What a reader of messages found, whatever their format. */
export interface Message {
  sender: string;
  subject: string;
  html: string;
  text: string;
  /** It has a body in a form that is not read. */
  isUnread?: boolean;
  attached: (Described & Pick<Attached, 'error'>)[];
}

/** Names of decoration that a line tells, in UTF-16 units. */
const LONGEST_NAMES = 1_000;
/** A message locked within its text, and a file packed in it as programs of old did. */
const PACKED_TEXT = /-----BEGIN PGP MESSAGE-----|^begin [0-7]{3} \S.*\r?\nM/m;

/**
 * Sender, subject and body of messages as lines, numbered through, and all that is attached to them. Their logos and
 * signatures are one line for each message, which says that they were not read.
 */
export function mailLines(messages: readonly Message[]): Content {
  const lines: Line[] = [];
  const packed: Attached[] = [];
  for (const { sender, subject, html, text, isUnread, attached: own } of messages) {
    const decoration: string[] = [];
    for (const [i, file] of own.entries()) {
      const name = attachedName(file, i + 1);
      if (!file.error && isDecoration(file, html)) decoration.push(name);
      else packed.push({ name, bytes: file.bytes, ...(file.error ? { error: file.error } : {}) });
    }
    const plain = (each: string): Line => ({ line: 0, sheet: null, page: null, text: each.trim() });
    const head = [sender, subject].filter((each) => each.trim() !== '').map(plain);
    lines.push(...head);
    for (const line of bodyLines(html, text)) lines.push(line);
    if (isUnread) lines.push(unreadLine('undecodable', 0));
    const names = decoration.join(', ').slice(0, LONGEST_NAMES);
    if (names !== '') lines.push({ ...plain(names), unreadable: 'decoration' });
  }
  return { lines: lines.map((line, i) => ({ ...line, line: i + 1 })), packed };
}

/**
 * A body's lines, and what of it is not read: what is locked or packed in its text, pictures that it fetches from
 * elsewhere.
 */
function bodyLines(html: string, text: string): Line[] {
  if (!html) return packedText(textLines(text), text);
  const { lines, pictures } = htmlContent(html);
  // What is attached to the message is judged there.
  const fetched = pictures.filter(({ share, source }) => !source.startsWith('cid:') && !isSmall(share));
  return packedText(
    withPictures(
      lines,
      fetched.map(({ share }) => share),
    ),
    html,
  );
}

function isSmall(share: number): boolean {
  return share > 0 && share <= DECORATION_SHARE;
}

function packedText(lines: Line[], text: string): Line[] {
  return PACKED_TEXT.test(text) ? [...lines, unreadLine('undecodable', 0)] : lines;
}
