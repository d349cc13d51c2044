/** The eight companies of the rule of October 2019 that people know by name, as they are asked for in the popup. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/cli/browsers/driver.ts';
import { BROWSERS, openLens, type Lens } from './lens.ts';
import { lookupAnswered, typeQuery } from './popup-stage.ts';
import { openScreen } from '../../src/cli/stage/screen.ts';

const QUERIES: readonly [query: string, answer: RegExp][] = [
  ['Hikvision', /Hikvision/],
  ['Dahua', /Dahua/],
  ['iFlytek', /IFLYTEK/i],
  ['Megvii', /Megvii/i],
  ['SenseTime', /SenseTime/i],
  ['Meiya Pico', /Meiya Pico/],
  ['Yitu', /Yitu/i],
  ['Yixin', /Yixin/i],
  ['海康威视', /Hikvision/],
  ['大华', /Dahua/],
  ['科大讯飞', /IFLYTEK/i],
  ['旷视', /Megvii/i],
  ['商汤', /SenseTime/i],
  ['美亚柏科', /Meiya Pico/],
  ['依图', /Yitu/i],
  ['颐信', /Yixin/i],
  ['DS-2CD2143G2-I', /Hikvision/],
  ['IPC-HDW2431T-AS', /Dahua/],
];

describe.each(BROWSERS)('asking the popup in %s', (name) => {
  let lens: Lens;
  let popup: Tab;
  beforeAll(async () => {
    lens = await openLens(name);
    popup = await openScreen(lens.browser, 'popup.html');
  });
  afterAll(() => lens.close());

  it.each(QUERIES)('%s is answered first with its company', async (query, answer) => {
    await typeQuery(lens.browser, popup, query);
    await lookupAnswered(popup, query);
    const first = await popup.run(() => document.querySelector<HTMLElement>('[role=option]')?.innerText);
    expect(first).toMatch(answer);
  });
});
