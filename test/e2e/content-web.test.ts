/** Pages as the web makes them: frameworks, recycled rows, sandboxes, monsters. */
import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, shopPage, type Stage } from './content-stage.ts';
import { BROWSERS } from './lens.ts';
import { Shop } from './react-shop/shop.ts';
import { openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

const DAHUA = 'dahua-technology';

describe.each(BROWSERS)('pages of the web in %s', (name) => {
  let stage: Stage;
  let client = '';
  beforeAll(async () => {
    stage = await openStage(name);
    const { outputFiles } = await build({
      entryPoints: ['test/e2e/react-shop/client.ts'],
      bundle: true,
      minify: true,
      write: false,
      define: { 'process.env.NODE_ENV': '"development"' },
    });
    client = outputFiles[0]?.text ?? '';
  });
  afterAll(() => stage.close());

  it('finds what stands in shadow roots again after a pause', async () => {
    await stage.visit(shopPage('<x-offer></x-offer>'));
    await stage.settled('done');
    await stage.tab.run(() => {
      const root = document.querySelector('x-offer')?.attachShadow({ mode: 'open' });
      root?.append(Object.assign(document.createElement('p'), { textContent: 'Dahua camera $99.00' }));
      document.querySelector('x-offer')?.append('.');
    });
    const sees = (): Promise<unknown> =>
      until(stage.state, (now) => now?.findings.some(({ entity }) => entity === DAHUA) === true);
    await sees();
    await stage.desk.ask('site/switch', { site: 'shop.example', paused: true });
    await stage.settled('held');
    await stage.desk.ask('site/switch', { site: 'shop.example', paused: false });
    await sees();
  });

  it('reads words as a margin parts them, and as none does', async () => {
    const parted =
      '<p><b>Hik</b><i>vision</i> dome $9.00</p><p><b>Dah</b><i style="margin-left:6px">ua</i> dome</p>';
    await stage.visit(shopPage(parted));
    const { findings } = await stage.settled('done');
    const brands = findings.filter(({ text }) => !text.startsWith('DS-'));
    expect(brands.map(({ text, count }) => ({ text, count }))).toEqual([{ text: 'Hikvision', count: 2 }]);
  });

  it('takes what a customer writes for told, not for offered', async () => {
    const said = 'Sharper than the Dahua dome that hung here.';
    await stage.visit(
      shopPage(
        `<form itemprop="reviewBody"><input name="closest"><p>${said}</p></form><p>Uniview dome $99.00</p>
        <section class="reviews"><blockquote>Tiandy dome in the hall, bright picture.</blockquote></section>`,
      ),
    );
    const { findings } = await stage.settled('done');
    const tierOf = (maker: RegExp): unknown => findings.find(({ name: listed }) => maker.test(listed))?.tier;
    expect(tierOf(/Dahua/)).toBe('mention');
    expect(tierOf(/Tiandi/)).toBe('mention');
    expect(tierOf(/Uniview/)).toBe('listed');
  });

  it('says on the card what was done before the card goes', async () => {
    await stage.visit(shopPage());
    await stage.openCard();
    await stage.tab.inOverlay((root) => {
      const status = root.querySelector('[role=status]');
      const note = (): void => {
        if (status?.isConnected && status.textContent) document.body.dataset['said'] = status.textContent;
        requestAnimationFrame(note);
      };
      note();
    });
    await stage.press('pause');
    await stage.settled('held');
    expect(await stage.tab.run(() => document.body.dataset['said'])).toMatch(/^Paused on this site/);
    await stage.desk.ask('site/switch', { site: 'shop.example', paused: false });
  });

  it.each([0, 1500])(
    'is not noticed by a framework that hydrates the whole document after %d ms',
    async (late) => {
      const html = `<!doctype html>${renderToString(createElement(Shop))}`;
      await stage.visit(html, undefined, { 'client.js': client }, `?late=${late}`);
      await stage.badges(2);
      await until(
        () => stage.tab.run(() => document.documentElement.dataset['hydrated']),
        (done) => done === 'true',
      );
      await stage.tab.run(() => dispatchEvent(new Event('turn')));
      await until(
        () => stage.tab.run(() => document.querySelector('h3')?.textContent),
        (first) => first === 'Brass hinge',
      );
      await stage.badges(2);
      await until(stage.marked, (words) => ['Dahua', 'Hikvision'].every((word) => words.includes(word)));
      expect(await stage.tab.run(() => document.documentElement.dataset['complaints'] ?? '')).toBe('');
      expect(await stage.home()).toBe('html');
    },
  );

  it('marks no wrong word in a list that recycles its rows', async () => {
    const makers = ['Hikvision', 'Bosch', 'Dahua', 'Hanwha', 'Axis'];
    const rows = Array.from(
      { length: 12 },
      (_, at) =>
        `<li><h3>${makers[at % 5]} camera no. ${at}</h3><p>$9.00</p><button>Add to cart</button></li>`,
    );
    await stage.visit(shopPage(`<ul id="rows">${rows.join('')}</ul>`));
    await until(stage.marked, (words) => words.filter((word) => word === 'Dahua').length === 2);
    const wrong = await stage.tab.run(async (names) => {
      const bad: string[] = [];
      for (let first = 1; first <= 20; first++) {
        document.querySelectorAll('#rows h3').forEach((title, at) => {
          if (title.firstChild)
            title.firstChild.nodeValue = `${names[(first + at) % 5]} camera no. ${first + at}`;
        });
        await new Promise((resolve) => requestAnimationFrame(resolve));
        for (const { startContainer, startOffset, endOffset } of CSS.highlights.get('marked-words') ?? []) {
          const word = (startContainer.nodeValue ?? '').slice(startOffset, endOffset);
          if (!/^(?:Hikvision|Dahua|DS-2CD2143G2-I)$/.test(word)) bad.push(word);
        }
      }
      return bad;
    }, makers);
    expect(wrong).toEqual([]);
    await until(stage.marked, (words) => words.filter((word) => word === 'Dahua').length >= 2);
  });

  it('scans a sandboxed frame of a shop, and breaks nothing in it', async () => {
    const inside = '<ul><li><h3>Dahua IPC-HFW2431S</h3><p>$99.00</p><button>Add to cart</button></li></ul>';
    const frame = `<iframe sandbox width="600" height="400" srcdoc="${inside.replaceAll('"', '&quot;')}"></iframe>`;
    await stage.visit(shopPage(frame));
    await until(
      () => stage.desk.ask('tab/summary', { tab: stage.id }),
      (reply) => reply.ok && reply.value.findings.some(({ entity, frame: at }) => entity === DAHUA && at > 0),
    );
  });

  it('is through with a tree of 4,000 levels', async () => {
    // Not shown, since no browser lays such a tree out; one of 100,000 is more than either loads in a minute.
    const deep = `<div id="deep" hidden></div><script>let at = document.createElement('b'); at.textContent = 'Hytera';
      for (let k = 0; k < 4000; k += 1) { const outer = document.createElement('b'); outer.append(at); at = outer; }
      document.querySelector('#deep').append(at);</script>`;
    // What stands behind the tree is reached through it alone.
    await stage.visit(shopPage(`${deep}<p>Dahua IPC-HFW2431S camera, $90.00</p>`));
    const { findings } = await stage.settled('done');
    expect(findings.map(({ entity }) => entity)).toContain(DAHUA);
    expect(findings.map(({ text }) => text)).not.toContain('Hytera');
  });

  it('says that a monstrous page was scanned in part, in the popup too', async () => {
    const monster = `<script>document.write('<p>Garden lamp no. ' + Array.from({ length: 60000 }, (_, at) => at).join('<p>Garden lamp no. '))</script>`;
    await stage.visit(shopPage(monster));
    const state = await until(stage.state, (now) => now?.state === 'partly', 30_000);
    expect(state?.findings.length).toBeGreaterThan(0);
    const popup = await openScreen(stage.browser, `popup.html?tab=${stage.id}`);
    await showsText(popup, /in part|partly/i);
    await popup.close();
    // A single-page shop goes on to a page that is none.
    await stage.tab.run(() => {
      history.pushState({}, '', '?small');
      const [cart, camera] = [document.createElement('a'), document.createElement('h1')];
      cart.href = '/cart';
      camera.append('Dahua IPC-HFW2431S camera');
      document.body.replaceChildren(cart, camera, '$90.00');
    });
    const { findings } = await stage.settled('done');
    expect(new Set(findings.map(({ entity }) => entity))).toEqual(new Set([DAHUA]));
    await stage.visit('<!doctype html><title>Quiet</title>');
  });
});
