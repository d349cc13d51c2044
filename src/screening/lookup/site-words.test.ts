import { expect, it } from 'vitest';
import { withSiteWordsApart } from './site-words.ts';

it.each([
  ['dahuasecurity.com', 'dahua security.com'],
  ['https://www.autelrobotics.com/evo?x=1', 'autel robotics.com'],
  ['hikvision.com', 'hikvision.com'],
  ['www.dji.com/de', 'dji.com'],
  ['biotech.com', 'biotech.com'],
  ['zteusa.com', 'zte usa.com'],
  ['www.djistore.com', 'dji store.com'],
])('takes %s for %s', (query, words) => {
  expect(withSiteWordsApart(query)).toBe(words);
});

it.each(['Dahua Security', 'Z.T.E.', 'DS-2CD2143G2-I', 'Hikvision. Camera', 'Co., Ltd.', ''])(
  'leaves %s',
  (query) => {
    expect(withSiteWordsApart(query)).toBe(query);
  },
);
