import { describe, expect, it } from 'vitest';
import { fewNames } from '../cli/fuzz/few-names.ts';
import { screenLines } from './screen-lines.ts';
import type { Line } from './types.ts';

const { screener } = fewNames();

function screened(line: Partial<Line>) {
  const [only] = screenLines(screener, [{ line: 1, sheet: null, page: null, text: '', ...line }]);
  return [only?.verdict, only?.unreadable];
}

describe('lines that were not read', () => {
  it('are not screened, but for a message’s decoration', () => {
    expect(screened({ unreadable: 'scanned-image' })).toEqual(['not-screened', 'scanned-image']);
    expect(screened({ unreadable: 'decoration', text: 'image001.png' })).toEqual(['no-match', 'decoration']);
  });

  it('are those that lost more than a sign or two, unless something is found in what is left', () => {
    expect(screened({ text: 'dome \ufffd 100 \ufffd' })).toEqual(['no-match', undefined]);
    expect(screened({ text: 'dome \ufffd\ufffd \ufffd' })).toEqual(['not-screened', 'undecodable']);
    expect(screened({ text: 'Hikvision \ufffd\ufffd \ufffd' })).toEqual(['listed', undefined]);
    expect(screened({ text: 'Dome\u0003camera\u00034MP\u0003white', page: 1 })).toEqual([
      'not-screened',
      'undecodable',
    ]);
    expect(screened({ text: '\uf0fc Dome camera \uf0fc white \uf0fc with bracket', page: 1 })).toEqual([
      'no-match',
      undefined,
    ]);
    expect(screened({ text: '\uf005\uf005\uf005\uf005' })).toEqual(['no-match', undefined]);
    expect(screened({ text: '3 | ԵԳԽԵר תמלצמՀԿר | 401101', page: 1 })).toEqual([
      'not-screened',
      'undecodable',
    ]);
    expect(screened({ text: 'מצלמה כיפה | كاميرا | กล้อง | DELLמסך', page: 1 })).toEqual([
      'no-match',
      undefined,
    ]);
    expect(screened({ text: 'Hikvision \ufffd\ufffd \ufffd', unreadable: 'undecodable' })).toEqual([
      'listed',
      undefined,
    ]);
  });
});
