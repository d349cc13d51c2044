import { describe, expect, it } from 'vitest';
import { detailsBytes, detailsText, parseDetails } from './details.ts';
import { openEntityTable } from './entity-table.ts';
import { openDetails } from './open-details.ts';
import type { Entity, Programme } from './types.ts';

const programmes: Programme[] = [
  { id: 'BIS-EL', asOf: '2026-11-20', status: 'current', url: 'https://www.ecfr.gov/', legalSource: '15 CFR "744"' },
]; // prettier-ignore
const entity = (id: string, name: string, programme: Entity['listings'][number]['programme']): Entity => ({
  id, name, aliases: ['x], ["y', '大华 \\"'], nativeNames: [], kind: 'company', countries: ['IR'], riskyNames: [],
  listings: [
    { programme, listedAs: name, status: 'current', destinations: ['IR'], citations: [{ role: 'added', citation: '84 FR 54004', url: 'https://www.federalregister.gov/citation/84-FR-54004' }] },
  ],
  basis: 'official-text',
}); // prettier-ignore
const curated = [entity('a', 'A, "imported":[ Works', 'BIS-EL'), entity('b', 'B }]', 'OFAC-SDN')];
const imported = ['c', 'd'].map((id) => entity(id, `Example ${id}`, 'OFAC-SDN'));

/** The same entities as a join puts them down. */
function table(rows: readonly Entity[]) {
  const made = openEntityTable();
  for (const [at, each] of curated.entries()) made.put(at, each);
  for (const [at, each] of rows.entries()) expect(made.putRow(curated.length + at, each)).toBe(true);
  return made;
}

describe.each([
  ['with rows', imported],
  ['without', []],
])('details %s', (_what, rows) => {
  it('are written of a table as of its entities', () => {
    const made = table(rows);
    expect([...made]).toEqual([...curated, ...rows]);
    const bytes = detailsBytes(programmes, made.whole(), made.rows());
    expect(new TextDecoder().decode(bytes)).toBe(
      detailsText({ programmes, entities: [...curated, ...rows] }),
    );
  });

  it('are read one by one as they are read whole', () => {
    const text = detailsText({ programmes, entities: [...curated, ...rows] });
    const { entities, ...opened } = openDetails(new TextEncoder().encode(text));
    const whole = parseDetails(text);
    expect([...entities]).toEqual(whole.entities);
    expect(opened.programmes).toEqual(whole.programmes);
    expect(entities.at(1)).toEqual(whole.entities[1]);
    expect(entities.at(whole.entities.length)).toBeUndefined();
  });
});

it('refuses what is no such text, or cut short', () => {
  const text = detailsText({ programmes, entities: [...curated, ...imported] });
  for (const bad of ['', '{}', text.slice(0, -40)])
    expect(() => openDetails(new TextEncoder().encode(bad))).toThrow(SyntaxError);
});

it('puts no entity down as a row of which more is known', () => {
  const made = openEntityTable();
  expect(made.putRow(0, entity('a', 'A', 'BIS-EL'))).toBe(false);
  expect(made.has(0)).toBe(false);
});
