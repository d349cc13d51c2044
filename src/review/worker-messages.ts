/** What the review page and its own worker say to each other; nobody else can reach either. */
import type { ListStamp } from '../protocol/requests.ts';
import type { ScreenedFile } from './types.ts';

export type ScreenOrder =
  | { kind: 'read'; name: string; bytes: Uint8Array<ArrayBuffer>; password?: string }
  /** Screens lines anew that were read before. */
  | { kind: 'again'; file: ScreenedFile };

export interface Screened {
  files: ScreenedFile[];
  /** The lists that they were screened by. */
  stamp: ListStamp;
}

export type WorkerNews =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; screened: Screened }
  | { kind: 'failed'; message: string };
