import { describe, expect, it } from 'vitest';
import { speltOut } from './letter-names.ts';

describe('names of letters', () => {
  it.each([
    ['디제이아이', 'dji'],
    ['비와이디', 'byd'],
    ['지티이', 'zte'],
    ['에스엠아이씨', 'smic'],
    ['와이엠티씨', 'ymtc'],
    ['에이치피이', 'hpe'],
  ])('%s spells %s', (word, letters) => expect(speltOut(word)).toContain(letters));

  it.each(['카메라', '아이피', '아이', '다후아', 'dji', ''])('%s spells nothing', (word) =>
    expect(speltOut(word)).toEqual([]),
  );

  it('ends on a long word of such syllables', () => {
    expect(speltOut('지'.repeat(2000))).toEqual([]);
  });
});
