import { SourceError } from '../../lists/sources/types.ts';
import type { ListProblem, ListProblemCode } from '../../protocol/requests.ts';

/** Why a new list was not taken; `detail` holds figures or a name, in no language. */
export class ListRefusal extends Error {
  override name = 'ListRefusal';
  constructor(
    readonly code: ListProblemCode,
    readonly detail = '',
  ) {
    super(`${code}: ${detail}`);
  }
}

/** What a failed import tells the user, whatever was thrown. */
export function problemOf(error: unknown): ListProblem {
  if (error instanceof ListRefusal) return { code: error.code, detail: error.detail };
  if (error instanceof SourceError)
    return { code: error.code === 'not-a-list' ? 'not_a_list' : error.code === 'cut-short' ? 'cut_short' : error.code, detail: error.detail }; // prettier-ignore
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return { code: 'disk_full', detail: '' };
  return { code: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
