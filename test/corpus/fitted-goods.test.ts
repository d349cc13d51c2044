/** Cases, films, filters and guards, which anybody makes for a listed maker's phones and drones: possible, no more. */
import { expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import { pageOfKind, screener } from './real-lists.ts';

const shop = pageOfKind('shop');
const tiersOf = (text: string): string[] => [
  ...new Set(screenSegments(screener, shop, [{ text, group: 0, role: 'title' }]).map(({ tier }) => tier)),
];

it.each([
  'Huawei P40 silicone case',
  'Πλαστικές θήκες Huawei P40',
  'Pouzdra Huawei P40, 3 barvy',
  'Puzdrá Huawei P40',
  'Husă Huawei P40, piele',
  'Futrole Huawei P40',
  'Huawei P40 tokok',
  'Huawei P40 kılıfları',
  'Чохли Huawei P40',
  'Калъфи Huawei P40',
  'Huawei P40 dėklas, juodas',
  'Huawei P40 kaitseklaas',
  'כיסויים Huawei P40',
  'जेल कवर Huawei P40',
  'Skyreat ND filter set DJI Air 3',
  'Filtros ND (juego de 4) DJI Air 3',
  'Sada ND filtry DJI Air 3',
  'ND-фильтры DJI Air 3, 6 шт.',
  'DJI Air 3 用NDフィルター 4枚',
  '大疆 DJI Air 3 减光滤镜',
  'Propellerschutz DJI Air 3, 4 Stück',
  'DJI Air 3 propeller guard, set of 4',
  'Landing pad DJI Air 3, 75 cm',
])('%s', (text) => {
  const tiers = tiersOf(text);
  expect(tiers.filter((tier) => tier === 'listed' || tier === 'related')).toEqual([]);
  expect(tiers.length).toBeGreaterThan(0);
});

it.each([
  'Huawei P40 with a silicone case',
  'DJI Air 3 with ND filter set and landing pad',
  'DJI Air 3 + sada ND filtry',
  'Huawei P40 și husă cadou',
  'Huawei P40, чохол у подарунок',
])('%s is the maker’s own, with something beside it', (text) => {
  expect(tiersOf(text)).toContain('listed');
});
