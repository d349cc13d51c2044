/** Names beside goods, countries and other matter, and names a letter or a space away from what was typed. */
import { describe, expect, it } from 'vitest';
import { expectFirst, lookup } from './asked.ts';

const first = (query: string): string | undefined => lookup.find(query)[0]?.entity;

describe('queries', () => {
  it.each([
    ['byd sedans', 'byd-company-limited'],
    ['byd cars', 'byd-company-limited'],
    ['esquel shirts', 'esquel-group'],
    ['camel batteries', 'camel-group-co-ltd'],
  ])('for goods that a brand makes, before names that hold both words: %s', (query, entity) => {
    const [found] = lookup.find(query);
    expect(found?.entity).toBe(entity);
    expect(found?.how).not.toBe('namesake');
  });

  it.each([
    ['high terra radios', 'hytera-communications-corporation'],
    ['hisilicn', 'hisilicon-technologies-co-ltd-hisilicon'],
    ['nso grop spyware', 'nso-group'],
    ['galaxy electronic', 'galaxy-electronics'],
    ['pacific network', 'pacific-networks-corp'],
    ['positive technology', 'positive-technologies'],
    ['jin hua fujian', 'fujian-jinhua-integrated-circuit-company-ltd'],
    ['ilyushyn aviation complex', 'joint-stock-company-ilyushin-aviation-complex'],
  ])('heard or a letter off, a guess at whose the name is: %s', (query, entity) => {
    expectFirst(query, 'fuzzy', entity);
  });

  it('for goods of one of two of a name', () => {
    expect(first('baikal processor')).toBe('baikal-electronics');
    expect(first('baikal shotgun')).toBe('izhevsky-mekhanichesky-zavod-jsc');
  });

  it.each(['Fiskars Interscan', 'Esquel trail map', 'Hengtong river cruise', 'Baikal ferry tour'])(
    'no sure answer, the name is another’s: %s',
    (query) => {
      expect(lookup.find(query).filter(({ how }) => how !== 'namesake' && how !== 'fuzzy')).toEqual([]);
    },
  );

  it('no goods of the family, no answer', () => {
    expect(lookup.find('dahua cars')).toEqual([]);
    expect(lookup.find('Delta Electronics')).toEqual([]);
  });

  it('a country behind a name is the branch’s', () => {
    expect(first('china mobile usa')).toBe('china-mobile-international-usa-inc');
    expect(first('china mobile')).toBe('china-mobile-limited');
  });
});
