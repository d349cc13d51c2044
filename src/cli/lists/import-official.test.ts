import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cslCsv, cslJson, cslRows, type CslRow } from '../samples/csl-of.ts';
import { ecfrPart, ecfrSupplement } from '../../../test/lists/ecfr-of.ts';
import { FACTS_FOLDER, readFacts } from '../read-facts.ts';
import { importOfficial } from './import-official.ts';

const ROWS = cslRows(readFacts());
const NEW: CslRow = {
  source: 'Entity List (EL) - Bureau of Industry and Security',
  type: '',
  name: 'Quuxomatic Optronics Co., Ltd.',
  countries: ['CN'],
  notice: '91 FR 100',
  aliases: ['Quuxo', 'Quuxo, a.k.a. Q'],
};
const SDN = { ...NEW, source: 'Specially Designated Nationals (SDN)', name: 'Example Lines' };

let folder = '';
let lines: string[] = [];
let words = '';
beforeEach(() => {
  lines = [];
  words = '';
  folder = mkdtempSync(join(tmpdir(), 'lens-import-'));
  cpSync(FACTS_FOLDER, join(folder, 'facts'), { recursive: true });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (words += String(text)) !== '');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Runs an import of a file saved on a day into a copy of the facts; answers the exit code. */
function importText(text: string, { day = '2026-11-20', more = [] as string[] } = {}): Promise<number> {
  const file = join(folder, 'list');
  writeFileSync(file, text);
  utimesSync(file, new Date(day), new Date(day));
  const facts = join(folder, 'facts');
  return importOfficial([file, '--from', facts, '--to', facts, ...more]);
}

const told = (): Record<string, unknown>[] =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const contents = (): string[] =>
  readdirSync(join(folder, 'facts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, 'facts', name), 'utf8'));

describe('import', { timeout: 60_000 }, () => {
  it('writes a new row and the file’s day, sorted, and the second time nothing', async () => {
    expect(await importText(cslCsv([...ROWS, NEW, SDN]))).toBe(0);
    expect(told().at(-1)).toMatchObject({
      taken: [{ asOf: '2026-11-20', rows: ROWS.length + 1, others: 1, broken: [], leftOut: [{ name: 'Quuxo, a.k.a. Q' }] }],
      defects: 0,
      written: ['programmes.json', 'entities.json', 'listings/BIS-EL.json'],
    });
    expect(words).toContain('BIS-EL: 3297 → 3298 listings, 1 added, 0 removed, 0 changed\n  added Quuxomatic');
    const text = readFileSync(join(folder, 'facts/entities.json'), 'utf8');
    const ids = (JSON.parse(text) as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).not.toContain('example-lines');
    expect(text).toContain('{"id":"quuxomatic-optronics-co-ltd","name":"Quuxomatic Optronics Co., Ltd.","aliases":["Quuxo"]');
    const before = contents();
    lines = [];
    expect(await importText(cslJson([...ROWS, NEW, SDN]))).toBe(0);
    expect(told().at(-1)).toMatchObject({ written: [] });
    expect(contents()).toEqual(before);
  }); // prettier-ignore

  it('refuses a loss and writes nothing, unless the programme is named', async () => {
    const fewer = cslCsv(ROWS.filter(({ source }) => !source.includes('(CMIC)')));
    const before = contents();
    expect(await importText(fewer)).toBe(2);
    expect(words).toContain('refused: NS-CMIC lost 68 of 68; --accept-loss NS-CMIC takes it');
    expect(contents()).toEqual(before);
    expect(await importText(fewer, { more: ['--accept-loss', 'NS-CMIC'] })).toBe(0);
    expect(words).toContain('broken: ');
  });

  it('tells a curated company whose name is gone, and a row that has to be mended', async () => {
    const dirty = { ...NEW, name: 'Quuxomatic Optronics, Room 5, Wuhan' };
    const rows = ROWS.filter(({ name }) => name !== 'Hangzhou Hikvision Digital Technology Co., Ltd.');
    expect(await importText(cslCsv([...rows, dirty]))).toBe(0);
    expect(words).toMatch(/broken: \S*hikvision\S* is curated, and BIS-EL lists no Hangzhou Hikvision/);
    expect(words).toContain('to mend: quuxomatic-optronics-room-5-wuhan: an address glued to a name');
    expect(told().at(-1)).toMatchObject({ defects: 1 });
  });

  it('lays the rule’s own text under one list and leaves the others', async () => {
    const row = (country: string, name: string, citation: string) => ({ country, entity: [`${name}, 1 Example Road`], citation }); // prettier-ignore
    const meu = readFacts().entities.flatMap(({ listings }) => listings.filter(({ programme }) => programme === 'BIS-MEU')); // prettier-ignore
    const rows = meu.map(({ listedAs }) =>
      row("CHINA, PEOPLE'S REPUBLIC OF", listedAs, '85 FR 83799, 12/23/20.'),
    );
    const xml = ecfrPart(
      ecfrSupplement(7, [...rows, row('BURMA', 'Quuxomatic Works', '91 FR 100, 1/5/26.')]),
    );
    expect(await importText(xml)).toBe(0);
    expect(words).toContain('1 added, 0 removed, 0 changed\n  added Quuxomatic Works');
    expect(told().at(-1)).toMatchObject({ taken: [{ lists: ['BIS-MEU'] }], written: ['programmes.json', 'entities.json', 'listings/BIS-MEU.json'] }); // prettier-ignore
    expect(readFileSync(join(folder, 'facts/listings/BIS-MEU.json'), 'utf8')).toContain('"destinations":["MM"],"citations":[{"role":"added","citation":"91 FR 100","published":"2026-01-05"'); // prettier-ignore
  });

  it('dates a file whose time lies ahead of the clock with today', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(await importText(cslCsv(ROWS), { day: '2962-07-09' })).toBe(0);
    expect(told().at(-1)).toMatchObject({ taken: [{ asOf: today }] });
  });

  it.each([
    ['an older file', () => importText(cslCsv(ROWS), { day: '2020-01-01' }), 'older than our'],
    ['a web page', () => importText('<!doctype html><title>Sign in</title>'), 'not-a-list'],
    ['no file', () => importOfficial(['/nowhere/list.csv']), '/nowhere/list.csv: ENOENT'],
    ['nothing', () => importOfficial([]), 'it takes FILE…'],
    ['a day that is none', () => importOfficial(['x', '--as-of', 'today']), '--as-of is a date'],
    [
      'a day to come',
      () => importOfficial(['x', '--as-of', '2962-07-09']),
      '--as-of 2962-07-09 has not come yet',
    ],
    ['an unknown programme', () => importOfficial(['x', '--accept-loss', 'EL']), 'no such programme'],
  ])('refuses %s in words', async (_what, run, message) => {
    await expect(run()).rejects.toThrow(message);
  });
});
