/** A browser with the extension and one tab, for the tests of what happens in a page. */
import { join } from 'node:path';
import type { Browser, BrowserName, ServedPage, Tab } from '../../src/cli/browsers/driver.ts';
import { DIST } from '../../src/cli/paths.ts';
import { openDesk, type Desk } from '../../src/cli/scan/extension-desk.ts';
import type { PageState, ScanState } from '../../src/protocol/requests.ts';
import { until } from '../../src/cli/stage/screen.ts';
import { drawnWords } from './drawn-words.ts';
import { openKept } from './kept-browsers.ts';

export interface Badge {
  label: string;
  tier: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Stage {
  browser: Browser;
  desk: Desk;
  tab: Tab;
  id: number;
  /** Serves a page (and others by path beside it) and goes there, with `query` behind its address. */
  visit(
    body: string,
    headers?: Record<string, string>,
    beside?: Record<string, string>,
    query?: string,
  ): Promise<void>;
  state(): Promise<PageState | undefined>;
  /** Waits for the scan to settle in one of these states. */
  settled(...states: ScanState[]): Promise<PageState>;
  /** Waits until so many badges are shown. */
  badges(atLeast: number): Promise<Badge[]>;
  shown(): Promise<Badge[]>;
  /** The underlined words, as they stand in the page now. */
  marked(): Promise<string[]>;
  /** Id, else name, of the element that our one host stands in, or how many hosts there are. */
  home(): Promise<string | undefined>;
  /** Text of the open card, undefined where none is open. */
  card(): Promise<string | undefined>;
  /** Opens the card of the first badge by a real click. */
  openCard(): Promise<string>;
  /** Presses the card's button of this `data-act`. */
  press(act: string): Promise<void>;
  /** Adds to an element's own style, as a page's script does: no event tells of it. */
  style(selector: string, css: string): Promise<void>;
  setDark(dark: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Our host in a page, by the one thing that marks it. */
export const HOST = 'div[style*="2147483647"]';

/** A shop of ours with one Hikvision camera between other things. */
export function shopPage(more = '', head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Camera shop</title>${head}</head><body>
<a href="/cart">Cart (0)</a><ul>
<li><h3>Garden lamp</h3><p>$10.00</p><button>Add to cart</button></li>
<li id="camera"><h3>Hikvision DS-2CD2143G2-I camera</h3><p>$120.00</p><button>Add to cart</button></li>
<li><h3>Brass hinge</h3><p>$3.00</p><button>Add to cart</button></li></ul>${more}</body></html>`;
}

/**
 * Where in the page the ring stands that `act` makes us draw; rejects where none comes. A ring is gone in two seconds,
 * less than a busy machine may need to look, so it is noted as it comes.
 */
export async function nextRing(tab: Tab, act: () => Promise<unknown>): Promise<[left: number, top: number]> {
  await tab.inOverlay((root) => {
    const layer = root.querySelector<HTMLElement>('.layer');
    if (!layer) return;
    delete layer.dataset['ring'];
    const observer = new MutationObserver((records) => {
      const ring = records
        .flatMap(({ addedNodes }) => [...addedNodes])
        .find((node) => node instanceof Element && node.matches('.ring'));
      if (!(ring instanceof Element)) return;
      const { x, y } = ring.getBoundingClientRect();
      layer.dataset['ring'] = JSON.stringify([x + scrollX, y + scrollY].map(Math.round));
      observer.disconnect();
    });
    observer.observe(layer, { childList: true });
  });
  await act();
  const place = await until(
    () => tab.inOverlay((root) => root.querySelector<HTMLElement>('.layer')?.dataset['ring']),
    (noted) => noted !== undefined,
  );
  return JSON.parse(place ?? '') as [number, number];
}

/** Opens the stage, with the built extension or the one in `extension`. */
export async function openStage(name: BrowserName, extension = join(DIST, name)): Promise<Stage> {
  const pages = new Map<string, ServedPage>();
  const browser = await openKept(name, {
    extension,
    serve: ({ href }) => pages.get(href),
  });
  const desk = await openDesk(browser);
  const { tab, id } = await desk.newTab();
  let visits = 0;
  const state = async (): Promise<PageState | undefined> => {
    const reply = await desk.askPage(id, 'page/state', {});
    return reply.ok ? reply.value : undefined;
  };
  const shown = async (): Promise<Badge[]> =>
    (await tab.inOverlay((root) =>
      [...root.querySelectorAll<HTMLElement>('.badge')].map((badge) => {
        const { x, y, width, height } = badge.getBoundingClientRect();
        const { tier = '' } = badge.dataset;
        return { label: badge.getAttribute('aria-label') ?? '', tier, x, y, width, height };
      }),
    )) ?? [];
  const badges = (atLeast: number): Promise<Badge[]> => until(shown, ({ length }) => length >= atLeast);
  const card = async (): Promise<string | undefined> => {
    const parts = '[role=dialog]:popover-open :is(a, button, h2, h3, p, span, summary)';
    const words = (await tab.inOverlay(drawnWords, parts)) ?? [];
    return words.length > 0 ? words.join('\n') : undefined;
  };
  /** Clicks the middle of something of ours once it stands still: it may be following what it belongs to. */
  const clickOn = async (selector: string): Promise<void> => {
    const middle = await tab.inOverlay(async (root, which) => {
      const target = root.querySelector(which);
      target?.scrollIntoView({ block: 'nearest' });
      const place = (): string => {
        const { x, y, width, height } = target?.getBoundingClientRect() ?? new DOMRect();
        return width > 0 ? JSON.stringify([x + width / 2, y + height / 2]) : '';
      };
      for (let before = place(); ;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = place();
        if (now === before) return now;
        before = now;
      }
    }, selector);
    if (!middle) throw new Error(`nothing to click: ${selector}`);
    const [x, y] = JSON.parse(middle) as [number, number];
    await tab.click(x, y);
  };
  return {
    browser,
    desk,
    tab,
    id,
    visit: async (body, headers, beside = {}, query = '') => {
      visits += 1;
      const base = `https://shop.example/${visits}/`;
      pages.set(base + query, { body, ...(headers ? { headers } : {}) });
      for (const [path, other] of Object.entries(beside))
        pages.set(new URL(path, base).href, { body: other });
      // Where it rested, a badge may come to stand under it and open its card.
      await tab.point(0, 0);
      await tab.goto(base + query);
    },
    state,
    settled: async (...states) => {
      const last = await until(state, (now) => now !== undefined && states.includes(now.state), 15_000);
      if (!last) throw new Error('no content script');
      return last;
    },
    badges,
    shown,
    marked: () =>
      tab.run(() =>
        [...(CSS.highlights.get('marked-words') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
          (startContainer.nodeValue ?? '').slice(startOffset, endOffset),
        ),
      ),
    home: () =>
      tab.run((host) => {
        const hosts = document.querySelectorAll(host);
        const parent = hosts[0]?.parentElement;
        return hosts.length === 1 ? parent?.id || parent?.localName : `${hosts.length} hosts`;
      }, HOST),
    card,
    openCard: async () => {
      await badges(1);
      await clickOn('.badge');
      // A card that a resting pointer opens has no focus.
      const hasFocus = (): Promise<boolean | undefined> =>
        tab.inOverlay((root) => !!root.activeElement?.closest('[role=dialog]:popover-open'));
      await until(hasFocus, (has) => has === true);
      return (await card()) ?? '';
    },
    press: (act) => clickOn(`[data-act="${act}"]`),
    style: (selector, css) =>
      tab.run(
        (what, text) => {
          const element = document.querySelector<HTMLElement>(what);
          if (element) element.style.cssText += text;
        },
        selector,
        css,
      ),
    setDark: (dark) => browser.setDark(dark),
    close: () => browser.close(),
  };
}
