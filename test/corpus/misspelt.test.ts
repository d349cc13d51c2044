/** Brands with a slip in them: possible in a quote, nothing in a shop, and no word of a dictionary is one. */
import { describe, expect, it } from 'vitest';
import { frequentWords } from '../../src/cli/frequent-words.ts';
import { ordinaryWords } from '../../src/cli/ordinary-words.ts';
import { findMisspelt } from '../../src/screening/misspelt.ts';
import { screenSegments } from '../../src/screening/screen.ts';
import type { PageKind } from '../../src/screening/types.ts';
import { pageOfKind, screener } from './real-lists.ts';

const LANGUAGES = [
  'english', 'german', 'french', 'spanish', 'portuguese', 'italian', 'polish', 'dutch', 'turkish', 'czech',
  'indonesian',
]; // prettier-ignore

function found(text: string, kind: PageKind = 'quote'): string[] {
  return screenSegments(screener, pageOfKind(kind), [{ text, group: 0, role: 'row' }]).map(
    ({ start, end, tier, via }) => `${tier} ${text.slice(start, end)} = ${via}`,
  );
}

describe('a brand with a slip in it', () => {
  it.each([
    ['hikvison 4MP dome camera, 12 pcs', ['possible hikvison = Hikvision']],
    ['Camera Hikivision 4MP', ['possible Hikivision = Hikvision']],
    ['Huawie S5735 switch', ['possible Huawie = Huawei']],
    ['HUAWEL router, 4 pcs', ['possible HUAWEL = Huawei']],
    ['Dauha NVR 8 channel', ['possible Dauha = Dahua']],
    ['Dahuaa camera', ['possible Dahuaa = Dahua']],
    ['Kapersky antivirus', ['possible Kapersky = Kaspersky']],
    ['bracket compatible with Hikvison', ['mention Hikvison = Hikvision']],
  ])('is possible in a quote, and stands in the roles of the brand: %s', (line, what) => {
    expect(found(line)).toEqual(what);
  });

  it('speaks for a number beside it', () => {
    expect(found('Quectal EC25 modem')).toEqual(['possible Quectal = Quectel', 'listed EC25 = module']);
  });

  it('is nothing on a shop’s page, whose makers know how they are written', () => {
    expect(found('hikvison 4MP dome camera, $49', 'shop')).toEqual([]);
  });

  it.each([['Hivision switch'], ['Ryszard Kasperski'], ['Kasperskyn'], ['Huamei bags'], ['Huawen fonts'], ['Daha fazla bilgi'], ['Dahu trading']])(
    'is not another name: %s',
    (line) => {
      expect(found(line)).toEqual([]);
    },
  );

  it('is no word of a dictionary', () => {
    const words = [...ordinaryWords(), ...LANGUAGES.flatMap((language) => frequentWords(language, 20_000))];
    expect(words.length).toBeGreaterThan(100_000);
    expect(words.filter((word) => findMisspelt(word).length > 0)).toEqual([]);
  });
});
