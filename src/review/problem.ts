/** Something that went wrong, for the user. */
export interface Problem {
  /** Key of its words. */
  key: string;
  fill: string;
}

/** What to say of an error: a full disk and a review changed in another tab have words of their own. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return { key: 'review_problem_quota', fill: '' };
  if (error instanceof WordedError) return { key: error.message, fill: error.fill };
  return { key: 'review_problem_failed', fill: error instanceof Error ? error.message : String(error) };
}

/** An error whose message is the key of its words. */
export class WordedError extends Error {
  readonly fill: string;
  constructor(key: string, fill = '') {
    super(key);
    this.fill = fill;
  }
}
