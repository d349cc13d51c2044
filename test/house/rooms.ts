import { sourceFiles } from './source-files.ts';

/** How one room uses another: code counts for more than types. */
export type Use = 'code' | 'types';

/** Tables of words that types are made from, and schemas of fields: read as types, as the lint's directions have it. */
const PURE = /\/(?:types|fields)[.]ts$/;
const IMPORT =
  /^(?:import|export)\s+(type\s+)?(\{[^}]*\}|\*[^'"]*|[^'"{]*)?\s*(?:from\s+)?['"](\.[^'"]+)['"]/gm;

/** The rooms' real imports of each other, as `from > to`, tests aside; the command line is no room of the extension. */
export function roomUses(): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const { path, text } of sourceFiles(['src'], /(?<!\.test|\.d)\.tsx?$/)) {
    const from = roomOf(path);
    if (from === undefined || from === 'cli') continue;
    for (const [, type, names = '', target = ''] of text.matchAll(IMPORT)) {
      const to = roomOf(new URL(target, `file:///${path}`).pathname.slice(1));
      if (to === undefined || to === from || to === 'cli') continue;
      const use: Use = type !== undefined || areTypes(names) || PURE.test(target) ? 'types' : 'code';
      const edge = `${from} > ${to}`;
      if (uses.get(edge) !== 'code') uses.set(edge, use);
    }
  }
  return uses;
}

/** The edges of a drawing in Mermaid's language: `a --> b` is code, `a -.-> b` types alone. */
export function drawnUses(drawing: string): Map<string, Use> {
  return new Map(
    Array.from(drawing.matchAll(/^\s*(\w+) (-->|-\.->) (\w+)$/gm), ([, from, arrow, to]): [string, Use] => [
      `${from} > ${to}`,
      arrow === '-->' ? 'code' : 'types',
    ]),
  );
}

/** Every name between the braces is a type. */
function areTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}/.exec(names.trim())?.[1];
  if (inner === undefined) return false;
  return inner.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
}

function roomOf(path: string): string | undefined {
  return /^src\/(\w+)\//.exec(path)?.[1];
}
