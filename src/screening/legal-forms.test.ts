import { describe, expect, it } from 'vitest';
import { coreOfName, isListedName, startsWithLegalForm, withoutLegalForm } from './legal-forms.ts';

describe('withoutLegalForm', () => {
  it.each([
    ['hangzhou hikvision digital technology co ltd', 'hangzhou hikvision digital technology'],
    ['sensetime group inc', 'sensetime group'],
    ['浙江大华技术股份有限公司', '浙江大华技术'],
    ['huawei technologies deutschland gmbh', 'huawei technologies deutschland'],
  ])('%s', (name, core) => expect(withoutLegalForm(name)).toBe(core));

  it('leaves a name that is a legal form', () => expect(withoutLegalForm('co ltd')).toBe('co'));
  it('does not cut into a word', () => expect(withoutLegalForm('inspur tesla')).toBe('inspur tesla'));
});

describe('isListedName', () => {
  it.each([
    ['PJSC Mikron', 'PJSC Mikron', true],
    ['mikron', 'PJSC Mikron', true],
    ['zhipu future technology', 'Zhipu Future Technology Co., Ltd.', true],
    ['Zhipu AI', 'Zhipu Future Technology Co., Ltd.', false],
    ['Mikron', 'PJSC Mikron', false],
  ])('%s for %s: %s', (name, listed, is) => expect(isListedName(name, listed)).toBe(is));
});

describe('coreOfName', () => {
  it.each([
    ['zao vneshtorgservis', 'vneshtorgservis'],
    ['joint stock company jsc niime', 'niime'],
    ['pjsc irkut corporation', 'irkut'],
    ['aoshima co ltd', 'aoshima'],
    ['jsc', 'jsc'],
  ])('%s', (name, core) => expect(coreOfName(name)).toBe(core));
});

describe('startsWithLegalForm', () => {
  it.each(['co ltd', 'gmbh is', '股份有限公司的'])('%s', (text) =>
    expect(startsWithLegalForm(text)).toBe(true),
  );
  it.each(['company-like', 'cost', 'included'])('not %s', (text) =>
    expect(startsWithLegalForm(text)).toBe(false),
  );
});
