/** What the review page and its own worker say to each other; nobody else can reach either. */
import type { ScreenedFile } from './types.ts';

export interface ScreenOrder {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  password?: string;
}

export type WorkerNews =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; files: ScreenedFile[] }
  | { kind: 'failed'; message: string };
