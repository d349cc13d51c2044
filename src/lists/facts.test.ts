import { describe, expect, it } from 'vitest';
import { type FactFiles, FACT_FILES, parseFacts } from './facts.ts';

const citation = {
  role: 'added',
  citation: '84 FR 54004',
  url: 'https://www.federalregister.gov/citation/84-FR-54004',
};
const listing = {
  entity: 'example',
  listedAs: 'Example',
  status: 'current',
  destinations: ['CN'],
  citations: [citation],
};
const entity = {
  id: 'example',
  name: 'Example',
  aliases: [],
  nativeNames: [],
  kind: 'company',
  countries: ['CN'],
  riskyNames: [],
  basis: 'official-text',
};
const files = (change: FactFiles = {}): FactFiles => ({
  ...Object.fromEntries(FACT_FILES.map((file) => [file, []])),
  'entities.json': [entity],
  'listings/BIS-EL.json': [listing],
  ...change,
});

describe('parseFacts', () => {
  it('joins a listing to its entity', () => {
    expect(parseFacts(files()).entities).toEqual([
      { ...entity, listings: [expect.objectContaining({ programme: 'BIS-EL', listedAs: 'Example' })] },
    ]);
  });

  it.each<[string, object]>([
    ['aliases', { aliases: ['X'] }],
    ['aliases', { aliases: [''] }],
    ['countries', { countries: ['China'] }],
    ['kind', { kind: 'firm' }],
  ])('names the entity and its %s', (field, change) => {
    const broken = files({ 'entities.json': [{ ...entity, ...change }] });
    expect(() => parseFacts(broken)).toThrow(new RegExp(`entities.json: record 1 \\(example\\): ${field}`));
  });

  it.each<[string, object]>([
    ['citation: not a citation', { citation: '84 F.R. 54004' }],
    ['published: no such day', { published: '2019-02-30' }],
    ['published: not a date', { published: '2019-13-45' }],
    ['url: not https on an official host', { url: 'https://federalregister.example/citation' }],
    ['url: not https on an official host', { url: 'http://www.federalregister.gov/citation/84-FR-54004' }],
  ])('names the listing: %s', (what, change) => {
    const broken = files({
      'listings/BIS-EL.json': [{ ...listing, citations: [{ ...citation, ...change }] }],
    });
    expect(() => parseFacts(broken)).toThrow(
      new RegExp(`listings/BIS-EL.json: record 1 \\(example\\): citations.0.${what}`),
    );
  });

  it.each([
    ['2026-07', true],
    ['2026-07-09', true],
    ['2026-13', false],
    ['2026-13-45', false],
    ['2026-02-30', false],
    ['July 2026', false],
  ])('takes %s for the day of a programme: %s', (asOf, isTaken) => {
    const programme = { id: 'ICTS', asOf, status: 'current', url: citation.url, legalSource: 'x' };
    const parse = (): unknown => parseFacts(files({ 'programmes.json': [programme] }));
    if (isTaken) expect(parse).not.toThrow();
    else expect(parse).toThrow(/^programmes.json: record 1 \(ICTS\): asOf/);
  });

  it('refuses a missing file, an entity twice, and a listing of nobody', () => {
    expect(() => parseFacts({})).toThrow('programmes.json: missing');
    expect(() => parseFacts(files({ 'entities.json': [entity, entity] }))).toThrow('example is there twice');
    const stray = files({ 'listings/ICTS.json': [{ ...listing, entity: 'nobody' }] });
    expect(() => parseFacts(stray)).toThrow('listings/ICTS.json: no entity nobody');
  });
});
