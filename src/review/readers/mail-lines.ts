import type { Line } from '../types.ts';
import type { ReadError } from './read-error.ts';
import { readHtml } from './read-html.ts';
import { textLines } from './read-text.ts';

/** A file packed in another. */
export interface Attached {
  name: string;
  bytes: Uint8Array;
  /** Why it can't be read, where that is known before a reader has looked at it. */
  error?: ReadError;
}

/** What a reader of messages found, whatever their format. */
export interface Message {
  sender: string;
  subject: string;
  html: string;
  text: string;
  attached: Attached[];
}

export interface Mail {
  lines: Line[];
  attached: Attached[];
}

/** Sender, subject and body of messages as lines, numbered through, and all that is attached to them. */
export function mailLines(messages: readonly Message[]): Mail {
  const lines = messages.flatMap(({ sender, subject, html, text }) => {
    const head = [sender, subject].filter((each) => each.trim() !== '');
    const body: Line[] = html ? readHtml(html) : textLines(text);
    return [...head.map((each) => ({ sheet: null, page: null, text: each.trim() })), ...body];
  });
  return {
    lines: lines.map((line, i) => ({ ...line, line: i + 1 })),
    attached: messages.flatMap(({ attached }) => attached),
  };
}
