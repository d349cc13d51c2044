import { describe, expect, it } from 'vitest';
import type { ProgrammeId } from '../lists/types.ts';
import type { Tier } from '../screening/types.ts';
import { findingChanges } from './finding-changes.ts';
import type { ScreenedFile } from './types.ts';

type Found = [entity: string, tier: Tier, programmes: ProgrammeId[]];

function fileWith(...lines: Found[][]): ScreenedFile {
  return {
    file: 'q.csv',
    sha256: 'ab',
    size: 1,
    lines: lines.map((found, i) => ({
      line: i + 1,
      sheet: null,
      page: null,
      text: 'x',
      verdict: 'no-match',
      matches: found.map(([entity, tier, programmes]) => ({
        entity,
        name: entity.toUpperCase(),
        programmes,
        tier,
        text: 'x',
        count: 1,
        why: [],
        start: 0,
        end: 1,
      })),
    })),
  };
}

const changes = (before: ScreenedFile, after: ScreenedFile): unknown[] =>
  findingChanges([before], [after]).map((each) => [
    each.finding.line,
    each.name,
    each.before?.tier,
    each.after?.tier,
    each.after?.programmes.join(),
  ]);

describe('what two screenings disagree on', () => {
  it('tells what is new, gone, and on other programmes', () => {
    const before = fileWith([['a', 'listed', ['BIS-EL']]], [['b', 'listed', ['BIS-EL']]], []);
    const after = fileWith([['a', 'listed', ['BIS-EL', '1260H']]], [], [['c', 'possible', ['UFLPA']]]);
    expect(changes(before, after)).toEqual([
      [2, 'B', 'listed', undefined, undefined],
      [1, 'A', 'listed', 'listed', 'BIS-EL,1260H'],
      [3, 'C', undefined, 'possible', 'UFLPA'],
    ]);
  });

  it('goes by the strongest match of an entity, and takes a mention for none', () => {
    const before = fileWith([
      ['a', 'possible', ['BIS-EL']],
      ['a', 'listed', ['BIS-EL']],
    ]);
    expect(changes(before, fileWith([['a', 'listed', ['BIS-EL']]]))).toEqual([]);
    expect(changes(before, fileWith([['a', 'mention', ['BIS-EL']]]))).toEqual([
      [1, 'A', 'listed', undefined, undefined],
    ]);
  });
});
