import { describe, expect, it } from 'vitest';
import type { PageFinding, PageState } from '../../protocol/requests.ts';
import { extraRequests } from './extra-requests.ts';
import { scanLine } from './scan-line.ts';
import { layoutShift, type Snapshot } from './snapshot.ts';

const plain: Snapshot = { dom: '<P ', boxes: [0, 0, 10, 10, 0, 10, 10, 10], shift: 0 };
const state: PageState = {
  kind: 'shop',
  state: 'done',
  scanned: true,
  findings: [],
  ms: { gate: 1.23456, segments: 2, worker: 3, draw: 4, total: 5, longestTask: 6 },
  hostRemoved: false,
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

  it('is an error without matches where the scan failed', () => {
    const failed = { state: { ...state, state: 'failed' as const }, findings: [finding], snapshot: plain };
    expect(scanLine('a.html', failed, plain, 0, words)).toMatchObject({
      error: { code: 'failed' },
      matches: [],
    });
  });
});

describe('the layout shift', () => {
  it('is the share of elements that stand elsewhere', () => {
    expect(layoutShift(plain, { ...plain, boxes: [0, 0, 10, 10, 0, 12, 10, 10] })).toBe(0.5);
    expect(layoutShift(plain, { ...plain, boxes: [0, 0, 10, 10] })).toBe(0.5);
  });

  it('is at least what the browser itself counted beyond the page alone', () => {
    expect(layoutShift({ ...plain, shift: 0.1 }, { ...plain, shift: 0.4 })).toBeCloseTo(0.3);
    expect(layoutShift({ ...plain, shift: 0.4 }, { ...plain, shift: 0.1 })).toBe(0);
  });
});

describe('requests beyond the page', () => {
  it('are those that the page alone did not make, each time counted', () => {
    const asked = [
      'https://a.example/',
      'https://a.example/x.png',
      'https://a.example/x.png',
      'https://b.example/',
    ];
    expect(extraRequests(asked, ['https://a.example/', 'https://a.example/x.png'])).toEqual([
      'https://a.example/x.png',
      'https://b.example/',
    ]);
  });

  it('leave out icons, which the browser asks for in its own time', () => {
    const icon = 'https://a.example/favicon.ico';
    expect(extraRequests([icon, icon, 'https://a.example/x'], [], new Set([icon]))).toEqual([
      'https://a.example/x',
    ]);
  });

  it('leave out the browser’s own services, and nothing that only looks like one', () => {
    expect(
      extraRequests(
        ['https://firefox.settings.services.mozilla.com/v1/', 'https://mozilla.com.evil.example/'],
        [],
      ),
    ).toEqual(['https://mozilla.com.evil.example/']);
  });
});
