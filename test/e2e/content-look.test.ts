/** How badge and card look: dark, right to left, dense tables, forced colours, and what axe says of them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DIST } from '../../src/cli/paths.ts';
import { nextRing, openStage, shopPage, type Stage } from './content-stage.ts';
import { BROWSERS, demoPage } from './lens.ts';
import { axeFailures } from './axe.ts';
import { drawnWords } from './drawn-words.ts';
import { until } from '../../src/cli/stage/screen.ts';

const SHOTS = join(DIST, 'shots');
const RTL = shopPage()
  .replace('lang="en"', 'lang="ar" dir="rtl"')
  .replace('Hikvision DS-2CD2143G2-I camera', 'كاميرا مراقبة Hikvision DS-2CD2143G2-I');

/** A brand with room on both sides. */
const ALONE = shopPage()
  .replace(' DS-2CD2143G2-I camera', '')
  .replace('<head>', '<head><style>ul { padding: 0 99px }</style>');

describe.each(BROWSERS)('the look in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    stage = await openStage(name);
  });
  afterAll(() => stage.close());
  const shot = (what: string): Promise<void> => stage.tab.screenshot(join(SHOTS, `${name}-${what}.png`));

  it.each([false, true])('keeps badge and card readable, dark: %s', async (dark) => {
    onTestFinished(() => stage.setDark(false));
    await stage.setDark(dark);
    await stage.visit(new TextDecoder().decode(demoPage('shop')));
    await stage.openCard();
    await shot(dark ? 'shop-dark' : 'shop-light');
    const ratio = await stage.tab.inOverlay((root) => {
      const light = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
          const value = Number(part) / 255;
          return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const shape = root.querySelector('.badge .shape');
      if (!shape) return 0;
      const { color, backgroundColor } = getComputedStyle(shape);
      const [a, b] = [light(color), light(backgroundColor)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    });
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['its language', RTL],
    ['a style sheet', ALONE.replace('<head>', '<head><style>body { direction: rtl }</style>')],
    ['an attribute', ALONE.replace('<html ', '<html dir="rtl" ')],
  ])('stands on the left of the words where %s has them read from the right', async (_, page) => {
    await stage.visit(page);
    const [badge] = await stage.badges(1);
    const words = await stage.tab.run(() => {
      const title = document.querySelector('#camera h3')?.firstChild;
      if (!(title instanceof Text)) return 0;
      const start = title.data.indexOf('Hikvision');
      const range = new Range();
      range.setStart(title, start);
      range.setEnd(title, start + 'Hikvision'.length);
      return range.getBoundingClientRect().x;
    });
    expect(badge && badge.x >= 0 && badge.x + badge.width / 2 <= words).toBe(true);
    await stage.openCard();
    await shot('rtl');
  });

  it('puts no badge over the text of a narrow table', async () => {
    const rows = Array.from(
      { length: 6 },
      (_, at) => `<tr><td>${at}</td><td>Hikvision</td><td>DS-2CD204${at}</td><td>$${at}9.00</td></tr>`,
    );
    await stage.visit(
      shopPage(
        `<table border="1"><tr><th>No</th><th>Brand</th><th>Model</th><th>Price</th></tr>${rows.join('')}</table>`,
      ),
    );
    const badges = await stage.badges(4);
    await shot('table');
    const covered = await stage.tab.run((boxes) => {
      const range = document.createRange();
      return boxes.filter(({ x, y }) =>
        [...document.querySelectorAll('td,h3')].some((cell) => {
          range.selectNodeContents(cell);
          const text = range.getBoundingClientRect();
          const width = Math.min(text.right, x + 21) - Math.max(text.left, x + 3);
          const height = Math.min(text.bottom, y + 21) - Math.max(text.top, y + 3);
          return width > 4 && height > 4;
        }),
      ).length;
    }, badges);
    expect(covered).toBe(0);
  });

  it('tells tiers by shape in forced colours, and nothing moves for who wants that', async () => {
    onTestFinished(() => stage.browser.emulate({ forcedColors: false, reducedMotion: false }));
    await stage.browser.emulate({ forcedColors: true, reducedMotion: true });
    const related = '<li><h3>EZVIZ H8c Wi-Fi camera</h3><p>$74.90</p><button>Add to cart</button></li>';
    await stage.visit(shopPage(`<ul>${related}</ul>`));
    await stage.badges(2);
    await nextRing(stage.tab, () => stage.desk.askPage(stage.id, 'page/reveal', { step: 1 }));
    const looks = await stage.tab.inOverlay((root) => ({
      shapes: [...root.querySelectorAll('.badge .shape')].map((shape) => {
        const { borderRadius, borderTopWidth, color, backgroundColor } = getComputedStyle(shape);
        const sign = getComputedStyle(shape, '::before').content;
        return {
          borderRadius,
          sign,
          hasBorder: borderTopWidth === '2px',
          isSeen: color !== backgroundColor,
        };
      }),
      moving: root.getAnimations().filter(({ playState }) => playState === 'running').length,
    }));
    await shot('forced-colours');
    expect(looks?.shapes).toEqual([
      { borderRadius: '4px', sign: '"!"', hasBorder: true, isSeen: true },
      { borderRadius: '50%', sign: '"~"', hasBorder: true, isSeen: true },
    ]);
    expect(looks?.moving).toBe(0);
  });

  it('says what matters in sixty words, and fits a phone and a page zoomed to 200 and 400 %', async () => {
    await stage.visit(shopPage());
    await stage.openCard();
    // Controls aside, and the warning that old lists bring.
    const said = await stage.tab.inOverlay(drawnWords, '[role=dialog] :is(a, h2, h3, p:not(.soft))');
    const words = said?.flatMap((each) => each.split(/\s+/)).filter((word) => /[\p{L}\p{N}]/u.test(word));
    expect(words?.length).toBeGreaterThan(20);
    expect(words?.length).toBeLessThanOrEqual(60);
    onTestFinished(() => stage.tab.resize(1280, 900));
    for (const [width, height] of [
      [name === 'chromium' ? 320 : 450, 225],
      [640, 450],
    ] as const) {
      await stage.tab.resize(width, height);
      const card = await until(
        () =>
          stage.tab.inOverlay((root) => {
            const box = root.querySelector('[role=dialog]');
            const { x = -1, y = -1, right = 0, bottom = 0 } = box?.getBoundingClientRect() ?? {};
            return {
              x,
              y,
              beyond: Math.max(right - innerWidth, bottom - innerHeight),
              wide: (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0),
            };
          }),
        (seen) => (seen?.x ?? -1) >= 0 && (seen?.y ?? -1) >= 0 && (seen?.beyond ?? 1) <= 0,
      );
      expect(card?.wide).toBe(0);
    }
  });

  it('leads from mention to mention at 400 %, each with its badge and card in view', async () => {
    onTestFinished(() => stage.tab.resize(1280, 900));
    await stage.tab.resize(320, 256);
    const far = '<div style="height:2000px"></div><p><b>Hikvision</b> DS-7608NI-K2 recorder $300</p>';
    await stage.visit(shopPage(far));
    await stage.settled('done');
    await stage.badges(1);
    for (let step = 0; step < 2; step += 1) {
      // The badge before has the focus still.
      await nextRing(stage.tab, () => stage.desk.askPage(stage.id, 'page/reveal', { step: 1 }));
      const focused = (): Promise<string | undefined> =>
        stage.tab.inOverlay((root) => root.activeElement?.className);
      expect(await focused()).toBe('badge');
      await stage.tab.press('Enter');
      // With what else may say why none opened.
      await until(
        async () => ({
          card: await stage.card(),
          focused: await focused(),
          state: await stage.state(),
          badges: await stage.shown(),
        }),
        ({ card }) => card !== undefined,
      );
      const beyond = await stage.tab.inOverlay((root) =>
        [root.activeElement?.closest('.card') ?? null, root.querySelector('.badge')]
          .map((each) => each?.getBoundingClientRect())
          .filter(
            (box) => box && (box.x < 0 || box.y < 0 || box.right > innerWidth || box.bottom > innerHeight),
          ),
      );
      expect(beyond).toEqual([]);
      await stage.tab.press('Escape');
      await until(stage.card, (text) => text === undefined);
    }
  });

  it.each([false, true])('is clean by axe, card open, dark: %s', async (dark) => {
    onTestFinished(() => stage.setDark(false));
    await stage.setDark(dark);
    await stage.visit(shopPage());
    await stage.openCard();
    // axe can't see into a closed root, so it gets a copy of the card in the page, with the card's own sheets.
    const card = await stage.tab.inOverlay((root) => ({
      nodes: Array.from(root.children, (child) => new XMLSerializer().serializeToString(child)),
      css: root.adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText)),
    }));
    if (!card) throw new Error('the page has no overlay');
    await stage.tab.run(({ nodes, css }) => {
      const copy = document.createElement('div');
      copy.id = 'copy';
      const open = copy.attachShadow({ mode: 'open' });
      const parser = new DOMParser();
      for (const node of nodes)
        open.append(
          document.importNode(parser.parseFromString(node, 'application/xhtml+xml').documentElement, true),
        );
      open.append(Object.assign(document.createElement('style'), { textContent: css.join('\n') }));
      open.querySelector<HTMLElement>('[popover]')?.removeAttribute('popover');
      document.body.append(copy);
      return null;
    }, card);
    expect(await axeFailures(stage.tab, [], '#copy')).toEqual([]);
    // Nor does it measure what a style sheet draws.
    await stage.tab.run(() => {
      for (const part of document.querySelector('#copy')?.shadowRoot?.querySelectorAll('p, h2, h3, a') ?? [])
        part.prepend(part.getAttribute('data-words') ?? part.ariaLabel ?? '');
    });
    expect(await axeFailures(stage.tab, ['color-contrast'], '#copy')).toEqual([]);
  });
});
