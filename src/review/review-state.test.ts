import { describe, expect, it } from 'vitest';
import type { ProgrammeId } from '../lists/types.ts';
import type { Tier } from '../screening/types.ts';
import { filterCounts, isOpen, nextOpen, openLike, rowsOf, shownRows } from './review-state.ts';
import { findingId, standingOf } from './standing.ts';
import type { Decision, Review, ScreenedLine, Verdict } from './types.ts';

function line(number: number, verdict: Verdict, ...found: [string, Tier, ProgrammeId][]): ScreenedLine {
  const matches = found.map(([entity, tier, programme]) => ({
    entity,
    name: entity,
    programmes: [programme],
    tier,
    text: entity,
    count: 1,
    why: [],
    start: 0,
    end: 1,
  }));
  return { line: number, sheet: null, page: null, text: `line ${number}`, verdict, matches };
}

const review: Review = {
  id: 'r',
  startedAt: '',
  extensionVersion: '',
  matcherVersion: '',
  list: { hash: '', asOf: '2026-07-09', programmes: [] },
  profile: 'shopper',
  emphasised: ['BIS-EL'],
  files: [
    {
      file: 'q',
      sha256: 'ab',
      size: 1,
      lines: [
        line(1, 'no-match'),
        line(2, 'listed', ['cnooc', 'listed', 'NS-CMIC']),
        line(3, 'listed', ['dahua', 'listed', 'BIS-EL']),
        line(4, 'no-match', ['zte', 'mention', 'BIS-EL']),
        line(5, 'listed', ['dahua', 'listed', 'BIS-EL']),
        line(6, 'not-screened'),
      ],
    },
  ],
  decisions: [],
};
const rows = rowsOf(review);
const none = standingOf([]);
const finding = { sha256: 'ab', sheet: null, page: null, line: 3, entity: 'dahua' };
const confirmed: Decision = { at: '', kind: 'outcome', finding, from: null, to: 'confirmed', reason: '' };
const numbers = (shown: typeof rows): number[] => shown.map((row) => row.line.line);

describe('what the review shows', () => {
  it('keeps a listing outside the profile a finding, and only sorts it behind', () => {
    expect(rows[1]?.line.verdict).toBe('listed');
    const sorted = shownRows(rows, none, { filter: 'all', sort: 'verdict', words: '' }, review.emphasised);
    expect(numbers(sorted)).toEqual([3, 5, 2, 4, 1, 6]);
    expect(numbers(shownRows(rows, none, { filter: 'open', sort: 'place', words: '' }, []))).toEqual([
      2, 3, 5,
    ]);
  });

  it('narrows by verdict and by words', () => {
    const shown = (filter: Verdict, words: string): number[] =>
      numbers(shownRows(rows, none, { filter, sort: 'place', words }, []));
    expect(shown('not-screened', '')).toEqual([6]);
    expect(shown('listed', 'LINE 5')).toEqual([5]);
  });

  it('takes a mention for no open finding, and an outdated decision for one', () => {
    expect(rows.map((row) => isOpen(row, none))).toEqual([false, true, true, false, true, false]);
    const lists = review.list;
    const changes = [{ finding, name: 'dahua', before: null, after: null }];
    const renewed = standingOf([confirmed, { at: '', kind: 'rescreened', from: lists, to: lists, changes }]);
    expect(rows.map((row) => isOpen(row, standingOf([confirmed])))[2]).toBe(false);
    expect(rows.map((row) => isOpen(row, renewed))[2]).toBe(true);
    expect(filterCounts(rows, renewed)).toMatchObject({
      open: 3,
      listed: 3,
      'no-match': 2,
      'not-screened': 1,
    });
  });

  it('goes round the open ones, forwards and backwards', () => {
    const at = (n: number): string => rows[n - 1]?.id ?? '';
    const step = (from: string | null, by: 1 | -1): number | undefined =>
      nextOpen(rows, none, from, by)?.line.line;
    expect([step(null, 1), step(at(2), 1), step(at(5), 1), step(at(2), -1), step(at(5), -1)]).toEqual([
      2, 3, 2, 5, 3,
    ]);
    expect(nextOpen(rows.slice(0, 1), none, null, 1)).toBeNull();
  });

  it('knows a row by its place, also where a line before it comes or goes', () => {
    const at = (sheet: string, number: number): ScreenedLine => ({ ...line(number, 'no-match'), sheet });
    const idsOf = (...lines: ScreenedLine[]): (string | undefined)[] => {
      const [file] = review.files;
      const ids = rowsOf({ ...review, files: file ? [file, { ...file, lines }] : [] }).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      return ids.slice(rows.length);
    };
    // The name of the first sheet stands behind its lines; what can't be read on a sheet may share a number.
    const named = idsOf(at('ZTE', 1), at('ZTE', 2), at('B', 1), at('B', 1));
    expect(idsOf(at('ZTE', 1), at('B', 1), at('B', 1))).toEqual(named.filter((_, i) => i !== 1));
  });

  it('finds the other open lines that one decision may do for', () => {
    const others = openLike(rows, standingOf([confirmed]), 'dahua', findingId(finding));
    expect(others.map((key) => key.line)).toEqual([5]);
  });
});
