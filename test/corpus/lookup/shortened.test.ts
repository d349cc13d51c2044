/** Names that a query shortens, and names of others that only look like ours. */
import { describe, expect, it } from 'vitest';
import { expectFirst, lookup, sure } from './asked.ts';

describe('queries', () => {
  it.each([
    ['mega technique gen trad', 'mega-technique-general-trading'],
    ['southwest res inst electr tech', 'southwest-research-institute-of-electronics-technology'],
    ['harbin inst tech', 'harbin-institute-of-technology'],
    ['晋华集成电路', 'fujian-jinhua-integrated-circuit-company-ltd'],
    ['国防科大', 'national-university-of-defense-technology-nudt'],
    ['中国科大', 'university-of-science-and-technology-of-china'],
  ])('shortened, by a word’s beginning or by characters left out, a guess: %s', (query, entity) => {
    expectFirst(query, 'fuzzy', entity);
  });

  it.each(['gen elec co', 'north star inf sys', 'blue gen tech', '未来科技', '华东师范', '电子信息'])(
    'no guess at what fits too many or too little: %s',
    (query) => expect(lookup.find(query)).toEqual([]),
  );

  it.each(['Mikron Holding AG', 'Pyramid Technologies Inc', 'Golden Technology Inc'])(
    'with a form of other countries, %s is a namesake at most',
    (query) => expect(sure(lookup.find(query))).toEqual([]),
  );
});
