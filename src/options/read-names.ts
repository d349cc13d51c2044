import { MAX_NAME, MAX_NAMES, MAX_NOTE } from '../settings/fields.ts';
import type { WatchedName } from '../settings/types.ts';

/** Names read from pasted lines, or the first line that can't be one and why. */
export type ReadNames =
  | { ok: true; names: WatchedName[] }
  | { ok: false; code: 'long_name' | 'long_note' | 'too_many'; line: number };

/** What may stand between a name and its note: a tab, as from a table, or a bar. */
const BETWEEN = /\t|\s\|\s/;

/** Reads one name a line, with its note behind a tab or ` | `; blank lines are passed over. */
export function readNames(text: string): ReadNames {
  const names: WatchedName[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [head = '', ...rest] = line.split(BETWEEN);
    const name = head.trim();
    const note = rest.join(' ').trim();
    if (name === '') continue;
    if (name.length > MAX_NAME) return { ok: false, code: 'long_name', line: at + 1 };
    if (note.length > MAX_NOTE) return { ok: false, code: 'long_note', line: at + 1 };
    if (names.length === MAX_NAMES) return { ok: false, code: 'too_many', line: at + 1 };
    names.push({ name, note });
  }
  return { ok: true, names };
}
