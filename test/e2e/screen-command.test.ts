/** `npm run screen` as others call it: its lines are a contract (docs/contracts.md, "Lines"). */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/cli/paths.ts';
import { loadScreener } from '../../src/cli/screen/load-screener.ts';
import { readSetting } from '../../src/cli/screen/read-setting.ts';
import { recordOf } from '../../src/review/record.ts';
import { screenFile } from '../../src/review/screen-file.ts';
import { sealed } from '../../src/review/seal.ts';
import { makeEml, makePdf, makeXlsx } from '../../src/cli/samples/make-files.ts';

const MATCH = v.strictObject({
  entity: v.string(),
  name: v.string(),
  via: v.optional(v.string()),
  programmes: v.pipe(v.array(v.string()), v.minLength(1)),
  tier: v.picklist(['listed', 'related', 'possible', 'mention']),
  text: v.string(),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  why: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
  badge: v.boolean(),
});
const LINE = v.strictObject({
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sheet: v.nullable(v.string()),
  page: v.nullable(v.number()),
  text: v.string(),
  verdict: v.picklist(['listed', 'related', 'possible', 'no-match', 'not-screened']),
  unreadable: v.optional(v.string()),
  matches: v.array(MATCH),
});
const LIST = v.strictObject({ asOf: v.pipe(v.string(), v.isoDate()), hash: v.string() });
const HASH = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const FILE = v.strictObject({ file: v.string(), sha256: HASH, list: LIST, lines: v.array(LINE) });
const ERROR = v.strictObject({ code: v.string(), message: v.pipe(v.string(), v.minLength(20)) });
const FAILURE = v.strictObject({ file: v.string(), sha256: v.string(), list: LIST, error: ERROR });
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const COUNTS = v.strictObject({
  listed: count,
  related: count,
  possible: count,
  'no-match': count,
  'not-screened': count,
});
const HEAD = v.strictObject({ file: v.string(), list: LIST });
const TAIL = v.strictObject({ file: v.string(), sha256: HASH, counts: COUNTS });

const folder = mkdtempSync(join(tmpdir(), 'lens-screen-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** The command without npm's start, which `scan-command.test.ts` goes through. */
function screen(...args: string[]): { status: number | null; lines: unknown[]; said: string } {
  const run = spawnSync(process.execPath, ['src/cli/run.mjs', 'screen', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return { status: run.status, lines: lines.map((line): unknown => JSON.parse(line)), said: run.stderr };
}

const QUOTE =
  'Item,Maker,Description\n1,Axis,"Dome,\nwhite"\n\n2,Dahua,Dome\n3,EZVIZ,Camera\n4,Any,"Bracket, compatible with Hikvision"\n';
const quote = file('quote.csv', QUOTE);
const quiet = file('quiet/one.csv', 'Item,Maker\n1,Axis\n');

describe('any command', { timeout: 120_000 }, () => {
  it('ends in silence where nobody reads it any more', () => {
    const facts = 'src/lists/facts';
    const command = `${process.execPath} src/cli/run.mjs lists diff ${facts} ${facts} | true`;
    const { stderr } = spawnSync('sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });
});

describe('npm run screen', { timeout: 120_000 }, () => {
  it('prints one line a file; records count from the header, quoted line breaks do not', () => {
    const { status, lines } = screen(relative(ROOT, quote));
    expect(status).toBe(1);
    const [only, ...others] = lines.map((line) => v.parse(FILE, line));
    expect(others).toEqual([]);
    expect(only?.file).toBe(relative(ROOT, quote));
    expect(only?.sha256).toBe(createHash('sha256').update(QUOTE).digest('hex'));
    expect(only?.lines.map(({ line, verdict }) => [line, verdict])).toEqual([
      [1, 'no-match'],
      [2, 'no-match'],
      [4, 'listed'],
      [5, 'related'],
      [6, 'no-match'],
    ]);
    const [listed, related, mention] = only?.lines.flatMap(({ matches }) => matches) ?? [];
    expect(listed).toMatchObject({ text: 'Dahua', tier: 'listed', badge: true });
    expect(related).toMatchObject({ name: expect.stringContaining('Hikvision') as string, via: 'EZVIZ' });
    expect(mention).toMatchObject({ tier: 'mention', badge: false });
  });

  it('takes folders; 0 where nothing is found', () => {
    const { status, lines } = screen(join(folder, 'quiet'));
    expect([status, lines.map((line) => v.parse(FILE, line).file)]).toEqual([0, [quiet]]);
  });

  it('gives the sheet’s row and the page’s line', () => {
    const sheet = file('q.xlsx', makeXlsx({ Offer: [['Item', 'Maker'], null, ['1', 'ZTE router']] }));
    const pdf = file(
      'q.pdf',
      makePdf([
        [{ x: 40, y: 700, text: 'Offer' }],
        [
          { x: 40, y: 700, text: 'Page two' },
          { x: 40, y: 600, text: 'Hikvision dome' },
        ],
      ]),
    );
    const { status, lines } = screen(sheet, pdf);
    const found = lines
      .flatMap((line) => v.parse(FILE, line).lines)
      .filter(({ verdict }) => verdict === 'listed');
    expect(found.map(({ sheet: name, page, line }) => [name, page, line])).toEqual([
      ['Offer', null, 3],
      [null, 2, 2],
    ]);
    expect(status).toBe(1);
  });

  it('says what it could not read, reads the others, and ends with 2', () => {
    const scanned = file('scan.pdf', makePdf([{ texts: [], pictures: [[0, 0, 595, 842]] }]));
    const huge = file('huge.csv', '');
    truncateSync(huge, 1024 ** 3);
    const mail = file('mail.eml', makeEml('<p>Dahua</p>', { 'broken.xlsx': Uint8Array.of(1, 2) }));
    const { status, lines } = screen(
      join(folder, 'nowhere.csv'),
      huge,
      file('old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)),
      mail,
      scanned,
    );
    expect(status).toBe(2);
    expect(lines.slice(0, 3).map((line) => v.parse(FAILURE, line).error.code)).toEqual([
      'not-found',
      'too-large',
      'save-as-xlsx',
    ]);
    const [body, attached, last] = lines.slice(3);
    expect(v.parse(FILE, body).lines.at(-1)?.verdict).toBe('listed');
    expect(v.parse(FAILURE, attached)).toMatchObject({
      file: `${mail}!broken.xlsx`,
      error: { code: 'damaged' },
    });
    expect(v.parse(FILE, last).lines).toMatchObject([
      { verdict: 'not-screened', unreadable: 'scanned-image' },
    ]);
    expect(screen(scanned).status).toBe(2);
  });

  it('says so of a folder without files, which is no clean one', () => {
    mkdirSync(join(folder, 'bare/below'), { recursive: true });
    for (const form of ['--json', '--ndjson']) {
      const { status, lines } = screen(form, join(folder, 'bare'));
      expect([status, lines.at(-1)]).toMatchObject([2, { error: { code: 'no-files' } }]);
    }
  });

  it('refuses more than 100,000 lines as one object and says what to do', () => {
    const long = file('long.csv', 'Axis,1\n'.repeat(100_001));
    const [failure] = screen(long).lines.map((line) => v.parse(FAILURE, line));
    expect(failure?.error.message).toContain('--ndjson');
    const { status, lines } = screen('--ndjson', long);
    expect(status).toBe(0);
    expect(v.parse(HEAD, lines[0]).file).toBe(long);
    expect(v.parse(TAIL, lines[1]).counts['no-match']).toBe(100_001);
  });

  it('prints with --ndjson the same lines as without, those that name nobody only with --all', () => {
    const [whole] = screen(quote).lines.map((line) => v.parse(FILE, line));
    const { status, lines } = screen('--ndjson', '--all', quote);
    expect(status).toBe(1);
    expect(lines.slice(1, -1)).toEqual(whole?.lines);
    expect(v.parse(TAIL, lines.at(-1))).toMatchObject({
      sha256: whole?.sha256,
      counts: { listed: 1, related: 1, 'no-match': 3 },
    });
    const few = screen('--ndjson', quote).lines;
    expect(few.slice(1, -1)).toEqual(whole?.lines.filter(({ verdict }) => verdict !== 'no-match'));
    expect(few.at(-1)).toEqual(lines.at(-1));
  });

  it('reads with --ndjson what only has the name of a CSV file, as without', () => {
    const table = file('table.csv', '<html><table><tr><td>Item<td>Maker<tr><td>1<td>Dahua</table></html>');
    const [whole] = screen(table).lines.map((line) => v.parse(FILE, line));
    const { status, lines } = screen('--ndjson', '--all', table);
    expect(status).toBe(1);
    expect(lines.slice(1, -1)).toEqual(whole?.lines);
    expect(v.parse(TAIL, lines.at(-1)).sha256).toBe(whole?.sha256);
  });

  it('ends with 2 and words for arguments that make no sense', () => {
    for (const args of [
      [],
      ['--json', '--ndjson', quote],
      ['--all', quote],
      ['--profile', 'pirate', quote],
      ['--nonsense', quote],
    ]) {
      const { status, lines, said } = screen(...args);
      expect([status, lines]).toEqual([2, []]);
      expect(said.trim()).not.toBe('');
    }
  });
});

describe('npm run screen -- --verify', { timeout: 120_000 }, () => {
  async function recordFor(path: string): Promise<object> {
    const screener = loadScreener();
    const files = await screenFile(
      screener,
      path,
      new Uint8Array(readFileSync(path)),
      readSetting(() => undefined),
    );
    const review = {
      id: 'r', startedAt: '2026-11-25T10:00:00Z', extensionVersion: '1', matcherVersion: '1', profile: 'shopper', emphasised: [],
      list: { ...screener.stamp, programmes: [] }, files, decisions: [],
    }; // prettier-ignore
    const setting = {
      now: '2026-11-25T10:00:00Z',
      evidenceWords: () => 'x',
      notScreened: [],
      statements: [],
    };
    return recordOf(review, setting);
  }

  it('tells a file that agrees from one that was changed, and a record that was', async () => {
    const final = await sealed(await recordFor(quote));
    const record = file('record.json', JSON.stringify(final));
    const same = screen('--verify', record, quote);
    expect([same.status, same.lines]).toMatchObject([
      0,
      [{ verified: 'same', seal: 'intact', otherList: false, differences: [] }],
    ]);
    const changed = screen('--verify', record, file('changed.csv', `${QUOTE}5,Axis,Dome\n`));
    expect([changed.status, changed.lines]).toMatchObject([2, [{ verified: 'not-in-record' }]]);
    mkdirSync(join(folder, 'unfilled'));
    expect(screen('--verify', record, join(folder, 'unfilled')).status).toBe(2);
    const forged = file(
      'forged.json',
      JSON.stringify(final).replace('"verdict":"listed"', '"verdict":"no-match"'),
    );
    const told = screen('--verify', forged, quote);
    expect([told.status, told.lines]).toMatchObject([
      2,
      [
        {
          verified: 'other-verdicts',
          seal: 'broken',
          differences: [{ line: 4, recorded: 'no-match', now: 'listed' }],
        },
      ],
    ]);
  });

  it('says that other files are no records', () => {
    const { status, lines, said } = screen('--verify', quote, quote);
    expect([status, lines]).toEqual([2, []]);
    expect(said).toContain('not a screening record');
  });
});
