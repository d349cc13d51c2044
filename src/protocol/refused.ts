import type { ErrorCode } from './requests.ts';

/** Thrown by a handler for what the user can mend: the code's words are in the locale files, `detail` fills them. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
