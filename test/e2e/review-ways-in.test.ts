/** From the popup into the review: the page that a tab shows, and the PDF. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Tab } from '../../src/cli/browsers/driver.ts';
import { openDesk, type Desk } from '../../src/cli/scan/extension-desk.ts';
import { makePdf } from '../../src/cli/samples/make-files.ts';
import { changedCopy } from './changed-copy.ts';
import { openKept } from './kept-browsers.ts';
import { BROWSERS } from './lens.ts';
import { reviewStage } from '../../src/cli/stage/review-stage.ts';
import { openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

const HOST = 'quotes.example';
const PAGE = `<!doctype html><title>Offer 7</title><h1>Nordlicht GmbH</h1>
  <p hidden>ZTE hidden</p><p style="visibility:hidden">ZTE unseen</p>
  <table><tr><th>Item</th><th>Brand</th><th>Model</th></tr>
    <tr><td>1</td><td>Hikvision</td><td>DS-2CD2143G2-I</td></tr><tr><td>2</td><td>Axis</td><td>P3265</td></tr></table>
  <div role="grid"><div role="row"><span role="cell">Dahua</span><span role="cell">NVR5216</span></div></div>
  <p>All prices in <b>EUR</b></p>`;
/** Larger than one slice that is fetched out of a tab. */
const PDF = makePdf([
  [{ x: 40, y: 700, text: 'Hikvision DS-2CD2143G2-I camera' }],
  ...Array.from({ length: 40 }, () => [{ x: 40, y: 700, text: `Bracket ${'x'.repeat(100_000)}` }]),
]);

interface SessionStore {
  storage: { session: { set: (items: Record<string, object>) => Promise<void> } };
}

describe.each(BROWSERS)('the review of a tab in %s', (name) => {
  let browser: Browser;
  let desk: Desk;
  let folder: string;
  beforeAll(async () => {
    // A popup in a tab has no right to the tab beside it, which a click on the toolbar gives: the copy asks for the host.
    folder = changedCopy(name, { host_permissions: [`https://${HOST}/*`] });
    browser = await openKept(name, {
      extension: folder,
      serve: ({ hostname, pathname }) => {
        if (hostname !== HOST) return undefined;
        return pathname === '/offer-7.pdf'
          ? { body: PDF, headers: { 'content-type': 'application/pdf' } }
          : { body: PAGE };
      },
    });
    desk = await openDesk(browser);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens an address, and the review of its tab through the popup's button. */
  const review = async (path: string, label: string): Promise<Tab> => {
    const { tab, id } = await desk.newTab();
    await tab.goto(`https://${HOST}${path}`);
    const popup = await openScreen(browser, `popup.html?tab=${id}`);
    await showsText(popup, label);
    // What the button opens is a tab that the driver does not hold, so its address is opened here once more.
    await reviewStage(popup).press(label);
    // The popup closed itself: Firefox's driver stands in its window until another is used.
    await desk.ask('lists/state', {});
    await until(
      () => browser.addresses(),
      (all) => all.some((each) => each.startsWith(browser.extensionUrl('review.html'))),
    );
    return openScreen(browser, `review.html?tab=${id}`);
  };

  it('takes the visible text of a page, its tables as tables, and nothing hidden', async () => {
    const tab = await review('/offer', 'Review this page as a quote');
    const stage = reviewStage(tab);
    await stage.opened();
    await stage.press('All lines');
    const rows = await until(stage.rows, (all) => all.length > 4);
    expect(rows[0]).toContain('quotes.example-offer.tsv');
    expect(rows.map((row) => row.replace(/^.*? # /, ''))).toEqual([
      'Nordlicht GmbH # No match',
      'Item | Brand | Model # No match',
      '1 | Hikvision | DS-2CD2143G2-I # Listed',
      '2 | Axis | P3265 # No match',
      'Dahua | NVR5216 # Listed',
      'All prices in EUR # No match',
    ]);
    // The address of the page is the review's own now: a reload reads no tab again.
    expect(await tab.run(() => location.search)).toBe('');
    expect(await tab.run(() => location.hash.length)).toBeGreaterThan(30);
  });

  it('takes the PDF that a tab shows, or says what to do where the viewer lets nobody in', async () => {
    const tab = await review('/offer-7.pdf', 'Review this PDF');
    if (name === 'firefox') {
      await showsText(tab, 'Save the file and drop it here.');
      return;
    }
    await reviewStage(tab).opened();
    const rows = await until(reviewStage(tab).rows, (all) => all.length === 1);
    expect(rows[0]).toMatch(
      /quotes\.example-offer-7\.pdfp\. 1 · 1 # Hikvision DS-2CD2143G2-I camera # Listed/,
    );
    const json = JSON.parse((await reviewStage(tab).saved('Save as JSON')).text) as {
      files: { size: number }[];
    };
    expect(json.files[0]?.size).toBe(PDF.length);
  });

  it('keeps no text that a page in a private window handed over', async () => {
    const screen = await openScreen(browser, 'review.html');
    const given = async (asked: string): Promise<string> => {
      await screen.run(async () => {
        const scope = globalThis as unknown as Record<'browser' | 'chrome', SessionStore | undefined>;
        await (scope.browser ?? scope.chrome)?.storage.session.set({
          'left:1': { words: 'ZTE router', at: Date.now() },
        });
      });
      const pasted = (): Promise<string | undefined> =>
        screen.run(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value);
      await screen.goto(browser.extensionUrl(`review.html?${asked}`));
      await until(pasted, (text) => text === 'ZTE router');
      await screen.run((text) => {
        const field = document.querySelector<HTMLTextAreaElement>('#pasted');
        if (!field) return;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, 'ZTE routers');
      await screen.goto(browser.extensionUrl('review.html'));
      await showsText(screen, 'MB in use');
      return (await pasted()) ?? '';
    };
    expect(await given('left=left:1&private=1')).toBe('');
    expect(await given('left=left:1')).toBe('ZTE routers');
  });

  it('says so where a tab lets nobody in', async () => {
    const tab = await openScreen(browser, 'review.html?tab=999999');
    await showsText(tab, 'This tab lets no extension in, or was closed.');
  });

  it('asked nobody outside for anything but the tab’s own file', async () => {
    expect((await browser.extensionRequests()).filter((url) => !url.startsWith(`https://${HOST}/`))).toEqual(
      [],
    );
  });
});
