/** Every listed company in a maker's field, as its list has it and as quotes write it. */
import { describe, expect, it } from 'vitest';
import { hasLegalForm } from '../../src/lists/kind-of.ts';
import { screenSegments } from '../../src/screening/screen.ts';
import type { Segment } from '../../src/screening/types.ts';
import bestKnown from '../../src/screening/data/best-known.json' with { type: 'json' };
import { facts, pageOfKind, screener } from './real-lists.ts';

const quote = pageOfKind('quote');
// A name of one word may be anybody's; persons and addresses never match.
const listed = facts.entities.filter(
  ({ kind, name, listings }) =>
    (kind === 'company' || kind === 'institute') &&
    name.includes(' ') &&
    listings.some(({ status }) => status === 'current'),
);

/** Names of which nothing is found, not even a family's name within them. */
function missed(written: (name: string) => string, role: Segment['role'] = 'brand', names = listed): string[] {
  const segments = names.map(({ name }, group): Segment => ({ text: written(name), group, role }));
  const found = new Set(screenSegments(screener, quote, segments).map(({ segment }) => segment));
  return names.filter((_, at) => !found.has(at)).map(({ name }) => name);
}

describe('listed names in a maker’s field', () => {
  it('are all found as their lists have them, in capitals and without', () => {
    expect(listed.length).toBeGreaterThan(3000);
    expect(missed((name) => name)).toEqual([]);
    expect(missed((name) => name.toUpperCase())).toEqual([]);
    expect(missed((name) => name.toLowerCase())).toEqual([]);
  });

  it.each([
    ['with their legal forms in full', (name: string) => name.replace(/Co\.?,? Ltd\.?$/, 'Company Limited').replace(/ Ltd\.?$/, ' Limited').replace(/ Inc\.?$/, ' Incorporated')],
    ['with “and” for “&”', (name: string) => name.replaceAll(' & ', ' and ')],
    ['with their country', (name: string) => `${name}, China`],
    ['with their country in brackets', (name: string) => `${name} (P.R. China)`],
    ['with “&” for “and”', (name: string) => name.replaceAll(' and ', ' & ')],
    ['without the stops and commas behind words', (name: string) => name.replaceAll(/(?<=\p{L}{2})[.,]/gu, '')],
  ])('are found %s, but for one in a hundred', (_how, written) => {
    const not = missed(written);
    expect(not.length, JSON.stringify(not)).toBeLessThanOrEqual(listed.length / 100);
  }); // prettier-ignore
});

describe('listed names in a line of text', () => {
  const formal = listed.filter(({ name }) => hasLegalForm(name) || /institute|university|academy/i.test(name));

  it.each([
    ['alone', (name: string) => name],
    ['behind a label', (name: string) => `Manufacturer: ${name}`],
    ['behind a label of another language', (name: string) => `Производитель: ${name}`],
    ['behind words of a seller', (name: string) => `Sold by ${name}`],
    ['with goods behind', (name: string) => `Hersteller ${name}, 20 Stück`],
  ])('are found with their legal form, or as schools, %s, but for one in two hundred', (_how, written) => {
    expect(formal.length).toBeGreaterThan(1500);
    const not = missed(written, 'text', formal);
    expect(not.length, JSON.stringify(not)).toBeLessThanOrEqual(formal.length / 200);
  });
});

describe('listed names of one word, and other names of theirs', () => {
  const current = facts.entities.filter(
    ({ kind, listings }) => (kind === 'company' || kind === 'institute') && listings.some(({ status }) => status === 'current'),
  );
  const single = current.map(({ name }) => name).filter((name) => !name.includes(' ') && name.length > 4);
  const aliases = current.flatMap((each) => each.aliases).filter((name) => /.{5}/.test(name));
  const recalled = current.flatMap((each) => each.recalledNames ?? []).filter((name) => name.length > 2);
  const missedOf = (names: readonly string[], role: Segment['role'], written = (name: string) => name): string[] => {
    const segments = names.map((name, group): Segment => ({ text: written(name), group, role }));
    const found = new Set(screenSegments(screener, quote, segments).map(({ segment }) => segment));
    return names.filter((_, at) => !found.has(at));
  };

  it.each([
    ['of one word', single, 60],
    ['beside the first', aliases, 4000],
    ['in their own script, from memory', recalled, 1000],
  ])('are found in a maker’s field and behind a label, goods and a town behind: %s', (_which, names, least) => {
    expect(names.length).toBeGreaterThan(least);
    const [field, label] = [missedOf(names, 'brand'), missedOf(names, 'text', (name) => `Supplier: ${name}, Minsk, 20 pcs`)];
    expect(field.length, JSON.stringify(field)).toBeLessThanOrEqual(names.length / 20);
    expect(label.length, JSON.stringify(label)).toBeLessThanOrEqual(names.length / 20);
  });

  it('are nobody’s on a shop’s page where they are one word that we know no more of', () => {
    const names = ['FUTREVO', 'Metrotek', 'Skylinks', 'Vimpel'];
    const segments = names.map((text, group): Segment => ({ text, group, role: 'brand' }));
    expect(screenSegments(screener, pageOfKind('shop'), segments)).toEqual([]);
    expect(screenSegments(screener, quote, segments).map(({ tier }) => tier)).toEqual(names.map(() => 'possible'));
  });

  it.each(['We stock nickel super alloys and titanium', 'Electric traction motor 3 kW', 'Speed nozzle 40 mm', 'Scale model of Russian helicopters'])(
    'are phrases too: %s',
    (text) => {
      expect(screenSegments(screener, pageOfKind('shop'), [{ text, group: 0, role: 'text' }])).toEqual([]);
    },
  );

  it('are told with the forms and the shortened words of Turkish firms', () => {
    const texts = [
      'Azu International Bilgi Teknolojileri ve Dış Ticaret Ltd. Şti., 10 adet',
      'Satıcı: Avistar Havacılık Bilişim Turizm İnşaat San. ve Tic. Ltd. Şti.',
    ];
    const found = screenSegments(screener, quote, texts.map((text, group): Segment => ({ text, group, role: 'row' })));
    expect(found.map(({ tier, entity }) => `${tier} ${entity}`)).toEqual([
      'listed azu-international-bilgi-teknolojileri-ve-dis-ticaret-limited',
      'listed avistar-havacilik-bilisim-turizm-insaat-sanayi-ve-ticaret-li',
    ]);
  });
});

describe('a name by which everybody knows a listed company', () => {
  const tiersOf = (written: (name: string) => string): string[] =>
    screenSegments(
      screener,
      quote,
      bestKnown.map((name, group): Segment => ({ text: written(name), group, role: 'brand' })),
    ).map(({ tier }) => tier);

  it('is at least possible where a maker’s field holds nothing else, and not possible within a longer name', () => {
    const tiers = tiersOf((name) => name);
    expect(tiers.length).toBe(bestKnown.length);
    expect(tiers.filter((tier) => tier !== 'possible' && tier !== 'listed')).toEqual([]);
    expect(tiersOf((name) => `${name} Brothers`)).not.toContain('possible');
  });
});
