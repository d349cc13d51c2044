import { translate as t } from '../platform/translate.ts';
import type { ErrorCode, Result } from '../protocol/requests.ts';

/** Keys of the words for what was refused; the other codes are our own faults, of which there is nothing to tell. */
const WORDS: Partial<Record<ErrorCode, string>> = {
  gone: 'options_refused_gone',
  locked: 'options_locked',
  'no-site': 'options_refused_site',
  'no-settings': 'options_import_failed',
  'short-name': 'options_names_refused',
};

/** Why the worker did not do what was asked, and what to do, as a sentence. */
export function refusalWords({ code, detail = '' }: Exclude<Result<never>, { ok: true }>): string {
  return t(WORDS[code] ?? 'options_problem', detail);
}
