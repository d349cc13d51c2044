import { expect, it } from 'vitest';
import { holdsWords } from './section-search.ts';

it.each([
  ['Own watch-list: names to flag', 'watch', true],
  ['Own watch-list: names to flag', 'NAM FLAG', true],
  ['Own watch-list: names to flag', 'atch', false],
  ['Réglages', 'regl', true],
  ['自己的关注名单', '名单', true],
  ['anything', '  ', true],
])('%s for "%s": %s', (text, query, found) => {
  expect(holdsWords(text, query)).toBe(found);
});
