import type { Line } from '../types.ts';
import type { ReadError } from './read-error.ts';

/** A file packed in another: attached to a message or a PDF, embedded in a document, an entry of an archive. */
export interface Attached {
  /** Name or path within what it is packed in; its extension may be missing, or not its own. */
  name: string;
  bytes: Uint8Array;
  /** Why it can't be read, where that is known before a reader has looked at it. */
  error?: ReadError;
}

/** What a reader finds in a file: its own lines, and what is packed in it, to be read as files of their own. */
export interface Content {
  lines: Line[];
  packed: Attached[];
}
