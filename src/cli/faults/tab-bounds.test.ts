import { describe, expect, it } from 'vitest';
import { type Counts, type Held, outcomesOf } from './tab-bounds.ts';

const MEGABYTE = 1024 * 1024;
const TABS = 10;

/** Counts of ten pages, in megabytes: of a page, of the extension's process, of the background where it is told. */
function counts(written: [number, number], collected = written, reported?: [number, number, number]): Counts {
  const held = (page: number, process: number): Held => ({
    pages: page * TABS * MEGABYTE,
    process: process * MEGABYTE,
  });
  const all = new Map([
    ['written, at rest', held(...written)],
    ['written, garbage collected', held(...collected)],
  ]);
  if (!reported) return all;
  const [page, process, ours] = reported;
  return all.set('reported, at rest', { ...held(page, process), ours: ours * MEGABYTE });
}
const problemsOf = (lens: Counts): (string | undefined)[] =>
  outcomesOf(lens, counts([20, 0], [20, 0], [20, 0, 0]), counts([20, 10]), TABS).map(
    ({ problem }) => problem,
  );

describe('the bounds of many tabs', () => {
  it('are kept where a page and the worker hold no more than they say', () => {
    expect(problemsOf(counts([25, 60]))).toEqual([undefined, undefined]);
  });

  it('are missed by a page that costs more at rest', () => {
    expect(problemsOf(counts([25.1, 60]))).toEqual(['a page costs 5.1 MB, over 5', undefined]);
  });

  it('are missed by a worker that holds more, or that is not there', () => {
    expect(problemsOf(counts([25, 61]))[0]).toBe('the worker holds 61 MB, over 60');
    expect(problemsOf(counts([25, 0]))[0]).toMatch(/not measured/);
    expect(problemsOf(counts([30, 61]))[0]).toMatch(/a page .*; the worker /);
  });

  it('are judged at rest, the worker by the background itself where that is told', () => {
    expect(problemsOf(counts([25, 60], [30, 70]))).toEqual([undefined, undefined]);
    expect(problemsOf(counts([25, 75], [25, 75], [30, 75, 20]))).toEqual([undefined, undefined, undefined]);
    expect(problemsOf(counts([25, 75], [25, 75], [25, 75, 61]))).toEqual([undefined, undefined, 'the worker holds 61 MB, over 60']); // prettier-ignore
  });
});
