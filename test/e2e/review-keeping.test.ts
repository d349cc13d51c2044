/** What a review keeps: every keystroke, columns put right, decisions over a renewal of the lists, the record. */
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/cli/browsers/driver.ts';
import { checkSeal } from '../../src/review/seal.ts';
import { lockPdf } from '../../src/cli/samples/encrypt-pdf.ts';
import { makePdf } from '../../src/cli/samples/make-files.ts';
import { openKept } from './kept-browsers.ts';
import { BROWSERS } from './lens.ts';
import {
  chooseList,
  NEW_ROW,
  officialList,
  openListsStage,
  type Stage,
} from '../../src/cli/stage/lists-stage.ts';
import { reviewStage, type ReviewStage } from '../../src/cli/stage/review-stage.ts';
import { axeFailures } from './axe.ts';
import { openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

/** Without a header: what the columns hold is for the reviewer to say. */
const QUOTE = strToU8(
  '1,Hikvision,dome camera,2\n2,ZTE unit,bracket,4\n3,"Quuxomatic Optronics Co., Ltd.",lens 35 mm,1\n',
);

interface Decided {
  kind: string;
  to?: string;
}
interface Saved {
  recordedAt: string;
  startedAt: string;
  recordSha256: string;
  decisions: Decided[];
  list: { hash: string };
}

describe.each(BROWSERS)('what a review keeps, in %s', (name) => {
  let lists: Stage;
  let tab: Tab;
  let stage: ReviewStage;
  const openReview = async (path = 'review.html'): Promise<void> => {
    tab = await openScreen(lists.browser, path);
    stage = reviewStage(tab);
    await tab.resize(1280, 900);
  };
  const screenQuote = async (): Promise<void> => {
    await stage.give({ 'quote.csv': QUOTE }, 'drop');
    await stage.opened();
  };
  /** The newest text that the page has kept while it was typed. */
  const lastTyped = (): Promise<string> =>
    tab.run(
      () =>
        new Promise<string>((resolve, reject) => {
          const open = indexedDB.open('quote-reviews');
          open.onerror = () => reject(new Error('no store'));
          open.onsuccess = () => {
            const read = open.result.transaction('typed').objectStore('typed').getAll();
            read.onsuccess = () => {
              open.result.close();
              const [typed] = read.result as { text: string }[];
              resolve(typed?.text ?? '');
            };
          };
        }),
    );
  const json = async (): Promise<Saved> => JSON.parse((await stage.saved('Save as JSON')).text) as Saved;

  beforeAll(async () => {
    lists = await openListsStage(name, undefined, { open: openKept });
    await openReview();
    await showsText(tab, 'Open a quote');
  }, 120_000);
  afterAll(() => lists.close());

  it('gives the same record of the same file and lists, but for the time', async () => {
    await screenQuote();
    const [first, second] = [
      await json(),
      await (async () => {
        await stage.press('Back to all reviews');
        await showsText(tab, 'Open a quote');
        await screenQuote();
        return json();
      })(),
    ];
    expect(JSON.stringify({ ...second, recordedAt: '', startedAt: '' })).toBe(
      JSON.stringify({ ...first, recordedAt: '', startedAt: '' }),
    );
  });

  it('loses at most the last keystroke when the tab goes away in the middle of a word', async () => {
    const hash = await tab.run(() => location.hash);
    await tab.run(() => document.querySelector<HTMLElement>('.finding textarea')?.focus());
    await tab.type('Asked the supplier fo');
    await until(lastTyped, (text) => text.startsWith('Asked the supplier f'));
    await tab.close();
    await openReview(`review.html${hash}`);
    await stage.opened();
    const note = await until(
      () => tab.run(() => document.querySelector<HTMLTextAreaElement>('.finding textarea')?.value ?? ''),
      (text) => text !== '',
    );
    expect(['Asked the supplier fo', 'Asked the supplier f']).toContain(note);
    expect((await json()).decisions).toMatchObject([{ kind: 'note', to: note }]);
  });

  it('is written in one tab at a time', async () => {
    const other = await openScreen(lists.browser, `review.html${await tab.run(() => location.hash)}`);
    await showsText(other, 'This review is open in another tab.');
    const kept = (): Promise<number> => other.run(() => document.querySelectorAll('.kept li').length);
    await until(kept, (count) => count > 0);
    // A test before may have left another, which goes.
    await reviewStage(other).press('Delete all');
    await reviewStage(other).press('Delete for good');
    await showsText(other, 'This review is open in another tab.');
    expect(await until(kept, (count) => count < 2)).toBe(1);
    await tab.close();
    tab = other;
    stage = reviewStage(tab);
    await tab.resize(1280, 900);
    await stage.opened();
    expect(await tab.run(() => document.body.innerText)).not.toContain('open in another tab');
  });

  it('moves by keys, and says which', async () => {
    await stage.press('All lines');
    await tab.run(() => document.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
    const at = (): Promise<string> =>
      tab.run(() => document.activeElement?.getAttribute('aria-rowindex') ?? '');
    for (const [key, row] of [
      ['j', '3'],
      ['ArrowDown', '4'],
      ['k', '3'],
      ['Home', '2'],
      ['End', '4'],
      ['n', '2'],
    ] as const) {
      await tab.press(key);
      await until(at, (index) => index === row);
    }
    await showsText(tab, 'N and P go to the next and previous open finding');
    const counted = await tab.run(() => [
      document.querySelector('[role=grid]')?.getAttribute('aria-rowcount'),
      document.querySelector('thead tr')?.getAttribute('aria-rowindex'),
    ]);
    expect(counted).toEqual(['4', '1']);
  });

  it('screens again under columns that the reviewer put right, without reading the file', async () => {
    const verdict = async (): Promise<string> => (await stage.rows())[1] ?? '';
    expect(await verdict()).not.toMatch(/Listed$/);
    await stage.press('Screen again with the lists in force');
    const waits = (): Promise<boolean> => tab.run(() => document.getElementById('renewal-title') !== null);
    await until(waits, Boolean, 30_000);
    await stage.press('Columns');
    await stage.press('Add a table without a header');
    await stage.pick('Column 2', 'maker');
    expect(await axeFailures(tab)).toEqual([]);
    await stage.press('Screen again with these columns');
    await until(verdict, (row) => /ZTE.*# Listed$/.test(row), 30_000);
    // What waited to be taken over was screened under the columns before.
    expect(await waits()).toBe(false);
    expect((await json()).decisions.at(-1)).toMatchObject({ kind: 'columns' });
  });

  it('shows what newer lists change, and takes it over with the decisions kept and marked', async () => {
    const before = (await json()).list.hash;
    const options = await openScreen(lists.browser, 'options.html');
    await showsText(options, 'Snapshot');
    await chooseList(options, officialList() + NEW_ROW);
    await until(
      () => options.run(() => document.body.innerText),
      (text) => text.includes('The new list is in force.'),
      20_000,
    );
    await options.goto(lists.browser.extensionUrl('review.html'));
    await showsText(options, 'other lists are in force now');
    await options.close();
    await stage.press('Screen again with the lists in force');
    await until(
      () => tab.run(() => document.body.innerText),
      (text) => text.includes('New findings: 1. Gone: 0.'),
      30_000,
    );
    expect((await json()).list.hash).toBe(before);
    await stage.press('Take over into this review');
    await until(stage.rows, (all) => /Quuxomatic.*# Listed$/.test(all[2] ?? ''));
    const renewed = await json();
    expect(renewed.list.hash).not.toBe(before);
    expect(renewed.decisions.map(({ kind }) => kind)).toEqual(['note', 'columns', 'rescreened']);
  });

  it('marks a decision whose finding went away or changed', async () => {
    await tab.run(() => [...document.querySelectorAll<HTMLElement>('tbody tr')].at(2)?.click());
    await stage.press('Needs more evidence');
    await lists.desk.ask('lists/packaged', {});
    await stage.press('Screen again with the lists in force');
    await until(
      () => tab.run(() => document.body.innerText),
      (text) => text.includes('Gone: 1.'),
      30_000,
    );
    await stage.press('Take over into this review');
    const record = await until(json, (saved) => saved.decisions.length === 5);
    expect(record.decisions.at(-1)).toMatchObject({
      kind: 'rescreened',
      changes: [{ name: 'Quuxomatic Optronics Co., Ltd.', after: null }],
    });
  });

  it('seals a final record once, and puts out those same bytes from then on', async () => {
    await stage.fill('Reviewer’s name', 'R. Mora');
    await tab.run(() => document.querySelector<HTMLElement>('tbody tr')?.click());
    await showsText(tab, 'Confirmed');
    await tab.run(() => {
      for (const label of ['Make final', 'Confirmed'])
        [...document.querySelectorAll<HTMLElement>('button, label.choice')]
          .find((each) => each.textContent.startsWith(label))
          ?.click();
    });
    const page = await showsText(tab, 'Sealed: SHA-256');
    // Entered while it was sealed: it is said to be refused, and not lost in silence.
    expect(page).toContain('This record is final.');
    const first = await stage.saved('Save as JSON');
    const record = JSON.parse(first.text) as Saved;
    expect(await checkSeal(record)).toBe('intact');
    expect(record.decisions.at(-1)?.kind).toBe('finalised');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await stage.saved('Save as JSON')).text).toBe(first.text);
    await stage.fill('Reason for', 'New letter');
    await stage.press('Amend');
    await showsText(tab, 'Final record of');
    expect(await tab.run(() => document.querySelector<HTMLInputElement>('[autocomplete=name]')?.value)).toBe(
      '',
    );
    expect((await json()).decisions.at(-1)).toMatchObject({
      kind: 'amended',
      recordSha256: record.recordSha256,
    });
  });

  it('prints the record, and not the screen', async () => {
    await tab.run(() => window.dispatchEvent(new Event('beforeprint')));
    const printed = await tab.run(() => ({
      heading: document.querySelector('.record-page h1')?.textContent,
      lines: document.querySelectorAll('.record-page tr.listed').length,
    }));
    expect(printed).toEqual({ heading: 'Screening record', lines: 2 });
    await tab.run(() => window.dispatchEvent(new Event('afterprint')));
    expect(await tab.run(() => document.querySelectorAll('.record-page').length)).toBe(0);
  });

  it('says in the log that a file was opened with its password', async () => {
    await stage.press('Back to all reviews');
    await showsText(tab, 'Open a quote');
    const pdf = makePdf([[{ x: 40, y: 700, text: 'ZTE router' }]], lockPdf('orchid'));
    await stage.give({ 'locked.pdf': pdf }, 'drop');
    await stage.opened();
    await stage.fill('Password of this PDF', 'orchis');
    await stage.press('Open with this password');
    await showsText(tab, 'locked.pdf does not open with this password', 30_000);
    expect((await json()).decisions).toEqual([]);
    await stage.fill('Password of this PDF', 'orchid');
    await stage.press('Open with this password');
    await until(stage.rows, (all) => /ZTE router.*# Listed$/.test(all[0] ?? ''), 30_000);
    expect((await json()).decisions).toMatchObject([{ kind: 'unlocked', file: 'locked.pdf' }]);
  });

  it('names retention before it deletes, and deletes one for good', async () => {
    await stage.press('Back to all reviews');
    await showsText(tab, 'MB in use');
    const count = (): Promise<number> => tab.run(() => document.querySelectorAll('.kept li').length);
    const before = await count();
    await stage.press('Delete');
    await showsText(tab, 'ask your counsel');
    expect(await axeFailures(tab)).toEqual([]);
    await stage.press('Keep');
    expect(await count()).toBe(before);
    await stage.press('Delete');
    await stage.press('Delete for good');
    await until(count, (left) => left === before - 1);
  });
});
