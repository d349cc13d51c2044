/** What the documentation names must be there: files, folders, commands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const PAGES = [
  ...readdirSync('.')
    .filter((name) => /^[A-Z_]+\.md$/.test(name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  ...sourceFiles(['docs', 'src', 'test', '.github'], /\.(?:md|yml)$/),
];
/** A path of ours in code quotes: begins with a folder of the project's and has no placeholder in it. */
const QUOTED = /`((?:src|test|docs|build|icons|\.github)\/[\w./-]+)`/g;
/** Stands for a name of the reader's choice: `src/cli/NAME.ts`. */
const PLACEHOLDER = /\/(?!README\b)[A-Z]{3,}(?=[./]|$)/;
const LINKED = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g;
const COMMAND = /npm run ([a-z]+)/g;

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

function missing(path: string, text: string): string[] {
  const quoted = Array.from(text.matchAll(QUOTED), ([, file = '']) => file).filter(
    (file) => !PLACEHOLDER.test(file),
  );
  const linked = Array.from(text.matchAll(LINKED), ([, file = '']) => join(dirname(path), file));
  const commands = Array.from(text.matchAll(COMMAND), ([, name = '']) => name);
  return [
    ...[...quoted, ...linked].filter((file) => !existsSync(file)),
    ...commands.filter((name) => !(name in scripts)).map((name) => `npm run ${name}`),
  ];
}

/** Pages of ours that comments send a reader to. */
const SENT_TO = /\b([\w/-]+\.md)\b/g;

describe('comments', () => {
  it.each(sourceFiles(['src', 'test', 'build'], /\.(?:tsx?|mjs)$/))(
    '$path sends to pages that are there',
    ({ path, text }) => {
      const comments =
        path === 'test/house/doc-paths.test.ts' ? [] : (text.match(/\/\*\*?[^]*?\*\/|\/\/.*$/gm) ?? []);
      const pages = comments.flatMap((each) => Array.from(each.matchAll(SENT_TO), ([, page = '']) => page));
      expect(pages.filter((page) => !existsSync(page) && !existsSync(join(dirname(path), page)))).toEqual([]);
    },
  );
});

describe('the documentation', () => {
  it.each(PAGES)('$path names only what is there', ({ path, text }) => {
    expect(missing(path, text)).toEqual([]);
  });

  it('would be caught naming what is not', () => {
    expect(missing('docs/x.md', 'See `src/nowhere.ts`, [y](y.md) and `npm run nothing`.')).toEqual([
      'src/nowhere.ts',
      'docs/y.md',
      'npm run nothing',
    ]);
  });
});
