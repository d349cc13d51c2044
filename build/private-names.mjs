import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CONTENT = 'src/content';
/** Shapes that cross to the worker, and the one place that speaks to the browser's API: their words stay. */
const SHARED = [
  'src/protocol',
  'src/screening/types.ts',
  'src/lists/types.ts',
  'src/settings/types.ts',
  'src/ui/words.ts',
  'src/content/runtime.ts',
];
const SHAPE = /^(?:export )?interface [^]*?^\}/gm;
const FIELD = /^ +(\w+)\??[:(]/gm;
const COMMENT = /\/\*[^]*?\*\/|^ *\/\/.*$/gm;
const QUOTED = /(['"`])(\w+)\1/g;
/** Quoted in one piece with other signs, such as `page/reveal`: names no field. */
const PHRASE = /(['"`])[^'"`\n]*?[^'"`\w\n][^'"`\n]*?\1/g;

/**
 * The field names that only the content script's own interfaces have, as a pattern: the build may shorten them.
 * A name that stands in quotes anywhere in that room, or in a table of data, stays.
 */
export function privateNames(root) {
  const own = sources(root, CONTENT, '.ts');
  const shared = SHARED.flatMap((path) => sources(root, path, '.ts'));
  const tables = sources(root, CONTENT, '.json');
  const kept = new Set([
    ...shared.flatMap((text) => text.replace(PHRASE, '').match(/\w+/g) ?? []),
    ...[...own, ...tables].flatMap((text) => [...text.matchAll(QUOTED)].map(([, , name]) => name)),
  ]);
  const shapes = own.flatMap((text) => text.match(SHAPE) ?? []);
  const fields = shapes.flatMap((shape) => [...shape.matchAll(FIELD)].map(([, name]) => name));
  return new RegExp(
    `^(?:${[...new Set(fields)]
      .filter((name) => !kept.has(name))
      .sort()
      .join('|')})$`,
  );
}

function sources(root, path, ending) {
  const full = join(root, path);
  const names = path.endsWith(ending) ? [''] : readdirSync(full, { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => join(full, name))
    .filter((name) => name.endsWith(ending) && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(name, 'utf8').replace(COMMENT, ''));
}
