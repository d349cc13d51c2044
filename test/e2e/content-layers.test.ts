/** What lies over, around and before the text: sticky heads, inner scrollers, carousels, dialogs, fullscreen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, shopPage, type Badge, type Stage } from './content-stage.ts';
import { BROWSERS } from './lens.ts';
import { until } from '../../src/cli/stage/screen.ts';

const item = (title: string, style = ''): string =>
  `<li style="${style}"><h3>${title}</h3><p>$9.00</p><button>Add to cart</button></li>`;
const DAHUA = item('Dahua IPC-HFW2431S camera');

describe.each(BROWSERS)('layers of a page in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage.close());

  const count = (wanted: number): Promise<Badge[]> => until(stage.shown, ({ length }) => length === wanted);
  const scrollTo = (selector: string, top: number): Promise<void> =>
    stage.tab.run(
      async (what, y) => {
        document.querySelector(what)?.scrollTo({ top: y, behavior: 'instant' });
        for (let frames = 0; frames < 2; frames += 1)
          await new Promise((resolve) => requestAnimationFrame(resolve));
      },
      selector,
      top,
    );
  /** How many badges lie over a control of the page. */
  const overControls = async (): Promise<number> => {
    const controls = await stage.tab.run(() =>
      [...document.querySelectorAll('button')].map((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    const isOver = ({ x, y, width, height }: Badge): boolean =>
      controls.some(
        ({ left, right, top, bottom }) => x < right && x + width > left && y < bottom && y + height > top,
      );
    return (await stage.shown()).filter(isOver).length;
  };
  /** Opens the card of the Dahua mention by a real click. */
  const openDahua = async (): Promise<void> => {
    const isDahua = ({ label }: Badge): boolean => label.includes('Dahua');
    const badge = (await until(stage.shown, (badges) => badges.some(isDahua))).find(isDahua);
    if (badge) await stage.tab.click(badge.x + badge.width / 2, badge.y + badge.height / 2);
    await until(stage.card, (text) => text?.includes('Dahua') ?? false);
  };

  it('hides the badge of text that an inner scroller has scrolled away', async () => {
    const lamps = Array.from({ length: 20 }, (_, at) => item(`Garden lamp no. ${at}`)).join('');
    await stage.visit(
      shopPage(`<div style="height:160px"></div>
        <ul id="inner" style="height:220px;overflow:auto">${DAHUA}${lamps}</ul>`),
    );
    await count(2);
    await scrollTo('#inner', 100);
    await count(1);
    expect(await overControls()).toBe(0);
    await scrollTo('#inner', 0);
    await count(2);
  });

  it('lays none over a button, however long the list is', async () => {
    await stage.visit(
      shopPage(`<ul style="line-height:40px">${'<li>Hikvision <button>Buy</button></li>'.repeat(80)}</ul>`),
    );
    for (const top of [0, 700, 1500]) {
      await scrollTo('html', top);
      await stage.badges(5);
      expect(await overControls(), `at ${top}`).toBe(0);
    }
  });

  it('lays out what is near the screen alone while the page is scrolled', async () => {
    const words = (at: number): string => (at % 5 ? `Brass hinge no. ${at}` : `Hikvision no. ${at}`);
    await stage.visit(shopPage(Array.from({ length: 8000 }, (_, at) => `<p>${words(at)}</p>`).join('')));
    let before = (await stage.settled('done', 'partly')).ms.draw;
    const costs: number[] = [];
    for (let frames = 1; frames <= 20; frames += 1) {
      await scrollTo('html', frames * 60);
      const after = (await stage.state())?.ms.draw ?? Infinity;
      // Two frames each time.
      costs.push((after - before) / 2);
      before = after;
    }
    // The time on the wall, which a busy machine stretches now and then, but not each time.
    const [least = Infinity] = costs.sort((a, b) => a - b).slice(5);
    // Firefox counts whole milliseconds: most frames of a quick machine take none.
    expect(Math.max(...costs)).toBeGreaterThan(0);
    expect(least).toBeLessThan(20);
  });

  it.each([
    ['off the screen', 100],
    ['to where the page is blank', 500],
  ])('hides the badge of a card that a carousel has moved %s', async (_where, left) => {
    const slide = 'flex:0 0 300px';
    await stage.visit(
      shopPage(`<div style="width:300px;overflow:hidden;margin-left:${left}px">
        <ul id="track" style="display:flex;margin:0;padding:0;list-style:none">
        ${item('Dahua IPC-HFW2431S camera', slide)}${item('Garden lamp', slide)}</ul></div>`),
    );
    await count(2);
    await stage.style('#track', 'transform:translateX(-300px)');
    await count(1);
    await stage.style('#track', 'transform:none');
    await count(2);
  });

  it('shows the badge of text that lets the pointer through, or lies under a veil of its card', async () => {
    await stage.visit(
      shopPage(`<style>#card{position:relative}#card::after{content:"";position:absolute;inset:0}</style>
        <p style="pointer-events:none">Dahua IPC-HFW2431S camera, $99.00</p>
        <div id="card"><p>Hytera PD785 radio, $99.00</p></div>`),
    );
    await count(3);
  });

  it('hides the badge of text under a sticky head, and lays none over its button', async () => {
    const head = `<div style="position:sticky;top:0;height:120px;background:white;z-index:9">
      <button style="width:100%;height:60px">Buy now</button></div>`;
    await stage.visit(shopPage('<div style="height:3000px"></div>').replace('<a href', `${head}<a href`));
    const [badge] = await count(1);
    const from = badge?.y ?? 0;
    await scrollTo('html', from - 30);
    await count(0);
    for (const above of [80, 95, 110, 125, 140]) {
      await scrollTo('html', from - above);
      expect(await overControls()).toBe(0);
    }
    await scrollTo('html', 0);
    await count(1);
  });

  it('badges what a closed dialog held, opens its card in it and in one within, and comes home', async () => {
    const inner = '<dialog id="inner"><p>Hikvision DS-7608NI-K2 recorder, $300</p></dialog>';
    await stage.visit(
      shopPage(`<dialog id="outer" style="width:600px;height:400px"><ul>${DAHUA}</ul>${inner}</dialog>`),
    );
    await count(1);
    const turn = (id: string, how: 'showModal' | 'close'): Promise<void> =>
      stage.tab.run(
        (which, what) => document.querySelector<HTMLDialogElement>(which)?.[what](),
        `#${id}`,
        how,
      );
    const isHome = (wanted: string): Promise<string | undefined> =>
      until(stage.home, (where) => where === wanted);
    await turn('outer', 'showModal');
    await isHome('outer');
    await openDahua();
    await turn('inner', 'showModal');
    await isHome('inner');
    await turn('inner', 'close');
    await isHome('outer');
    await turn('outer', 'close');
    await isHome('html');
    await count(1);
  });

  it('badges what opens in the page: a section of details, a tab', async () => {
    await stage.visit(
      shopPage(`<details><summary>More</summary><ul>${DAHUA}</ul></details>
        <style>#panel{display:none}#tab:checked~#panel{display:block}</style>
        <input type="checkbox" id="tab"><ul id="panel">${item('Hytera PD785 radio')}</ul>`),
    );
    await count(1);
    await stage.tab.run(() => document.querySelector<HTMLElement>('summary')?.click());
    await count(2);
    await stage.tab.run(() => document.querySelector<HTMLElement>('#tab')?.click());
    await count(3);
  });

  it('moves into a fullscreen element, opens its card there, and comes home', async () => {
    const asks = 'document.fullscreenElement || requestFullscreen()';
    await stage.visit(
      shopPage(`<div id="view" onclick="${asks}" style="padding:60px;background:white">
        <p>Dahua IPC-HFW2431S camera, $99.00</p></div>`),
    );
    await count(2);
    const { x, y } = await stage.tab.run(() => {
      const box = document.querySelector('#view')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 400, y: (box?.y ?? 0) + 15 };
    });
    await stage.tab.click(x, y);
    await until(stage.home, (where) => where === 'view');
    await count(1);
    await openDahua();
    await stage.tab.run(() => document.exitFullscreen());
    await until(stage.home, (where) => where === 'html');
    await count(2);
  });
});
