import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fakeReview } from '../../test/fakes/fake-review.ts';
import schema from '../../docs/record.schema.json' with { type: 'json' };
import { schemaFaults } from '../../test/quotes/schema-faults.ts';
import { decide } from './decisions.ts';
import { recordOf } from './record.ts';
import { recordCsv } from './record-csv.ts';
import { checkSeal, sealed } from './seal.ts';
import type { Review, ScreenedLine } from './types.ts';
import { countVerdicts, overallVerdict } from './verdict-count.ts';

const HASH = 'ab'.repeat(32);
const line: ScreenedLine = {
  line: 2,
  sheet: null,
  page: null,
  text: '=HYPERLINK("x") | Dahua dome',
  verdict: 'listed',
  matches: [
    {
      entity: 'dahua-technology',
      name: 'Dahua Technology',
      programmes: ['BIS-EL', 'NDAA-889'],
      tier: 'listed',
      text: 'Dahua',
      count: 1,
      start: 18,
      end: 23,
      why: [{ type: 'name', weight: 5, detail: 'Dahua' }],
    },
  ],
};
const quiet: ScreenedLine = {
  line: 3,
  sheet: null,
  page: null,
  text: 'Bracket',
  verdict: 'no-match',
  matches: [],
};
const review = fakeReview({
  list: {
    hash: 'h',
    asOf: '2026-07-09',
    programmes: [{ id: 'BIS-EL', asOf: '2026-07-09', status: 'current', listings: 3495 }],
  },
  emphasised: ['BIS-EL'],
  files: [{ file: 'q.csv', sha256: HASH, size: 10, lines: [line, quiet] }],
});
const setting = {
  now: '2026-11-24T10:00:00+01:00',
  evidenceWords: (e: { type: string; detail?: string }) => `${e.type}: ${e.detail ?? ''}`,
  notScreened: ['OFAC SDN'],
  statements: ['No match is not a clearance.'],
};

describe('the record', () => {
  it('carries every line, its verdict, its evidence in words and the list it was screened against', () => {
    const record = recordOf(review, setting);
    expect(record.files[0]?.lines.map((l) => l.verdict)).toEqual(['listed', 'no-match']);
    expect(record.files[0]?.lines[0]?.matches[0]?.why).toEqual(['name: Dahua']);
    expect(record.list).toMatchObject({ hash: 'h', asOf: '2026-07-09', ageDays: 138 });
    expect(record.counts).toMatchObject({ listed: 1, 'no-match': 1, 'not-screened': 0 });
  });

  it('differs between two runs in nothing but the time', () => {
    const [one, two] = ['2026-11-24T10:00:00+01:00', '2026-11-24T10:05:00+01:00'].map((now) =>
      JSON.stringify({ ...recordOf(review, { ...setting, now }), recordedAt: '' }),
    );
    expect(one).toBe(two);
  });

  it('has the form that its published schema says, sealed with its last entry', async () => {
    const decided = decide(review, { kind: 'finalised', reviewer: 'R', second: '' }, setting.now);
    if (!('review' in decided)) throw new Error('refused');
    const record = await sealed(recordOf(decided.review, setting));
    expect(await checkSeal(record)).toBe('intact');
    expect(schemaFaults(schema, record)).toEqual([]);
    expect(schemaFaults(schema, { ...record, state: 'done', more: 1 })).toEqual([
      '$.state: is "done"',
      '$: has an unknown more',
    ]);
  });

  it('shows the outcome beside its finding', () => {
    const finding = { sha256: HASH, sheet: null, page: null, line: 2, entity: 'dahua-technology' };
    const decided = decide(
      review,
      { kind: 'outcome', finding, to: 'not-this-company', reason: 'Dahua Paper Mill' },
      setting.now,
    );
    if (!('review' in decided)) throw new Error('refused');
    const match = recordOf(decided.review, setting).files[0]?.lines[0]?.matches[0];
    expect(match).toMatchObject({ outcome: 'not-this-company', reason: 'Dahua Paper Mill' });
  });

  it('counts an unreadable file as not screened, and never as no match', () => {
    const error = { code: 'damaged' as const, message: 'broken' };
    const broken: Review = { ...review, files: [{ file: 'b', sha256: 'cd', size: 1, lines: [], error }] };
    expect(countVerdicts(broken.files)['not-screened']).toBe(1);
    expect(overallVerdict(countVerdicts(broken.files))).toBe('not-screened');
    expect(overallVerdict(countVerdicts([]))).toBe('no-match');
    expect(overallVerdict(countVerdicts(review.files))).toBe('listed');
  });
});

describe('the record as CSV', () => {
  const csvOf = (files: Review['files']) =>
    Papa.parse<string[]>(recordCsv(recordOf({ ...review, files }, setting))).data;
  const rows = csvOf(review.files);

  it('neutralises cells that a spreadsheet would run', () => {
    const cells = rows.flat();
    expect(cells).toContain(`'${line.text}`);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it.each(['=A1\nx', '\n=A1', ' =A1', '\t@x\r\ny', '＝A1', '+1\u2028x', '-A1'])(
    'neutralises one behind or before a line end, or in wide signs: %j',
    (sheet) => {
      const [row] = csvOf([{ file: 'q.xlsx', sha256: HASH, size: 10, lines: [{ ...quiet, sheet }] }]).slice(
        -1,
      );
      expect(row?.[2]).toBe(`'${sheet}`);
    },
  );

  it('says its encoding to Excel', () => {
    expect(recordCsv(recordOf(review, setting))).toMatch(/^\ufeff# recorded,/);
  });

  it('says why a line or a file was not screened, in a column of its own', () => {
    const scan: ScreenedLine = { ...quiet, text: '', verdict: 'not-screened', unreadable: 'scanned-image' };
    const error = { code: 'encrypted' as const, message: '' };
    const all = csvOf([
      { file: 'a.pdf', sha256: HASH, size: 10, lines: [scan, line] },
      { file: 'b.pdf', sha256: HASH, size: 10, lines: [], error },
    ]);
    const header = all.findIndex((row) => row[0] === 'file');
    const reason = all[header]?.indexOf('unreadable') ?? -1;
    expect(all.slice(header + 1).map((row) => [row[7], row[reason] ?? ''])).toEqual([
      ['not-screened', 'scanned-image'],
      ['listed', ''],
      ['not-screened', 'encrypted'],
    ]);
  });

  it('gives one row a match and one for a line without any, under a head that names the list', () => {
    const header = rows.findIndex((row) => row[0] === 'file');
    expect(rows.slice(header + 1).map((row) => row[7])).toEqual(['listed', 'no-match']);
    expect(rows.slice(0, header).flat()).toContain('2026-07-09');
  });
});
