/** Pages that are hostile, broken or strict: found what can be found, never crashed, never in the way. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Tab } from '../../src/cli/browsers/driver.ts';
import { HOST, openStage, shopPage, type Stage } from './content-stage.ts';
import { BROWSERS } from './lens.ts';
import { openScreen, until } from '../../src/cli/stage/screen.ts';

const STRICT = {
  'content-security-policy':
    "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'",
};

/** Has a screen of ours count how often pages ask this of the worker: it hears every message to it. */
function note(screen: Tab, asked: 'scan/segments' | 'scan/open'): Promise<void> {
  return screen.run((which) => {
    interface Api {
      runtime: { onMessage: { addListener(listener: (message: { request?: string }) => void): void } };
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const { dataset } = document.body;
    dataset['noted'] = '0';
    (scope.browser ?? scope.chrome).runtime.onMessage.addListener(({ request }) => {
      if (request === which) dataset['noted'] = String(Number(dataset['noted']) + 1);
    });
  }, asked);
}

function noted(screen: Tab): Promise<number> {
  return screen.run(() => Number(document.body.dataset['noted']));
}

describe.each(BROWSERS)('strict and hostile pages in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage.close());

  it("draws badge and card under default-src 'none' and trusted types", async () => {
    await stage.visit(shopPage(), STRICT);
    expect(await stage.openCard()).toMatch(/Entity List/);
    const drawn = await stage.tab.inOverlay((root) => {
      const shape = root.querySelector('.shape');
      return shape && getComputedStyle(shape).backgroundColor;
    });
    expect(drawn).toMatch(/^rgb\(1|^rgb\(2/);
  });

  it('reads XHTML', async () => {
    const page = shopPage().replace(
      '<!doctype html><html lang="en">',
      '<html xmlns="http://www.w3.org/1999/xhtml" lang="en">',
    );
    const xml = page.replace('<meta charset="utf-8">', '').replaceAll('&', '&amp;');
    await stage.visit(xml, { 'content-type': 'application/xhtml+xml' });
    expect(await stage.settled('done')).toMatchObject({ kind: 'shop' });
    expect(await stage.openCard()).toMatch(/Entity List/);
  });

  it('leaves an SVG document alone', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Hikvision camera $100 Add to cart</text></svg>';
    await stage.visit(svg, { 'content-type': 'image/svg+xml' });
    expect((await stage.settled('off')).kind).toBe('other');
  });

  it.each([
    [
      'Object.prototype',
      'Object.prototype.text = "x"; Object.prototype.ok = false; Array.prototype.flatMap = null',
    ],
    [
      'the DOM',
      'Document.prototype.createTreeWalker = () => { throw 1 }; Element.prototype.getBoundingClientRect = () => ({});' +
        'Node.prototype.appendChild = Element.prototype.append = Element.prototype.attachShadow = null;' +
        'globalThis.MutationObserver = globalThis.requestAnimationFrame = null',
    ],
  ])('works where the page overrides %s', async (_, script) => {
    await stage.visit(shopPage('', `<script>${script}</script>`));
    expect((await stage.settled('done')).findings.some(({ badge }) => badge)).toBe(true);
    await stage.badges(1);
  });

  it('survives clobbered document properties', async () => {
    const clobber =
      '<form name="body"></form><img name="title"><img name="forms"><img name="createTreeWalker">';
    await stage.visit(shopPage(clobber));
    expect((await stage.settled('done')).kind).toBe('shop');
  });

  it('puts a removed host back three times, and the findings stay', async () => {
    const fight = `<script>globalThis.removed = 0; new MutationObserver(() => {
      const host = document.querySelector('html > ${HOST}'); if (host) { removed += 1; host.remove(); } })
      .observe(document.documentElement, { childList: true });</script>`;
    await stage.visit(shopPage('', fight));
    await stage.settled('done');
    const removed = (): Promise<number> =>
      stage.tab.run(() => (globalThis as { removed?: number }).removed ?? 0);
    const scrolled = async (): Promise<number> => {
      await stage.tab.run(() => dispatchEvent(new Event('scroll')));
      return removed();
    };
    // Looked at again with each frame in which something moved.
    await until(scrolled, (times) => times === 4);
    expect((await stage.state())?.findings.length).toBeGreaterThan(0);
    for (let step = 0; step < 3; step += 1) {
      await scrolled();
      await stage.tab.run(() => new Promise(requestAnimationFrame));
    }
    expect(await removed()).toBe(4);
  });

  it('is not put to sleep, nor set going, by events that the page makes', async () => {
    await stage.visit(shopPage('<p id="late"></p>'));
    await stage.settled('done');
    const screen = await openScreen(stage.browser, 'options.html');
    onTestFinished(() => screen.close());
    await note(screen, 'scan/open');
    await stage.tab.run(() => {
      for (let count = 0; count < 300; count += 1)
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      dispatchEvent(new Event('pagehide'));
      const late = document.querySelector('#late');
      if (late) late.textContent = 'Dahua IPC-HFW2431S camera';
    });
    await until(
      stage.state,
      (now) => now?.findings.some(({ entity }) => entity === 'dahua-technology') === true,
    );
    expect(await noted(screen)).toBe(0);
  });

  it('scans the rest of a page whose form names an input like a method', async () => {
    const form = '<form><input name="getAttribute"><input name="nextSibling"><button>Ask</button></form>';
    const late = '<div id="late"><p>Hytera PD785 radio, $99.00</p></div>';
    await stage.visit(shopPage(`${form}${late}<ul><li><h3>Dahua IPC-HFW2431S camera</h3></li></ul>`));
    const found = async (entity: string): Promise<unknown> =>
      until(
        stage.state,
        (now) => now?.state === 'done' && now.findings.some((each) => each.entity === entity),
      );
    await found('dahua-technology');
    await found('hytera-communications-corporation');
  });

  // Firefox shows our script no names that a page gives.
  it.runIf(name === 'chromium')('says of a scan that failed nothing else until all is scanned', async () => {
    const form = '<form><input name="localName"></form><p id="ad">1</p>';
    await stage.visit(shopPage(form));
    await stage.settled('failed');
    await stage.tab.run(() => document.querySelector('#ad')?.append('2'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await stage.state())?.state).toBe('failed');
    await stage.tab.run(() => document.querySelector('form')?.remove());
    const { findings } = await stage.settled('done');
    expect(findings.some(({ text }) => text === 'Hikvision')).toBe(true);
  });

  it('keeps calm in a mutation storm and finds what it leaves', async () => {
    await stage.visit(shopPage('<p id="storm"></p>'));
    await stage.settled('done');
    const screen = await openScreen(stage.browser, 'options.html');
    onTestFinished(() => screen.close());
    await note(screen, 'scan/segments');
    await stage.tab.run(async () => {
      const storm = document.querySelector('#storm');
      const end = performance.now() + 1500;
      for (let count = 0; performance.now() < end; count += 1) {
        if (storm) storm.textContent = `tick ${count}`;
        if (count % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      if (storm) storm.textContent = 'Dahua IPC-HFW2431S camera';
    });
    await until(
      stage.state,
      (now) => now?.findings.some(({ entity }) => entity === 'dahua-technology') === true,
    );
    const scans = await noted(screen);
    expect(scans, 'asked of the worker').toBeGreaterThan(0);
    expect(scans).toBeLessThanOrEqual(6);
  });

  it('walks a tree of 400 levels and a word of a million units', async () => {
    const deep = `<script>let at = document.body; for (let k = 0; k < 400; k += 1) at = at.appendChild(document.createElement(k % 2 ? 'b' : 'div'));
      at.textContent = 'x'.repeat(1e6);</script>`;
    await stage.visit(shopPage(deep));
    const state = await stage.settled('done', 'partly');
    expect(state.findings.length).toBeGreaterThan(0);
  });
});
