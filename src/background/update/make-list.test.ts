import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDetails } from '../../lists/details.ts';
import { parseFacts } from '../../lists/facts.ts';
import type { Facts } from '../../lists/types.ts';
import { openLookup } from '../../screening/lookup/lookup.ts';
import { openIndex } from '../../screening/index/open-index.ts';
import { openScreener, screenSegments } from '../../screening/screen.ts';
import { compileSnapshot, type Snapshot } from '../../screening/snapshot.ts';
import { cslOf } from '../../cli/samples/csl-of.ts';
import { inChunks } from '../../../test/lists/in-chunks.ts';
import type { PageContext } from '../../screening/types.ts';
import { makeList } from './make-list.ts';
import { problemOf } from './problem.ts';

const FOLDER = join(import.meta.dirname, '../../lists/facts');
const read = (path: string): unknown => JSON.parse(readFileSync(join(FOLDER, path), 'utf8'));
const DAY = '2026-11-20';

describe('makeList', { timeout: 60_000 }, () => {
  let facts: Facts;
  let packaged: Snapshot;
  let whole: string;
  beforeAll(() => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')); // prettier-ignore
    facts = parseFacts(Object.fromEntries(files.map((name) => [name, read(name)])));
    packaged = compileSnapshot(facts, [['麗', '丽']], ['honda', 'dahlia'], {
      isCommonWord: (word) => word === 'technology',
      isOrdinaryWord: () => false,
      isDictionaryWord: () => false,
      pinyin: (name) => (name.includes('海康') ? 'hai kang wei shi' : ''),
    });
    whole = cslOf(facts);
  }, 60_000);

  const make = (text: string, asOf = DAY, size = 65_536) => {
    const details = parseDetails(packaged.entities);
    const chunks = inChunks(text, size);
    return makeList({ chunks, packaged: { index: packaged.index, details }, inForce: details, asOf });
  };
  const refusal = (text: string, asOf = DAY) =>
    make(text, asOf).then(
      () => null,
      (error: unknown) => problemOf(error),
    );

  it('makes the same names of the same list, with the words that only the build knows', async () => {
    const { compiled, entities, news } = await make(whole);
    expect(news).toMatchObject({ asOf: DAY, programmes: [], broken: [], unused: 0 });
    const before = openIndex(packaged.index);
    const after = openIndex(compiled.index);
    const names = ({ names: table }: typeof before) =>
      Array.from({ length: table.entries }, (_, at) => JSON.stringify(table.entry(at))).sort();
    expect(names(after)).toEqual(names(before));
    expect(after.tables()).toEqual(before.tables());
    expect(openLookup(compiled.index).find('haikangweishi')[0]?.name).toMatch(/Hikvision/);
    const dates = parseDetails(new TextDecoder().decode(entities()));
    expect(dates.programmes.filter(({ asOf }) => asOf === DAY).map(({ id }) => id).sort()).toEqual(['BIS-EL', 'BIS-MEU', 'NS-CMIC']); // prettier-ignore
  });

  it('takes a new company, with care for its short name, and says what came and went', async () => {
    const lines = whole.split('\n');
    lines.splice(
      lines.findIndex((line) => line.includes('Military End User')),
      1,
    );
    const text = `${lines.join('\n')}${row('Entity List (EL)', 'Quuxomatic')}${row('Entity List (EL)', 'Quuxo Optronics Co., Ltd.')}`;
    const { compiled, news } = await make(text);
    expect(news.programmes.map(({ programme, added, removed }) => [programme, added.count, removed.count])).toEqual([
      ['BIS-EL', 2, 0],
      ['BIS-MEU', 0, 1],
    ]); // prettier-ignore
    const { names } = openIndex(compiled.index);
    const entries = Array.from({ length: names.entries }, (_, at) => names.entry(at));
    const classOf = (name: string) => entries.find((each) => each.name === name)?.class;
    expect(classOf('Quuxomatic')).toBe('contextual');
    expect(classOf('Quuxo Optronics Co., Ltd.')).toBe('distinctive');
    expect(classOf('quuxo optronics')).toBe('contextual');
  });

  it.each([
    ['nothing', () => '', 'empty', ''],
    ['a page of HTML', () => '<!doctype html><title>Sign in</title>\n', 'not_a_list', ''],
    ['a table with other columns', () => 'a,b,c\n1,2,3\n', 'columns', 'source'],
    ['a file cut within a row', () => whole.slice(0, whole.length - 40), 'cut_short', ''],
    ['half of the rows', () => half(whole), 'losses', 'BIS-EL'],
    ['a header alone', () => whole.slice(0, whole.indexOf('\n') + 1), 'losses', 'NS-CMIC: 68 / 68'],
  ])('refuses %s', async (_what, text, code, detail) => {
    const problem = await refusal(text());
    expect(problem?.code).toBe(code);
    expect(problem?.detail).toContain(detail);
  });

  it('brings lists of others to look up, of which only a company’s whole name matches in a text', async () => {
    const sdn = (name: string, type: string) => row('Specially Designated Nationals (SDN)', name).replace('"","', `"${type}","`); // prettier-ignore
    const text = `${whole}${sdn('EXAMPLE, Quuxo Someone', 'Individual')}${sdn('QUUXO Example Lines Ltd.', 'Entity')}`;
    const { compiled, summary, news } = await make(text);
    expect(summary.listings).toMatchObject({ 'OFAC-SDN': 2, 'NS-CMIC': 68 });
    expect(news.programmes).toMatchObject([{ programme: 'OFAC-SDN', before: 0, after: 2 }]);
    const lookup = openLookup(compiled.index);
    expect(lookup.find('EXAMPLE, Quuxo Someone')[0]).toMatchObject({
      programmes: ['OFAC-SDN'],
      how: 'exact',
    });
    const screener = openScreener(compiled.index);
    const quote: PageContext = { kind: 'quote', title: '', language: 'en', host: '', brands: [] };
    const found = screenSegments(screener, quote, [
      { text: 'Sold by QUUXO Example Lines Ltd., attention EXAMPLE, Quuxo Someone', group: -1, role: 'text' },
    ]);
    expect(found.map(({ name, tier }) => `${name}: ${tier}`)).toEqual(['QUUXO Example Lines Ltd.: listed']);
  });

  it('takes of a file that is older than the release what no release brings', async () => {
    const text = whole + row('Unverified List (UVL)', 'Quuxo Optronics Co., Ltd.');
    const { summary, news } = await make(text, '2020-01-01');
    expect(news).toMatchObject({ newer: ['BIS-EL', 'BIS-MEU', 'NS-CMIC'], programmes: [{ programme: 'BIS-UVL' }] });
    const dates = new Map(summary.programmes.map(({ id, asOf }) => [id, asOf]));
    expect(dates.get('BIS-UVL')).toBe('2020-01-01');
    expect(dates.get('BIS-EL')).toBe(facts.programmes.find(({ id }) => id === 'BIS-EL')?.asOf);
  }); // prettier-ignore

  it('refuses a list older than the one in force', async () => {
    expect(await refusal(whole, '2020-01-01')).toMatchObject({ code: 'older' });
    const details = parseDetails(packaged.entities);
    const programmes = details.programmes.map((each) => ({ ...each, asOf: '2026-11-25' }));
    const text = whole + row('Unverified List (UVL)', 'Quuxo Optronics Co., Ltd.');
    const older = makeList({
      chunks: inChunks(text, 65_536),
      packaged: { index: packaged.index, details },
      // Renewed since the release: what the package has would be older still.
      inForce: { ...details, programmes },
      asOf: DAY,
    });
    await expect(older).rejects.toMatchObject({ code: 'older' });
  });
});

describe('problemOf', () => {
  it('knows a full disk', () => {
    expect(problemOf(new DOMException('no room', 'QuotaExceededError')).code).toBe('disk_full');
  });
});

function row(source: string, name: string): string {
  return `"${source} - Bureau","","${name}","1 Road, CN","84 FR 54004","","","",""\n`;
}

function half(text: string): string {
  const lines = text.split('\n');
  return `${lines.slice(0, lines.length / 2).join('\n')}\n`;
}
