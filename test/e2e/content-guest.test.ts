/** What real pages do to a guest: late parts, traps, re-rendering, the pointer's intent, print and reload. */
/* eslint-disable no-restricted-syntax -- these pages are ours and write their own markup */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOST, openStage, shopPage, type Stage } from './content-stage.ts';
import { BROWSERS } from './lens.ts';
import { until } from '../../src/cli/stage/screen.ts';

const DAHUA = 'dahua-technology';
const LATE = '<li><h3>Dahua IPC-HFW2431S bullet camera</h3><p>$99.00</p><button>Add to cart</button></li>';

/** How long a pointer rests on a badge until it means it (card.ts). */
const INTENT_MS = 350;

/** Milliseconds by the page's clock, and how many cards opened since the pointer came. */
interface Passing {
  rested: number;
  away: number;
  cards: number;
}

/** Notes on the badge when the pointer came and went, and each card that opens. */
function notePassing(root: ShadowRoot): void {
  const badge = root.querySelector<HTMLElement>('.badge');
  if (!badge) throw new Error('no badge');
  Object.assign(badge.dataset, { entered: 'not', left: 'not', cards: 0 });
  const note = (what: string) => (): void => void (badge.dataset[what] = String(performance.now()));
  badge.addEventListener('pointerenter', note('entered'), { once: true });
  badge.addEventListener('pointerleave', note('left'), { once: true });
  new MutationObserver(() => {
    if (root.querySelector('.card')) badge.dataset['cards'] = String(Number(badge.dataset['cards']) + 1);
  }).observe(root, { childList: true });
}

describe.each(BROWSERS)('a guest of real pages in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage.close());
  const closed = (): Promise<string | undefined> => until(stage.card, (text) => text === undefined);

  it('finds a shadow root that comes without any other change', async () => {
    // It comes a moment after our host does: the page was walked by then, and late roots are looked for still.
    const late = `<script>new MutationObserver((_, observer) => {
      observer.disconnect();
      setTimeout(() => {
        document.querySelector('x-late').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(LATE)};
      }, 300);
    }).observe(document.documentElement, { childList: true });</script>`;
    await stage.visit(shopPage(`<x-late><i>.</i></x-late>${late}`));
    await until(stage.state, (now) => now?.findings.some(({ entity }) => entity === DAHUA) === true);
    await stage.badges(2);
  });

  it('marks no wrong word for a single frame when text is replaced or keyed rows are re-used', async () => {
    const rows = (...names: string[]): string =>
      names.map((each) => `<tr><td>${each}</td><td>IP camera</td><td>$10.00</td></tr>`).join('');
    await stage.visit(shopPage(`<table>${rows('Hikvision', 'Bosch', 'Dahua')}</table>`));
    await stage.settled('done');
    await until(stage.marked, (words) => words.includes('Dahua'));
    const seen = await stage.tab.run(async () => {
      const cells = [...document.querySelectorAll('tr td:first-child')];
      const names = ['Bosch', 'Dahua Security', 'Hanwha'];
      cells.forEach((cell, at) => {
        if (cell.firstChild) cell.firstChild.nodeValue = names[at] ?? '';
      });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return [...(CSS.highlights.get('marked-words') ?? [])].map(
        ({ startContainer, startOffset, endOffset }) =>
          (startContainer.nodeValue ?? '').slice(startOffset, endOffset),
      );
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((word) => !/^(?:Hikvision|DS-2CD2143G2-I)$/.test(word))).toEqual([]);
    await until(stage.marked, (words) => words.some((word) => word.startsWith('Dahua')));
  });

  const passing = async (): Promise<Passing> =>
    (await stage.tab.inOverlay((root) => {
      const { entered, left, cards } = root.querySelector<HTMLElement>('.badge')?.dataset ?? {};
      return {
        rested: Number(left) - Number(entered),
        away: performance.now() - Number(left),
        cards: Number(cards),
      };
    })) ?? { rested: 0, away: 0, cards: 0 };

  it('opens at a resting pointer, stays while the pointer is in it, closes when it leaves', async () => {
    await stage.visit(shopPage());
    const [badge] = await stage.badges(1);
    const at = { x: (badge?.x ?? 0) + 12, y: (badge?.y ?? 0) + 12 };
    // On a busy machine the pointer may rest too long for one that passes.
    const passes = async (): Promise<Passing> => {
      await stage.tab.inOverlay(notePassing);
      await stage.tab.point(at.x, at.y);
      await stage.tab.point(at.x + 300, at.y + 300);
      return until(passing, ({ away }) => away > 2 * INTENT_MS);
    };
    const { cards } = await until(passes, ({ rested }) => rested < INTENT_MS, 20_000);
    expect(cards, 'opened by a pointer that only passes').toBe(0);
    await stage.tab.point(at.x, at.y);
    await until(stage.card, (text) => text !== undefined);
    const middle = await stage.tab.inOverlay((root) => {
      const { x, y, width, height } = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await stage.tab.point(middle?.x ?? 0, middle?.y ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await stage.card()).toMatch(/Entity List/);
    await stage.tab.point(1200, 600);
    await closed();
  });

  it('gives the focus back where it was: card, badge, page', async () => {
    await stage.visit(shopPage('<input id="mine">'));
    await stage.badges(1);
    await stage.tab.run(() => document.querySelector<HTMLElement>('#mine')?.focus());
    await stage.desk.askPage(stage.id, 'page/reveal', { step: 1 });
    const focused = (): Promise<string | undefined> =>
      stage.tab.inOverlay((root) => root.activeElement?.className);
    await until(focused, (which) => which === 'badge');
    await stage.tab.press('Enter');
    await until(stage.card, (text) => text !== undefined);
    await stage.tab.press('Escape');
    await closed();
    expect(await focused()).toBe('badge');
    await stage.tab.press('Escape');
    expect(await stage.tab.run(() => document.activeElement?.id)).toBe('mine');
  });

  it('keeps badge, focus and card while the page changes something else in the same product', async () => {
    await stage.visit(shopPage());
    await stage.badges(1);
    await stage.desk.askPage(stage.id, 'page/reveal', { step: 1 });
    const badge = (): Promise<unknown> =>
      stage.tab.inOverlay((root) => {
        const seen = root.querySelector<HTMLElement>('.badge');
        return seen && { mark: seen.dataset['mark'], hasFocus: root.activeElement === seen };
      });
    await until(badge, (seen) => (seen as { hasFocus?: boolean } | null)?.hasFocus === true);
    await stage.tab.inOverlay((root) => {
      const seen = root.querySelector<HTMLElement>('.badge');
      if (seen) seen.dataset['mark'] = 'the same';
    });
    const grow = (word: string): Promise<void> =>
      stage.tab.run((more) => {
        const camera = document.querySelector('#camera');
        camera?.append(Object.assign(document.createElement('p'), { textContent: more }));
      }, word);
    // Found beside it: the card was scanned again, and all that is drawn was drawn anew.
    await grow('Dahua IPC-HFW2431S camera');
    await stage.badges(2);
    expect(await badge()).toEqual({ mark: 'the same', hasFocus: true });
    await stage.tab.press('Enter');
    await until(stage.card, (text) => text !== undefined);
    await grow('Hytera PD785 radio');
    await stage.badges(3);
    expect(await stage.card()).toMatch(/Hikvision/);
    await stage.tab.press('Escape');
    await closed();
    expect(await badge()).toEqual({ mark: 'the same', hasFocus: true });
  });

  it('leaves the focus to a page that traps it, and opens the card without', async () => {
    const trap = `<div role="dialog" aria-modal="true"><button id="ok">OK</button></div><script>
      addEventListener('focusin', ({ target }) => { if (target.id !== 'ok') document.querySelector('#ok').focus(); });
      document.querySelector('#ok').focus();</script>`;
    await stage.visit(shopPage(`<p>Dahua IPC-HFW2431S camera, $90.00</p>${trap}`));
    await stage.badges(2);
    for (const [company, step] of [
      [/Hikvision/, 1],
      [/Dahua/, 1],
      [/Hikvision/, -1],
    ] as const) {
      await stage.desk.askPage(stage.id, 'page/reveal', { step });
      expect(await until(stage.card, (text) => company.test(text ?? ''))).toMatch(/Entity List/);
      expect(await stage.tab.run(() => document.activeElement?.id)).toBe('ok');
      await stage.tab.press('Escape');
      await closed();
    }
  });

  it('keeps its looks where the page replaces the adopted sheets, and leaves the page its own after some tries', async () => {
    const replaces = `<script>const own = new CSSStyleSheet(); own.replaceSync('h1 { color: red }');
      addEventListener('replace', () => { document.adoptedStyleSheets = [own]; });</script>`;
    await stage.visit(shopPage(replaces));
    await stage.badges(1);
    const sheets = (): Promise<number> => stage.tab.run(() => document.adoptedStyleSheets.length);
    /** The page replaces its sheets and gets one mention more, with which all are drawn anew. */
    const replaced = async (mentions: number): Promise<void> => {
      await stage.tab.run((html) => {
        dispatchEvent(new Event('replace'));
        document.querySelector('ul')?.insertAdjacentHTML('beforeend', html);
      }, LATE);
      await until(
        stage.marked,
        (words) => words.filter((word) => word.startsWith('Dahua')).length === mentions,
      );
    };
    for (let round = 1; round <= 3; round += 1) {
      await replaced(round);
      expect(await sheets(), 'the page’s and ours').toBe(2);
    }
    await replaced(4);
    expect(await sheets(), 'the page’s alone').toBe(1);
    const shape = await stage.tab.inOverlay((root) => {
      const drawn = root.querySelector('.badge .shape');
      return drawn && getComputedStyle(drawn).backgroundColor;
    });
    expect(shape).toMatch(/^rgb\(1|^rgb\(2/);
  });

  it('has no tag styled anew of which the page has ten thousand, and badges its words all the same', async () => {
    const many = `<i>Dahua IPC-HFW2431S camera, $90.00</i>${'<i></i>'.repeat(10_001)}`;
    await stage.visit(shopPage(many));
    await stage.badges(2);
    const tags = await stage.tab.run(() =>
      document.adoptedStyleSheets.flatMap(({ cssRules }) =>
        Array.from(cssRules, (rule) => /:is\(([^)]*)\)::/.exec(rule.cssText)?.[1]),
      ),
    );
    expect(tags).toContain('h3');
    expect(tags).not.toContain('i');
  });

  it('takes its host and marks away when the extension is reloaded', async () => {
    await stage.visit(shopPage());
    await stage.badges(1);
    await stage.tab.run((host) => document.querySelector(host)?.setAttribute('data-old', ''), HOST);
    await stage.browser.reloadExtension();
    const left = (): Promise<string[]> =>
      stage.tab.run((host) => {
        return Array.from(document.querySelectorAll<HTMLElement>(host), ({ dataset }) =>
          dataset['old'] === undefined ? 'new' : 'old',
        );
      }, HOST);
    // Firefox starts the new script by itself, which takes the old host's place.
    const wanted = name === 'firefox' ? 'new' : '';
    await until(left, (all) => all.join() === wanted);
    if (name === 'chromium') expect(await stage.marked()).toEqual([]);
  });
});
