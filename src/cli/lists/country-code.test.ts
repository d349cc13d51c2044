import { expect, it } from 'vitest';
import { countryCode } from './country-code.ts';

it.each([
  ["CHINA, PEOPLE'S REPUBLIC OF", 'CN'],
  ['China, People’s Republic of', 'CN'],
  ['CRIMEA REGION OF UKRAINE', 'UA'],
  ['KOREA, SOUTH', 'KR'],
  ['CONGO, DEMOCRATIC REPUBLIC OF THE', 'CD'],
  ['BURMA', 'MM'],
  ['THE BAHAMAS', 'BS'],
  ['TÜRKIYE', 'TR'],
  ['UNITED ARAB EMIRATES', 'AE'],
])('%s is %s', (heading, code) => {
  expect(countryCode(heading)).toBe(code);
});

it('knows no country where there is none', () => {
  expect(countryCode('* * * * *')).toBeUndefined();
  expect(countryCode('Huawei Technologies Co., Ltd.')).toBeUndefined();
});
