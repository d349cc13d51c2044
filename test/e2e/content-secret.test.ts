/** What a page learns of an open card, and how far it can have its reader press our buttons: nothing, and not at all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, shopPage, type Stage } from './content-stage.ts';
import { BROWSERS } from './lens.ts';
import { until } from '../../src/cli/stage/screen.ts';

/** `find` is in no standard, but in all browsers: it looks into closed shadow roots too. */
const found = (stage: Stage, words: readonly string[]): Promise<string[]> =>
  stage.tab.run((all) => {
    const { find } = window as unknown as { find(text: string, ...how: boolean[]): boolean };
    return all.filter((text) => {
      getSelection()?.removeAllRanges();
      return find(text, false, false, true);
    });
  }, words);

describe.each(BROWSERS)('an open card in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage.close());

  it('says nothing of the company to a page that searches, or selects, all there is', async () => {
    await stage.visit(shopPage());
    const card = await stage.openCard();
    await stage.tab.inOverlay((root) => root.querySelector('details')?.setAttribute('open', ''));
    const unfolded = (await until(stage.card, (text) => (text?.length ?? 0) > card.length)) ?? '';
    const told = [
      'Listed name',
      'Hangzhou',
      'Entity List',
      '84 FR 54004',
      'Found as',
      'Section 889',
      'licence',
    ];
    expect(told.filter((words) => !unfolded.includes(words))).toEqual([]);
    expect(await found(stage, told)).toEqual([]);
    // What is on every card is found, so the search is one that could find the rest.
    expect(await found(stage, ['Garden lamp', 'Not this company'])).toEqual([
      'Garden lamp',
      'Not this company',
    ]);
    const selected = await stage.tab.run(() => {
      document.execCommand('selectAll');
      return String(getSelection());
    });
    // In Chromium all of the root that has the focus.
    expect(selected).toMatch(/Garden lamp|Not this company/);
    expect(selected).not.toMatch(/Listed name|Hangzhou|Entity List/);
    // Dragged, a link would hand the page its address.
    const links = await stage.tab.inOverlay((root) =>
      [...root.querySelectorAll('a')].map(({ draggable }) => draggable),
    );
    expect(links?.length).toBeGreaterThan(0);
    expect(links).not.toContain(true);
  });

  it('offers no copy on plain http, where the page would hear what is copied', async () => {
    const plain = 'http://plain.example/';
    await stage.visit(shopPage(), {}, { [plain]: shopPage() });
    await stage.tab.goto(plain);
    const card = await stage.openCard();
    expect(card).toContain('Not this company');
    expect(card).not.toContain('Copy citation');
  });

  // Firefox does not tell what lies over an element and lets clicks through: SECURITY.md says so.
  it.skipIf(name === 'firefox')('heeds no press through a cover that lets clicks through', async () => {
    await stage.visit(shopPage());
    await stage.openCard();
    await stage.tab.run(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText = 'inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
    });
    const status = (): Promise<string | null | undefined> =>
      stage.tab.inOverlay((root) => root.querySelector('[role=status]')?.textContent);
    const pausedSites = async (): Promise<string[] | false> => {
      const reply = await stage.desk.ask('settings/read', {});
      return reply.ok && reply.value.pausedSites;
    };
    // Told of by the observer's next look, a tenth of a second on.
    await stage.tab.run(() => new Promise((resolve) => setTimeout(resolve, 400)));
    await stage.press('pause');
    expect(await until(status, (said) => said !== '')).toMatch(/^That did not work/);
    expect(await pausedSites()).toEqual([]);
    await stage.tab.run(() => document.querySelector('#cover')?.remove());
    await stage.tab.run(() => new Promise((resolve) => setTimeout(resolve, 400)));
    await stage.press('pause');
    expect(await until(pausedSites, (sites) => sites !== false && sites.length > 0)).toEqual([
      'shop.example',
    ]);
  });
});
