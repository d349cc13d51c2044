/** What the review page and its own worker say to each other; nobody else can reach either. */
import type { ListStamp } from '../protocol/requests.ts';
import type { Slice } from './slices.ts';
import type { ScreenedFile } from './types.ts';

/** Lines go ahead in slices, so that the page does not halt over a long file; the message that closes them has none. */
type LinesAhead = { kind: 'lines' } & Slice;

export type ScreenOrder =
  | { kind: 'read'; name: string; bytes: Uint8Array<ArrayBuffer>; password?: string }
  /** Screens lines anew that were read before. */
  | { kind: 'again'; file: ScreenedFile };

export type WorkerOrder = ScreenOrder | LinesAhead;

export interface Screened {
  files: ScreenedFile[];
  /** The lists that they were screened by. */
  stamp: ListStamp;
}

export type WorkerNews =
  | { kind: 'progress'; share: number }
  | LinesAhead
  | { kind: 'done'; screened: Screened }
  | { kind: 'failed'; message: string };
