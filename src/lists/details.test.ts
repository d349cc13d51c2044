import { expect, it } from 'vitest';
import { detailsText, parseDetails } from './details.ts';
import { joinOfficial } from './join-official.ts';
import type { OfficialRow } from './sources/types.ts';
import type { Facts } from './types.ts';

const EMPTY: Facts = { programmes: [], entities: [], families: [], products: [] };
const row = (name: string, more: Partial<OfficialRow> = {}): OfficialRow => ({
  list: 'OFAC-SDN', name, printed: name, aliases: ['A'], destinations: [], countries: ['IR'], pages: [], footnotes: [], ...more,
}); // prettier-ignore

it('gives back what it was given, imported entities in a third of the text', () => {
  const rows = [
    row('EXAMPLE, Someone', { kind: 'person', countries: [] }),
    row('I. SAMPLE', { list: 'BIS-DPL', pages: [{ citation: '67 FR 56530', published: '2002-09-04' }, { citation: '67 FR 10890' }] }),
    row('Example Unit', { printed: 'Example Corps. Subordinate Institution - Example Unit', parent: 'Example Corps' }),
    row('Example Works', { list: 'BIS-EL', pages: [{ citation: '84 FR 54004' }] }),
    ...Array.from({ length: 50 }, (_, at) => row(`Example Lines ${at}`)),
  ]; // prettier-ignore
  const list = { rows, lists: ['BIS-EL', 'BIS-DPL', 'OFAC-SDN'] as const, others: 0, isRule: false };
  const { facts } = joinOfficial(EMPTY, list, '2026-11-20');
  const text = detailsText(facts);
  const { programmes, entities } = parseDetails(text);
  const byId = (all: Facts['entities']) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(programmes).toEqual(facts.programmes);
  expect(byId(entities)).toEqual(byId(facts.entities));
  expect(text.length).toBeLessThan(JSON.stringify(facts).length / 3);
  expect(detailsText({ programmes, entities: facts.entities })).toBe(text);
});
