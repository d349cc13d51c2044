import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, Facts } from '../../lists/types.ts';
import { compileSnapshot } from '../snapshot.ts';
import { FORMAT_VERSION, openSnapshot, StaleIndexError } from './format.ts';
import { findNames } from './find-names.ts';
import { openIndex } from './open-index.ts';

function company(id: string, name: string, rest: Partial<Entity> = {}): Entity {
  const listing = {
    programme: 'BIS-EL' as const,
    listedAs: name,
    status: 'current' as const,
    destinations: ['CN'],
    citations: [{ role: 'added' as const, url: 'https://www.federalregister.gov/citation/84-FR-54004' }],
  };
  return {
    id, name, aliases: [], nativeNames: [], kind: 'company', countries: ['CN'], riskyNames: [],
    listings: [listing], basis: 'official-text', ...rest,
  }; // prettier-ignore
}

const facts: Facts = {
  programmes: [
    {
      id: 'BIS-EL',
      asOf: '2026-07-16',
      status: 'current',
      url: 'https://www.bis.gov',
      legalSource: '15 CFR 744.11',
    },
    {
      id: '1260H',
      asOf: '2026-06',
      status: 'current',
      url: 'https://www.defense.gov',
      legalSource: 'Section 1260H',
    },
  ],
  entities: [
    company('hikvision', 'Hangzhou Hikvision Digital Technology', {
      aliases: ['Hikvision', 'Shared Name'],
      nativeNames: ['海康威视', '浙江大學'],
    }),
    company('dahua', 'Dahua Technology', { aliases: ['Shared Name'] }),
  ],
  families: [],
  products: [],
};
const { index, hash, asOf, entities } = compileSnapshot(facts, [
  ['視', '视'],
  ['學', '学'],
  ['龍', '龙'],
]);

describe('compileSnapshot', () => {
  it('names the snapshot by its content and its oldest list', () => {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(asOf).toBe('2026-06');
    expect(openIndex(index).stamp).toEqual({ hash, asOf });
    expect(compileSnapshot(facts).hash).not.toBe(hash);
    expect(JSON.parse(entities)).toEqual({ programmes: facts.programmes, entities: facts.entities });
  });

  it('gives the same bytes for the same facts', () => {
    const again = compileSnapshot(structuredClone(facts), [
      ['學', '学'],
      ['視', '视'],
    ]);
    expect(again.index).toEqual(index);
  });

  it('leads from a text to entries and entities, in either Chinese script', () => {
    const { trie, folder, names, tables } = openIndex(index);
    const found: string[] = [];
    findNames(trie, folder.fold('海康威視, Hikvision; SHARED-NAME 浙江大学'), (key) => {
      for (const each of names.entriesOf(key))
        found.push(`${names.entry(each).name} > ${names.entityOf(each).id}`);
    });
    expect(found).toEqual([
      '海康威视 > hikvision',
      'Hikvision > hikvision',
      'Shared Name > hikvision',
      'Shared Name > dahua',
      '浙江大學 > hikvision',
    ]);
    expect(names.entity(names.numberOf('hikvision') ?? -1)).toEqual({
      id: 'hikvision',
      name: 'Hangzhou Hikvision Digital Technology',
      programmes: ['BIS-EL'],
    });
    expect(tables()).toMatchObject({ families: [] });
  });
});

describe('openSnapshot', () => {
  it('refuses another version', () => {
    const other = index.slice();
    other[4] = FORMAT_VERSION + 1;
    expect(() => openSnapshot(other)).toThrow(`format ${FORMAT_VERSION + 1}`);
  });

  it('refuses every file with one byte changed', () => {
    fc.assert(
      fc.property(fc.nat(index.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = index.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => openIndex(damaged)).toThrow(StaleIndexError);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses every file cut short, and any other bytes', () => {
    for (let length = 0; length < 200; length++)
      expect(() => openIndex(index.slice(0, length))).toThrow(StaleIndexError);
    fc.assert(
      fc.property(fc.nat(index.length - 1), (length) => {
        expect(() => openIndex(index.slice(0, length))).toThrow(StaleIndexError);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => openIndex(bytes)).toThrow(StaleIndexError);
      }),
    );
  });

  it('opens at any alignment', () => {
    const shifted = new Uint8Array(index.length + 1);
    shifted.set(index, 1);
    expect(openIndex(shifted.subarray(1)).stamp.hash).toBe(hash);
  });
});
