/** How well the matcher does on the corpus, by counts alone: what went wrong in the sealed part is never shown. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BOUNDS, familyLookup, rates, readCorpus, tallyCorpus } from '../../src/cli/eval/corpus.ts';
import { screener } from './real-lists.ts';

const HERE = import.meta.dirname;

describe('accuracy', () => {
  test.each(['open', 'sealed'] as const)('of the %s part is not below its bound', (part) => {
    const { all } = tallyCorpus(screener, readCorpus(join(HERE, part)), familyLookup(screener));
    expect(rates(all).f1).toBeGreaterThanOrEqual(BOUNDS[part]);
  });

  test('of no snippets is none', () => {
    expect(() => readCorpus(join(HERE, 'open'), 9999)).toThrow(/no snippet from 9999 on/);
  });
});
