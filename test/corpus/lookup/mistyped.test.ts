/** Names typed on a keyboard set to another script, letter by letter, or in another number. */
import { describe, expect, it } from 'vitest';
import { expectFirst, lookup } from './asked.ts';

describe('queries', () => {
  it.each([
    ['вфргф', 'dahua-technology'],
    ['руыфш', 'hesai-group'],
    ['ㅗㅕㅁㅈ댜', 'huawei-technologies-co-ltd'],
    ['ghkdnpdl', 'huawei-technologies-co-ltd'],
    ['rfcgthcrbq', 'ao-kaspersky-lab'],
    ['יטאקרש', 'hytera-communications-corporation'],
  ])('typed on a keyboard of another script, a guess: %s', (query, entity) => {
    expectFirst(query, 'fuzzy', entity);
  });

  it.each(['ytn vfibys', 'привет', 'djlf', 'qwerty', '안녕', 'שלום'])('no guess at words: %s', (query) =>
    expect(lookup.find(query)).toEqual([]),
  );

  it.each([
    ['d j i', 'dji'],
    ['s m i c', 'semiconductor-manufacturing-international-corporation-smic'],
    ['Z.T.E. router', 'zte-corporation'],
    ['B.Y.D. bus', 'byd-company-limited'],
    ['da hua camera', 'dahua-technology'],
    ['hua wei router', 'huawei-technologies-co-ltd'],
    ['fei teng cpu', 'tianjin-phytium-information-technology'],
    ['da jiang drone', 'dji'],
  ])('letter by letter: %s', (query, entity) => expect(lookup.find(query)[0]?.entity).toBe(entity));

  it.each([
    ['kish airline', 'kish-airlines'],
    ['vertir airline', 'vertir-airlines'],
    ['minsk wheeled tractors plant', 'minsk-wheeled-tractor-plant'],
    ['cham wing airlines', 'cham-wings-airlines'],
    ['ace hub systems', 'ace-hub-system'],
  ])('one for several, a guess: %s', (query, entity) => {
    expectFirst(query, 'fuzzy', entity);
  });

  it('shown as its list has it, before a form that we spelt', () => {
    expect(lookup.find('hitech')[0]?.via).toBe('Hitech Corporation');
  });

  it.each(['falcon bioscience', 'harbor logistic', 'orbital robotic', 'hua wei dentist', 'da hua road', 'Delta Electronics'])('no guess: %s', (query) =>
    expect(lookup.find(query)).toEqual([]),
  );
});
