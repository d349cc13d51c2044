/** Where badges stand: beside words that are seen, over no other words, and with them wherever the page moves them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, shopPage, type Badge, type Stage } from './content-stage.ts';
import { BROWSERS } from './lens.ts';
import { until } from '../../src/cli/stage/screen.ts';

/** Lines of a box that a badge may touch: what a line has above and below its letters. */
const LEADING = 6;

describe.each(BROWSERS)('places of badges in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage.close());

  const labelled = (badges: readonly Badge[], firm: string): Badge | undefined =>
    badges.find(({ label }) => label.includes(firm));
  const badgeOf = async (firm: string): Promise<Badge> => {
    const found = labelled(await until(stage.shown, (badges) => !!labelled(badges, firm)), firm);
    if (!found) throw new Error(`no badge for ${firm}`);
    return found;
  };
  /** Waits until the badge of a firm stands so far from where it stood. */
  const moved = (firm: string, from: Badge, x: number, y: number): Promise<Badge[]> =>
    until(stage.shown, (badges) => {
      const now = labelled(badges, firm);
      return !!now && Math.abs(now.x - from.x - x) < 2 && Math.abs(now.y - from.y - y) < 2;
    });
  /** Words of the page under the middle of a badge. */
  const under = ({ x, y, width, height }: Badge): Promise<string[]> =>
    stage.tab.run(
      (left, top, right, bottom) => {
        const words: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(/\S+/g)) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const box = range.getBoundingClientRect();
            if (box.left < right && box.right > left && box.top < bottom && box.bottom > top)
              words.push(word);
          }
        return words;
      },
      x + LEADING,
      y + LEADING,
      x + width - LEADING,
      y + height - LEADING,
    );

  it('goes with its words where a script or an image of the page moves them, untold', async () => {
    await stage.visit(shopPage().replace('<ul>', '<div id="late"></div><ul>'));
    const before = await badgeOf('Hikvision');
    await stage.style('#late', 'height:170px');
    await moved('Hikvision', before, 0, 170);
    await stage.style('ul', 'transform:translateX(60px)');
    await moved('Hikvision', before, 60, 170);
  });

  it('is gone where something opens over its words, untold', async () => {
    await stage.visit(
      shopPage(
        '<div id="offer" style="position:fixed;inset:0;background:white;display:none">10 % off!</div>',
      ),
    );
    await badgeOf('Hikvision');
    await stage.settled('done');
    await stage.style('#offer', 'display:block');
    await until(stage.shown, ({ length }) => length === 0);
  });

  it.each([
    ['cut off after two lines', `<ul>${'<li><img alt="" width="40" height="40"><h3 style="margin:0;font:16px/20px Arial;height:40px;overflow:hidden;width:130px">A camera of four megapixels with lamp by Dahua</h3><p style="margin:0">$9.00</p><p style="margin:0">One year</p><button>Buy</button></li>'.repeat(2)}</ul>`],
    ['for screen readers', '<p>$9.00 <span style="position:absolute;width:1px;height:1px;overflow:hidden">Dahua IPC-HFW2431S camera</span></p>'],
    ['transparent', '<div style="opacity:0"><p>Dahua IPC-HFW2431S camera, $9.00</p></div>'],
    ['under a cell that stays', '<table><tr style="white-space:nowrap"><td style="position:relative;left:60px;background:white">No. 1</td><td>Dahua IPC-HFW2431S</td><td>$9.00</td></tr></table>'],
  ])('has none for text that is %s', async (_how, html) => {
    await stage.visit(shopPage(html));
    const { findings } = await stage.settled('done');
    expect(findings.map(({ text }) => text)).toContain('Dahua');
    await badgeOf('Hikvision');
    expect((await stage.shown()).filter(({ label }) => label.includes('Dahua'))).toEqual([]);
  }); // prettier-ignore

  it('shows one under what is transparent yet: a veil with words, the next slide of a show', async () => {
    const over = 'position:absolute;inset:0;opacity:0;background:white';
    await stage.visit(
      shopPage(`<div style="position:relative"><p>Dahua IPC-HFW2431S camera, $9.00</p>
        <p style="${over}">Hytera PD785 radio, $9.00</p></div>`).replace(
        '<li id="camera">',
        `<li id="camera" style="position:relative"><div style="${over}">Quick view</div>`,
      ),
    );
    await badgeOf('Dahua');
    await badgeOf('Hikvision');
    expect((await stage.shown()).filter(({ label }) => label.includes('Hytera'))).toEqual([]);
  });

  it('has its own line in a list, however close the lines are', async () => {
    const goods = ['Dahua IPC-HFW2431S', 'Hytera PD785', 'Huawei AX3', 'ZTE MF286D'];
    const lines = goods.map((each) => `<li>${each} <b>$9.00</b></li>`).join('');
    await stage.visit(shopPage(`<ul style="font:15px/21px Arial">${lines}</ul>`));
    await stage.badges(5);
    for (const firm of ['Dahua', 'Hytera', 'Huawei', 'ZTE'])
      expect(await under(await badgeOf(firm)), firm).toEqual([]);
  });

  it('stands at the end of the line in running text, over none of its words', async () => {
    const other = 'This camera sees much farther than all others and costs no more than those do. '.repeat(3);
    await stage.visit(
      shopPage(`<p style="font:15px/20px Arial;width:500px;margin:60px">$9.00. ${other}<br>
        The Dahua IPC-HFW2431S is no better. ${other}</p>`),
    );
    expect(await under(await badgeOf('Dahua'))).toEqual([]);
  });

  it('stands once in paragraphs side by side that name the same firm, whose words are all marked', async () => {
    const text = '<p>The Dahua recorder costs $90.00 and keeps all that the cameras see.</p>'.repeat(5);
    await stage.visit(shopPage(`<div>${text}</div>`));
    await stage.badges(2);
    await stage.settled('done');
    expect((await stage.shown()).filter(({ label }) => label.includes('Dahua'))).toHaveLength(1);
    expect((await stage.marked()).filter((words) => words === 'Dahua')).toHaveLength(5);
  });
});
