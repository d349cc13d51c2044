/** `npm run scan` as others call it: its lines are a contract. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/cli/paths.ts';
import { BROWSERS } from './lens.ts';

const number = v.pipe(v.number(), v.minValue(0));
const LINE = v.strictObject({
  page: v.string(),
  kind: v.picklist(['shop', 'procurement', 'quote', 'other']),
  scanned: v.boolean(),
  matches: v.array(
    v.strictObject({
      entity: v.string(),
      name: v.string(),
      via: v.optional(v.string()),
      programmes: v.array(v.string()),
      tier: v.picklist(['listed', 'related', 'possible', 'mention']),
      text: v.string(),
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
      why: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
      badge: v.boolean(),
    }),
  ),
  ms: v.strictObject({
    gate: number,
    segments: number,
    worker: number,
    draw: number,
    total: number,
    longestTask: number,
  }),
  domUnchanged: v.boolean(),
  layoutShift: number,
  requests: number,
});
const FAILURE = v.strictObject({
  page: v.string(),
  error: v.strictObject({ code: v.string(), message: v.string() }),
  matches: v.tuple([]),
});

const folder = mkdtempSync(join(tmpdir(), 'lens-scan-'));
/** One page of each kind that counts: golden.test.ts opens all of them in both browsers. */
const PAGES = ['news', 'quote', 'shop', 'tender'].map((name) => `${name}.html`);
const pages = join(folder, 'pages');
mkdirSync(pages);
for (const page of PAGES) cpSync(join(ROOT, 'test/demo', page), join(pages, page));
afterAll(() => rmSync(folder, { recursive: true }));

function scan(...args: string[]): { status: number | null; lines: unknown[]; said: string } {
  const run = spawnSync('npm', ['run', 'scan', '--', ...args], { cwd: ROOT, encoding: 'utf8' });
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return { status: run.status, lines: lines.map((line): unknown => JSON.parse(line)), said: run.stderr };
}

const tiers = (line: v.InferOutput<typeof LINE> | undefined): string[] | undefined =>
  line?.matches.map(({ entity, tier, text }) => `${entity} ${tier} ${text}`).sort();

describe('npm run scan', { timeout: 120_000 }, () => {
  const found: (string[] | undefined)[][] = [];

  it.each(BROWSERS.map((browser, at) => [browser, ['shopper', 'importer'][at] ?? '']))(
    'prints in %s, for a %s, one line a page in the agreed form, also where one can’t be read',
    (browser, profile) => {
      const json = join(folder, `${browser}.jsonl`);
      const options = ['--browser', browser, '--profile', profile, '--json', json];
      const { status, lines } = scan(...options, 'nowhere.html', pages);
      expect(status).toBe(2);
      expect(v.parse(FAILURE, lines[0]).page).toBe('nowhere.html');
      const parsed = lines.slice(1).map((line) => v.parse(LINE, line));
      expect(parsed.map(({ page }) => page)).toEqual(PAGES.map((page) => join(pages, page)));
      expect(parsed.at(-1)?.matches.some(({ badge, tier }) => badge && tier === 'listed')).toBe(true);
      for (const line of parsed)
        expect(line).toMatchObject({ domUnchanged: true, layoutShift: 0, requests: 0 });
      const written = readFileSync(json, 'utf8').trim().split('\n');
      expect(written.map((line): unknown => JSON.parse(line))).toEqual(lines);
      found.push(parsed.map(tiers));
    },
  );

  it('gives the same tiers in both browsers and under another profile', () => {
    expect(found).toHaveLength(2);
    expect(found[1]).toEqual(found[0]);
  });

  it('scans with force what the gate would not, serves pages where it is told to, ends with 0', () => {
    const file = join(folder, 'plain.html');
    writeFileSync(file, '<!doctype html><title>Notes</title><p>Hikvision DS-2CD2143G2-I, two pieces.</p>');
    const { status, lines } = scan('--force', '--url', 'https://other.example/a', file);
    expect(status).toBe(0);
    const line = v.parse(LINE, lines[0]);
    expect(line).toMatchObject({ kind: 'other', scanned: true });
    expect(line.matches.length).toBeGreaterThan(0);
  });

  it('says in words what it does not understand', () => {
    const { status, lines, said } = scan('--browser', 'lynx', 'a.html');
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
    expect(said).toContain('chromium or firefox, not lynx');
  });
});
