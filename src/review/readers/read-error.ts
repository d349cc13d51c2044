import type { ReadErrorCode } from '../types.ts';

/** A file that can't be read, with the code whose words say what to do. */
export class ReadError extends Error {
  constructor(
    readonly code: ReadErrorCode,
    detail = '',
  ) {
    super(detail || code);
  }
}
