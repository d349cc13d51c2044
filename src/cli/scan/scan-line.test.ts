import { describe, expect, it } from 'vitest';
import type { PageFinding, PageState } from '../../protocol/requests.ts';
import { scanLine } from './scan-line.ts';
import type { Snapshot } from './snapshot.ts';

const plain: Snapshot = { dom: '<P ', moved: 0 };
const state: PageState = {
  kind: 'shop',
  state: 'done',
  scanned: true,
  findings: [],
  ms: { gate: 1.23456, segments: 2, worker: 3, draw: 4, total: 5, longestTask: 6 },
};
const finding: PageFinding & { frame: number } = {
  entity: 'some-company',
  name: 'Some Company',
  via: 'Brand',
  programmes: ['BIS-EL'],
  tier: 'related',
  text: 'BRAND',
  count: 2,
  why: [{ type: 'brand', weight: 1, detail: 'BRAND' }],
  badge: true,
  frame: 3,
};
const words = (key: string, ...fill: string[]): string => `${key}: ${fill.join()}`;

describe('a line of the scan', () => {
  it('has the agreed fields and no others', () => {
    const line = scanLine('a.html', { state, findings: [finding], snapshot: plain }, plain, 0, words);
    expect(line).toEqual({
      page: 'a.html',
      kind: 'shop',
      scanned: true,
      matches: [
        {
          entity: 'some-company',
          name: 'Some Company',
          via: 'Brand',
          programmes: ['BIS-EL'],
          tier: 'related',
          text: 'BRAND',
          count: 2,
          why: ['evidence_brand: BRAND'],
          badge: true,
        },
      ],
      ms: { gate: 1.235, segments: 2, worker: 3, draw: 4, total: 5, longestTask: 6 },
      domUnchanged: true,
      layoutShift: 0,
      requests: 0,
    });
  });

  it('tells a changed DOM', () => {
    const line = scanLine(
      'a.html',
      { state, findings: [], snapshot: { ...plain, dom: '<Q ' } },
      plain,
      0,
      words,
    );
    expect(line).toMatchObject({ domUnchanged: false });
  });

  it('tells what moved, and what was asked for', () => {
    const snapshot = { ...plain, moved: 0.25 };
    expect(scanLine('a.html', { state, findings: [], snapshot }, plain, 2, words)).toMatchObject({
      layoutShift: 0.25,
      requests: 2,
    });
  });

  it('is an error without matches where the scan failed', () => {
    const failed = { state: { ...state, state: 'failed' as const }, findings: [finding], snapshot: plain };
    expect(scanLine('a.html', failed, plain, 0, words)).toMatchObject({
      error: { code: 'failed' },
      matches: [],
    });
  });
});
