/** Our demo pages, as a visitor with the extension sees them: badges, card, and a page left as it was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foreignRequests } from '../../src/cli/scan/foreign-requests.ts';
import { readPage, type PageReading } from '../../src/cli/scan/read-page.ts';
import { takeSnapshot, type Snapshot } from '../../src/cli/scan/snapshot.ts';
import { drawnWords } from './drawn-words.ts';
import { openKept } from './kept-browsers.ts';
import { BROWSERS, demoPage, openLens, type Lens } from './lens.ts';
import { until } from '../../src/cli/stage/screen.ts';

const NAMES = ['shop', 'quote', 'product', 'news'] as const;
const HIKVISION = 'hangzhou-hikvision-digital-technology-co-ltd';
const DAHUA = 'dahua-technology';

type PageName = (typeof NAMES)[number];

async function plainSnapshots(browser: (typeof BROWSERS)[number]): Promise<Map<PageName, Snapshot>> {
  const plain = await openKept(browser, {
    serve: ({ pathname }) => {
      const name = NAMES.find((each) => pathname === `/${each}`);
      return name && { body: demoPage(name) };
    },
  });
  const tab = await plain.newTab();
  const snapshots = new Map<PageName, Snapshot>();
  for (const name of NAMES) {
    await tab.goto(`https://demo.example/${name}`);
    snapshots.set(name, await tab.run(takeSnapshot, null));
  }
  await plain.close();
  return snapshots;
}

describe.each(BROWSERS)('the demo pages in %s', (name) => {
  let lens: Lens;
  let place: Awaited<ReturnType<Lens['newTab']>>;
  let plain: Map<PageName, Snapshot>;
  const own: string[] = [];

  beforeAll(async () => {
    plain = await plainSnapshots(name);
    lens = await openLens(name);
    place = await lens.newTab();
  });
  afterAll(() => lens.close());

  const visit = (page: PageName): Promise<PageReading> => {
    const url = lens.serve(demoPage(page));
    own.push(url, new URL('/favicon.ico', url).href);
    return readPage(lens.desk, place, url, false);
  };
  const badges = async (): Promise<{ x: number; y: number; label: string }[]> =>
    (await place.tab.inOverlay((root) =>
      [...root.querySelectorAll<HTMLElement>('.badge')].map((badge) => {
        const { x, y, width, height } = badge.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, label: badge.getAttribute('aria-label') ?? '' };
      }),
    )) ?? [];

  it.each(['shop', 'quote'] as const)('badges Hikvision and Dahua on the %s', async (page) => {
    const { state, findings } = await visit(page);
    expect(state).toMatchObject({ kind: page, state: 'done', scanned: true });
    for (const entity of [HIKVISION, DAHUA])
      expect(findings.some((each) => each.entity === entity && each.tier === 'listed' && each.badge)).toBe(
        true,
      );
    const drawn = await badges();
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.some(({ label }) => /Hikvision/.test(label))).toBe(true);
  });

  it('leaves a page of news alone: no host, no badge', async () => {
    const { state, findings } = await visit('news');
    expect(state).toMatchObject({ kind: 'other', scanned: false });
    expect(findings).toEqual([]);
    expect(await place.tab.inOverlay(() => true)).toBeUndefined();
  });

  it.each(NAMES)('leaves the DOM and the layout of the %s page as they were', async (page) => {
    const { snapshot } = await visit(page);
    const before = plain.get(page);
    expect(before?.dom.length).toBeGreaterThan(1000);
    expect(snapshot.dom).toBe(before?.dom);
    expect(snapshot.moved).toBe(0);
  });

  it('opens a card that says what the listing is and links to its rule, and closes it on Escape', async () => {
    await visit('shop');
    const badge = (await badges()).find(({ label }) => /Hikvision/.test(label));
    expect(badge).toBeDefined();
    await place.tab.click(badge?.x ?? 0, badge?.y ?? 0);
    const card = await until(
      () =>
        place.tab.inOverlay((root) => {
          const box = root.querySelector<HTMLElement>('[role=dialog]:popover-open');
          const links = [...(box?.querySelectorAll('a') ?? [])].map(({ href, rel }) => ({ href, rel }));
          return box && { links };
        }),
      (found) => !!found,
    );
    const said = await place.tab.inOverlay(drawnWords, '[role=dialog]:popover-open :is(p, h2, h3, a)');
    const text = said?.join('\n');
    expect(text).toMatch(/Hikvision/);
    expect(text).toContain('Entity List');
    expect(text).toMatch(/2019/);
    const rule = card?.links.find(({ href }) =>
      href.startsWith('https://www.federalregister.gov/documents/2019/'),
    );
    expect(rule?.href).toMatch(/#:~:text=[^&]*Hikvision/);
    for (const { rel } of card?.links ?? []) expect(rel).toBe('noopener noreferrer');
    await place.tab.press('Escape');
    await until(
      () => place.tab.inOverlay((root) => root.querySelector(':popover-open') === null),
      (closed) => closed === true,
    );
  });

  it('sends nothing over the network', async () => {
    expect(own.length).toBeGreaterThan(2);
    expect(await lens.browser.extensionRequests()).toEqual([]);
    // The demo pages ask for nothing, so that nobody at all may ask for more than them and their icons.
    const others = lens.browser.requested().filter((url) => !own.includes(url));
    expect(foreignRequests(others, 'https://nobody.example/', '')).toEqual([]);
  });
});
