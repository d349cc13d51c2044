import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { privateNames } from '../../build/private-names.mjs';
import { ROOT } from '../../src/cli/paths.ts';

const names = privateNames(ROOT);

test('shapes of the content script alone may be shortened', () => {
  expect(['passage', 'pieces', 'holder'].filter((name) => !names.test(name))).toEqual([]);
});

test('no name that crosses to the worker is, as far as a message or a type of one says it', () => {
  const shared = ['src/protocol/requests.ts', 'src/screening/types.ts', 'src/settings/types.ts'];
  const fields = shared.flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(/(?:^ +|[{;(] )(\w+)\??: /gm)].map(
      ([, name = '']) => name,
    ),
  );
  expect(fields.length).toBeGreaterThan(80);
  expect(fields.filter((name) => names.test(name))).toEqual([]);
});

test('no name is that of a column of the tables which are read by name', () => {
  const folder = join(ROOT, 'src/content/data');
  const keys = readdirSync(folder).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8')) as object),
  );
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter((key) => names.test(key))).toEqual([]);
});
