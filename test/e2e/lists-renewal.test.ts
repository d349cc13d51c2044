/** Lists renewed in the extension: from data.trade.gov, from a file, and what happens when that goes wrong. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../../src/cli/scan/extension-desk.ts';
import type { ListsChange, ListsState } from '../../src/protocol/requests.ts';
import { openKept } from './kept-browsers.ts';
import { BROWSERS } from './lens.ts';
import {
  chooseList,
  NEW_ROW,
  officialList,
  openListsStage,
  type Stage,
} from '../../src/cli/stage/lists-stage.ts';
import { axeFailures } from './axe.ts';
import { giveFiles, openScreen, showsText } from '../../src/cli/stage/screen.ts';

const SDN_ROW =
  '"Specially Designated Nationals (SDN) - Treasury","Entity","QUUXO HARBOUR LINES LTD.","IR","","","","",""\n';

describe.each(BROWSERS)('the lists in %s', (name) => {
  const list = officialList();
  let stage: Stage;
  let packaged = '';
  beforeAll(async () => {
    stage = await openListsStage(name, undefined, { open: openKept });
    packaged = (await state()).stamp.hash;
  });
  afterAll(() => stage.close());

  const state = (): Promise<ListsState> => valueOf(stage.desk.ask('lists/state', {}));
  const turn = (on: boolean): Promise<ListsChange> => valueOf(stage.desk.ask('lists/updates', { on }));
  const finds = async (query: string): Promise<string[]> => {
    const { stamp, results } = await valueOf(stage.desk.ask('lookup/search', { query }));
    expect(stamp.hash).toBe((await state()).stamp.hash);
    return results.map((each) => each.name);
  };

  it('asks nobody before updates are turned on', () => {
    expect(stage.browser.requested().filter((url) => url.includes('data.trade.gov'))).toEqual([]);
  });

  it.each([
    ['a redirect to another host', { status: 302, headers: { location: 'https://elsewhere.example/list.csv' }, body: '' }, 'redirected', 'data.trade.gov'],
    ['a page of HTML', { body: '<!doctype html><title>Sign in</title>' }, 'not_a_list', ''],
    ['a list cut off', { body: list.slice(0, -40) }, 'cut_short', 'ends'],
    ['half a list', { body: list.slice(0, list.indexOf('\n', list.length / 2) + 1) }, 'losses', 'BIS-EL'],
    ['an error', { status: 503, body: 'busy' }, 'status', 'data.trade.gov: 503'],
  ])('keeps the last good list on %s, and says why', async (_what, page, code, detail) => {
    stage.answerWith(page);
    const { lists, problem } = await turn(true);
    expect(problem?.code).toBe(code);
    expect(problem?.detail).toContain(detail);
    expect(lists).toMatchObject({ stamp: { hash: packaged }, news: null, updates: { on: true, problem: { code } } });
    expect(stage.browser.requested().filter((url) => url.includes('elsewhere'))).toEqual([]);
  }); // prettier-ignore

  it('keeps the last good list when the worker is killed in the middle', async () => {
    stage.answerWith({ body: list + NEW_ROW });
    for (const ms of [50, 400, 900]) {
      const asked = turn(true).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, ms));
      await stage.browser.killWorker();
      await asked;
      const { stamp, news } = await state();
      expect(stamp.hash === packaged).toBe(news === null);
      expect(await finds('Hikvision')).toContain('Hangzhou Hikvision Digital Technology Co., Ltd.');
    }
  });

  it('takes a new list: found by name, stamped everywhere, kept over the worker’s death', async () => {
    stage.answerWith({ body: list + NEW_ROW });
    await stage.desk.ask('lists/packaged', {});
    const { lists, problem } = await turn(true);
    expect(problem).toBeNull();
    expect(lists.news).toMatchObject({ origin: 'update', programmes: [{ programme: 'BIS-EL', added: { count: 1 } }] });
    expect(lists.stamp.hash).not.toBe(packaged);
    await stage.browser.killWorker();
    expect((await state()).stamp.hash).toBe(lists.stamp.hash);
    expect(await finds('Quuxomatic Optronics')).toEqual(['Quuxomatic Optronics Co., Ltd.']);
    const card = await stage.desk.ask('card/show', { entity: 'quuxomatic-optronics-co-ltd' });
    expect(card.ok && card.value.stamp.hash).toBe(lists.stamp.hash);
    await turn(false);
  }); // prettier-ignore

  it('shows what changed in the options, and goes back to the packaged list', async () => {
    const options = await openScreen(stage.browser, 'options.html');
    await showsText(options, '1 added, 0 removed');
    expect(await axeFailures(options)).toEqual([]);
    await options.run(() =>
      [...document.querySelectorAll<HTMLButtonElement>('#lists button')].at(-1)?.click(),
    );
    await showsText(options, 'The lists of this release are in force again.');
    expect((await state()).stamp.hash).toBe(packaged);
  });

  it('takes a chosen file, and refuses one of another shape in words', async () => {
    const options = await openScreen(stage.browser, 'options.html');
    await showsText(options, 'Snapshot');
    await chooseList(options, 'a,b\n1,2\n');
    await showsText(options, /Columns .* are missing/);
    expect((await state()).stamp.hash).toBe(packaged);
    await chooseList(options, list + NEW_ROW + SDN_ROW);
    // Compiling takes a second or two on a machine of its own.
    await showsText(options, 'The new list is in force.', 40_000);
    expect((await state()).news).toMatchObject({ origin: 'file' });
  });

  it('has the imported SDN list to look up and on cards, and no longer calls it not screened', async () => {
    expect((await state()).programmes.at(-1)).toMatchObject({ id: 'OFAC-SDN', listings: 1 });
    expect(await finds('Quuxo Harbour Lines')).toContain('QUUXO HARBOUR LINES LTD.');
    const card = await stage.desk.ask('card/show', { entity: 'quuxo-harbour-lines-ltd' });
    const [listing] = card.ok ? card.value.listings : [];
    expect(listing).toMatchObject({ programme: 'OFAC-SDN', legalSource: '31 CFR chapter V' });
    expect(listing?.link).toContain('https://ofac.treasury.gov/');
    const popup = await openScreen(stage.browser, 'popup.html?entity=quuxo-harbour-lines-ltd');
    await showsText(popup, /US persons are generally prohibited from dealing with it\.[^]*not legal advice/);
    expect(await popup.run(() => document.body.innerText)).not.toContain('forbid you to buy');
    const options = await openScreen(stage.browser, 'options.html');
    await showsText(options, /Not screened: OFAC lists other than SDN and NS-CMIC, Denied Persons/);
  });

  it('screens a quote in the review with the list in force', async () => {
    const review = await openScreen(stage.browser, 'review.html');
    const quote = 'Quuxomatic Optronics Co., Ltd. lens 35 mm, 2 pieces\n';
    await giveFiles(review, 'input[type=file]', { 'quote.txt': quote });
    // The packaged list does not know the name.
    await showsText(review, /Listed 1\b/);
  });
});
