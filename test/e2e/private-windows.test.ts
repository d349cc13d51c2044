/** Private windows, in Firefox alone: Chromium's driver lets no unpacked extension into them. */
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../src/cli/scan/read-page.ts';
import { demoPage, openLens, type Lens } from './lens.ts';
import { reviewStage } from '../../src/cli/stage/review-stage.ts';
import { openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

const DAHUA = 'dahua-technology';

describe('a private window', () => {
  let lens: Lens;
  beforeAll(async () => {
    lens = await openLens('firefox');
  });
  afterAll(() => lens.close());

  it('is scanned like any other; what is set aside in it holds in it and is not kept', async () => {
    const place = await lens.newTab(true);
    const before = await lens.desk.ask('settings/read', {});
    const { findings } = await readPage(lens.desk, place, lens.serve(demoPage('shop')), false);
    expect(findings.some(({ entity, badge }) => entity === DAHUA && badge)).toBe(true);
    const popup = await lens.browser.newTab(true);
    await popup.goto(lens.browser.extensionUrl(`popup.html?tab=${place.id}`));
    await showsText(popup, 'Private window');
    const choose = (wanted: string): Promise<boolean> =>
      popup.run((label) => {
        const found = [...document.querySelectorAll('button')].find((each) =>
          [each.getAttribute('aria-label'), each.textContent].includes(label),
        );
        found?.click();
        return found !== undefined;
      }, wanted);
    await until(() => choose('Not this company: Dahua Technology'), Boolean);
    await until(() => choose('Another company of this name'), Boolean);
    await until(
      () => lens.desk.ask('tab/summary', { tab: place.id }),
      (reply) => reply.ok && reply.value.isPrivate && reply.value.dismissed.includes(DAHUA),
    );
    expect(await lens.desk.ask('settings/read', {})).toEqual(before);
    await popup.close();
    await place.tab.close();
  });

  it('leaves no review behind', async () => {
    const tab = await lens.browser.newTab(true);
    await tab.goto(lens.browser.extensionUrl('review.html'));
    await showsText(tab, 'Open a quote');
    const stage = reviewStage(tab);
    await stage.give({ 'quote.csv': strToU8('1,Hikvision,dome camera,2\n') }, 'drop');
    await stage.opened();
    await tab.close();
    const open = await openScreen(lens.browser, 'review.html');
    const text = await showsText(open, 'Open a quote');
    expect(text).not.toContain('quote.csv');
    expect(await open.run(() => document.querySelectorAll('.kept li').length)).toBe(0);
  });
});
