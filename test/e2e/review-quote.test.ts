import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Browser, Tab } from '../../src/cli/browsers/driver.ts';
import { lockPdf } from '../../src/cli/samples/encrypt-pdf.ts';
import { makeDocx, makeEml, makePdf, makeXlsx } from '../../src/cli/samples/make-files.ts';
import type { PdfPage } from '../../src/cli/samples/make-files.ts';
import { openKept } from './kept-browsers.ts';
import { BROWSERS } from './lens.ts';
import { reviewStage, type ReviewStage } from '../../src/cli/stage/review-stage.ts';
import { axeFailures } from './axe.ts';
import { openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

const HEAD = ['Item', 'Manufacturer', 'Part number', 'Description', 'Qty', 'Price'];
const ROWS = [
  HEAD,
  ['1', 'Hikvision', 'DS-2CD2143G2-I', '4 MP dome camera', '12', '119.00'],
  ['2', 'Axis', 'P3265-LV', 'Dome camera', '4', '540.00'],
  ['3', 'TP-Link', 'TL-SG108E', 'Switch', '2', '29.00'],
];
const csv = (rows: string[][]): Uint8Array => strToU8(rows.map((row) => row.join(',')).join('\n'));
/** 海康威视 in GBK. */
const HIKVISION = Uint8Array.of(0xba, 0xa3, 0xbf, 0xb5, 0xcd, 0xfe, 0xca, 0xd3);

const PASTED = '4 x Dahua IPC-HFW2431S camera';

/** A scan with a number of its page, a field, a typed note and a stamp: what pdf.js reads by its more browser-bound ways. */
const FILLED_SCAN: PdfPage = {
  texts: [{ x: 300, y: 20, text: 'Page 1' }],
  pictures: [[0, 0, 595, 842]],
  annotations: [
    { entries: '/Subtype /Widget /FT /Tx /T (m) /V (Hytera PD785)', rect: [40, 700, 300, 720] },
    { entries: '/Subtype /FreeText /Contents (Hytera radio)', rect: [40, 600, 300, 620] },
    {
      entries: '/Subtype /Stamp',
      rect: [40, 100, 300, 120],
      drawn: 'BT /F1 10 Tf 2 5 Td (Hytera Communications) Tj ET',
    },
  ],
};

describe.each(BROWSERS)('quote review in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  let stage: ReviewStage;
  const pasted = (): Promise<string | undefined> =>
    tab.run(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value);

  beforeAll(async () => {
    browser = await openKept(name, { extension: `dist/${name}`, serve: () => undefined });
    tab = await openScreen(browser, 'review.html');
    stage = reviewStage(tab);
    await tab.resize(1280, 900);
    await showsText(tab, 'Open a quote');
  }, 120_000);
  afterAll(() => browser.close());

  it('reads every format in its worker, and one broken file stops no other', async () => {
    expect(await axeFailures(tab)).toEqual([]);
    await stage.give(
      {
        'a.csv': csv(ROWS),
        'b.xlsx': makeXlsx({ Quote: ROWS }),
        'c.pdf': makePdf([[{ x: 40, y: 700, text: HIKVISION }], { texts: [], pictures: [[0, 0, 595, 842]] }]),
        'd.docx': makeDocx(['Our offer'], ROWS),
        'e.eml': makeEml('<p>Dahua NVR5216</p>', { 'f.csv': strToU8('Dahua,3') }),
        'g.xlsx': strToU8('no workbook'),
        'h.pdf': makePdf([FILLED_SCAN]),
      },
      'choose',
    );
    await until(
      () => tab.run(() => document.body.innerText),
      (text) => text.includes('Draft'),
      40_000,
    );
    await stage.press('All lines');
    const shown = await until(stage.rows, (all) => all.length > 10);
    const row = (place: string): string => shown.find((each) => each.startsWith(place)) ?? '';
    expect(row('2 #')).toMatch(/Hikvision.*# Listed$/);
    expect(row('3 #')).toMatch(/Axis.*# No match$/);
    expect(row('4 #')).toMatch(/TP-Link.*# Related$/);
    expect(row('Quote · 2')).toMatch(/# Listed$/);
    expect(row('c.pdfp. 1')).toMatch(/海康威视 # Listed$/);
    expect(row('p. 2')).toMatch(/# Not screened$/);
    const marked = await tab.run(() =>
      [...document.querySelectorAll('tr.open-related mark')].map((each) => each.className),
    );
    expect(new Set(marked)).toEqual(new Set(['mark-related']));
    const filled = shown.slice(shown.findIndex((each) => each.startsWith('h.pdf')));
    expect(filled.map((each) => each.replace(/^.* # /s, ''))).toEqual([
      'Listed',
      'Listed',
      'No match',
      'Listed',
      'Not screened',
    ]);
    expect(shown.filter((each) => /Dahua.*# Listed$/.test(each))).toHaveLength(2);
    expect(await showsText(tab, 'g.xlsx')).toContain('damaged or cut off');
  });

  it('reads well for a screen reader, in light and in dark', async () => {
    expect(await axeFailures(tab)).toEqual([]);
    onTestFinished(() => browser.setDark(false));
    await browser.setDark(true);
    expect(await axeFailures(tab)).toEqual([]);
  });

  it('puts the focus on a card that takes the place of its button, and names it by its own heading', async () => {
    await stage.press('What the listing means');
    const card = (): Promise<(string | null | undefined)[]> =>
      tab.run(() => {
        const { activeElement: heading } = document;
        return [heading?.id, heading?.closest('article.card')?.getAttribute('aria-labelledby')];
      });
    const [id, namedBy] = await until(card, ([found]) => found?.startsWith('card-') === true);
    expect(id).toBe(namedBy);
    expect(await tab.run((each) => document.querySelectorAll(`[id="${each}"]`).length, id ?? '')).toBe(1);
  });

  it('says what it is busy with where another run takes the place of one', async () => {
    const isShown = await tab.run(async () => {
      const renew = [...document.querySelectorAll('button')].find((each) =>
        each.textContent.startsWith('Screen again'),
      );
      renew?.click();
      await new Promise((resolve) => setTimeout(resolve));
      renew?.click();
      // As long as the browser takes to start the second worker, at least.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return document.querySelector('.busy') !== null;
    });
    expect(isShown).toBe(true);
    await showsText(tab, 'With the lists as of', 20_000);
    await stage.press('Leave as it was');
  });

  it('decides, and keeps the decision over a reload', async () => {
    await stage.press('Open findings');
    const before = (await stage.rows()).length;
    await stage.press('Confirmed');
    await until(stage.rows, (all) => all.length === before - 1);
    await tab.goto(browser.extensionUrl('review.html'));
    await showsText(tab, 'a.csv');
    const names = await tab.run(() =>
      [...document.querySelectorAll('.kept button')].map((button) =>
        (button.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      ),
    );
    expect(names).toEqual([expect.stringMatching(/^Open a\.csv/), expect.stringMatching(/^Delete a\.csv/)]);
    await stage.press('Open');
    await showsText(tab, 'Draft');
    expect(await until(stage.rows, (all) => all.length === before - 1)).toHaveLength(before - 1);
    await stage.press('Undo');
    await until(stage.rows, (all) => all.length === before);
    await stage.press('Confirmed');
    await showsText(tab, '52.204-25');
  });

  it('a press right behind an undo falls on the line that was undone', async () => {
    const shown = await stage.rows();
    await tab.goto(browser.extensionUrl('review.html'));
    await showsText(tab, 'a.csv');
    await stage.press('Open');
    await until(stage.rows, (all) => all.length === shown.length);
    await tab.run(async () => {
      const press = (label: string): void =>
        [...document.querySelectorAll<HTMLElement>('button, label.choice')]
          .find((each) => each.textContent.startsWith(label))
          ?.click();
      press('Undo');
      // Drawn anew, and not yet painted.
      for (let tick = 0; tick < 10; tick++) await Promise.resolve();
      press('Confirmed');
    });
    await showsText(tab, '52.204-25');
    expect(await stage.rows()).toEqual(shown);
  });

  it('wants a reason for "not this company"', async () => {
    await stage.press('Listed');
    await stage.press('Not this company');
    await showsText(tab, 'Enter a reason first.');
    expect(await tab.run(() => document.activeElement?.closest('label')?.textContent)).toBe('Reason');
    await stage.fill('Reason', 'A namesake');
    await stage.press('Not this company');
    await until(
      () => tab.run(() => document.body.innerText),
      (text) => !text.includes('Enter a reason first.'),
    );
  });

  it('puts the record out as JSON, CSV and a page without script, and seals it', async () => {
    await stage.press('What you state');
    await stage.fill('Manufacturer of record', 'Hikvision');
    await stage.fill('Reviewer’s name', 'R. Mora');
    await stage.press('Make final');
    await showsText(tab, 'Amend');
    const json = await stage.saved('Save as JSON');
    const record = JSON.parse(json.text) as { decisions: { kind: string }[] };
    expect(json.name).toMatch(/\.json$/);
    expect(record).toMatchObject({ schema: 'entity-lens-record/1', state: 'final', reviewer: 'R. Mora' });
    expect(record.decisions).toContainEqual(
      expect.objectContaining({ kind: 'outcome', to: 'not-this-company', reason: 'A namesake' }),
    );
    expect(record.decisions.at(-1)?.kind).toBe('finalised');
    expect((await stage.saved('Save as CSV')).text).toContain('DS-2CD2143G2-I');
    const html = (await stage.saved('Save as HTML')).text;
    expect(html).toContain('海康威视');
    expect(html).not.toMatch(/<script|<link|src=|https?:\/\//);
  });

  it('takes no change once final, but an amendment with its reason', async () => {
    expect(await tab.run(() => document.querySelector('fieldset')?.disabled)).toBe(true);
    await stage.fill('Reason for', 'New evidence');
    await stage.press('Amend');
    await showsText(tab, 'Amended');
  });

  it('asks for the password of an encrypted PDF', async () => {
    await stage.press('Back to all reviews');
    await showsText(tab, 'Open a quote');
    await stage.give(
      { 'locked.pdf': makePdf([[{ x: 40, y: 700, text: 'ZTE router' }]], lockPdf('orchid')) },
      'drop',
    );
    await stage.opened();
    await showsText(tab, 'Password of this PDF');
    expect(await axeFailures(tab)).toEqual([]);
    await stage.fill('Password of this PDF', 'orchid');
    await stage.press('Open with this password');
    await until(stage.rows, (all) => /ZTE router.*# Listed$/.test(all[0] ?? ''), 30_000);
  });

  it('has pasted text still where its screening was cancelled', async () => {
    await stage.press('Back to all reviews');
    await showsText(tab, 'Open a quote');
    await tab.run(() => document.getElementById('pasted')?.focus());
    await tab.type(PASTED);
    await tab.run(async () => {
      const press = (label: string): boolean => {
        const all = [...document.querySelectorAll('button')];
        const found = all.find((each) => each.textContent.startsWith(label));
        found?.click();
        return found !== undefined;
      };
      press('Screen this text');
      while (!press('Cancel')) await new Promise(requestAnimationFrame);
    });
    expect(await until(pasted, (text) => text !== undefined)).toBe(PASTED);
    await tab.goto(browser.extensionUrl('review.html'));
    await until(pasted, (text) => text === PASTED);
  });

  it('screens pasted text', async () => {
    await stage.press('Screen this text');
    await until(stage.rows, (all) => /Dahua.*# Listed$/.test(all[0] ?? ''), 30_000);
    await stage.press('Back to all reviews');
    await until(pasted, (text) => text === '');
  });

  it('keeps the focus where a key goes on to rows that were not drawn', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => [String(i), 'Bracket']);
    await stage.give({ 'long.csv': csv(rows) }, 'drop');
    await stage.opened();
    await stage.press('All lines');
    await until(stage.rows, (all) => all.length === 300);
    const first = (): Promise<void> =>
      tab.run(() => {
        const row = document.querySelector<HTMLElement>('tbody tr');
        row?.click();
        row?.focus();
      });
    const press = async (key: string, row: string): Promise<void> => {
      await tab.press(key);
      await until(
        () => tab.run(() => document.activeElement?.getAttribute('aria-rowindex')),
        (index) => index === row,
      );
    };
    await first();
    await press('End', '401');
    await first();
    await press('ArrowUp', '301');
    await press('ArrowDown', '302');
    await press('Home', '2');
  });

  it('asked nobody for anything', async () => {
    expect(await browser.extensionRequests()).toEqual([]);
  });
});
