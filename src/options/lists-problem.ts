import { translate as t } from '../platform/translate.ts';
import type { ListProblem } from '../protocol/requests.ts';

/** Why a list was not taken, as a sentence. */
export function problemWords({ code, detail }: ListProblem): string {
  return t(`options_lists_problem_${code}`, detail);
}
