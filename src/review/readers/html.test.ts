import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeEml } from '../../cli/samples/make-files.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import type { Line } from '../types.ts';
import { readFile } from './read-file.ts';

async function linesOf(markup: string, name = 'q.html'): Promise<Line[]> {
  const [file] = await readFile(name, strToU8(markup), readSetting);
  return file?.error ? [{ line: 0, sheet: null, page: null, text: file.error.code }] : (file?.lines ?? []);
}
const html = async (markup: string, name?: string) => (await linesOf(markup, name)).map(({ text }) => text);

describe('cells that span columns', () => {
  it('keep what stands behind them in its column, wide ones and tall ones', async () => {
    const rows = '<tr><td>1<td colspan="24">months<td rowspan="2">Vimpel<tr><td>2<td colspan="24">none';
    expect((await linesOf(`<table>${rows}</table>`)).map(({ cells }) => cells)).toEqual([
      ['1', 'months', ...Array<string>(23).fill(''), 'Vimpel'],
      ['2', 'none', ...Array<string>(23).fill(''), 'Vimpel'],
    ]);
  });

  it('reads a row whose cells claim to be as wide as can be, and lets no claim go beyond the widest table', async () => {
    const wide = '<td colspan="99999">';
    const [line] = await linesOf(`<table><tr>${wide}a${wide}b${wide}c${wide}Dahua</table>`);
    expect(line?.text).toBe('a | b | c | Dahua');
    expect(line?.cells).toHaveLength(2_002);
  });
});

describe('preformatted text', () => {
  const rows = ['1  Axis dome   100', '2  No Hikvision parts', '', '3  Dahua <b>IPC</b>  200'];

  it.each([
    ['pre', `<pre>\n${rows.join('\n')}</pre>`],
    ['pre with Windows line ends', `<pre>${rows.join('\r\n')}</pre>`],
    ['pre with line breaks', `<pre>${rows.join('<br>')}</pre>`],
    ['a style', `<div style="font: x; white-space: pre-wrap">${rows.join('\n')}</div>`],
    ['pre in a cell', `<table><tr><td><pre>${rows.join('\n')}</pre></td></tr></table>`],
  ])('keeps its lines and columns apart: %s', async (_, markup) => {
    const lines = await linesOf(`<p>Offer\nof May</p>${markup}<p>Bye\nnow</p>`);
    expect(lines.map(({ cells }) => cells)).toEqual([
      ['Offer of May'],
      ['1', 'Axis dome', '100'],
      ['2', 'No Hikvision parts'],
      ['3', 'Dahua IPC', '200'],
      ['Bye now'],
    ]);
  });

  it('joins lines that were wrapped, as those of a text', async () => {
    const wrapped =
      'We offer cameras of many makers, all of them new and, as far as we know,\nnone of them by Dahua.';
    expect((await linesOf(`<p>x</p><pre>${wrapped}</pre>`)).map(({ joins }) => joins)).toEqual([
      undefined,
      undefined,
      true,
    ]);
  });

  it('leaves the description of a cell in its cell', async () => {
    const row = '<table><tr><td>1<td><pre>Dome camera,\nwhite</pre><td>Hikvision</table>';
    expect(await html(row)).toEqual(['1 | Dome camera, white | Hikvision']);
  });

  it('is read in a message too', async () => {
    const [mail] = await readFile('m.eml', makeEml(`<pre>${rows.join('\n')}</pre>`, {}), readSetting);
    expect(mail?.lines.slice(2).map(({ text }) => text)).toEqual([
      '1 | Axis dome | 100',
      '2 | No Hikvision parts',
      '3 | Dahua IPC | 200',
    ]);
  });
});

describe('forms', () => {
  it('keeps choices and buttons apart', async () => {
    expect(
      await html(
        '<select><optgroup label="Cameras"><option>Axis<option>Hikvision</optgroup><option label="ZTE"></select><button>Dahua</button><button>Hytera</button>',
      ),
    ).toEqual(['Cameras', 'Axis', 'Hikvision', 'ZTE', 'Dahua', 'Hytera']);
  });

  it('reads what its fields show, and nothing that they hide', async () => {
    const fields = ['hidden', 'password', 'checkbox', 'radio'].map(
      (type) => `<input type=${type} value="ZTE">`,
    );
    expect(
      await html(
        `<label>Maker</label><input value="Hikvision"><input type="SEARCH" value="DS-2CD"/><textarea>Dahua\ncamera</textarea>${fields.join('')}<table><tr><td>1<td><input value="Uniview"></table>`,
      ),
    ).toEqual(['Maker', 'Hikvision', 'DS-2CD', 'Dahua', 'camera', '1 | Uniview']);
  });
});

describe('what a page shows by other means', () => {
  it('reads the words of a drawing, and a name whose reading stands above it', async () => {
    const drawing =
      '<svg><style>.a{}</style><title>Dahua logo</title><text x="1">Hytera</text><text>ZTE</text></svg>';
    expect(await html(`${drawing}<p><ruby>海康<rp>(</rp><rt>ハイコウ</rt><rp>)</rp></ruby>威視</p>`)).toEqual(
      ['Dahua logo', 'Hytera', 'ZTE', '海康威視', 'ハイコウ'],
    );
    expect(await html('<p>by <rt>Hikvision<p>and Dahua')).toEqual(['by', 'Hikvision', 'and Dahua']);
  });

  it('reads what places of a picture lead to', async () => {
    expect(await html('<p>Offer</p><map><area href="x" alt="Hikvision domes"></map>')).toEqual([
      'Offer',
      'Hikvision domes',
    ]);
  });

  it('says of a frame beside few words that it was not read, and minds none that only counts visits', async () => {
    const of = async (markup: string) => (await readFile('q.html', strToU8(markup), readSetting))[0]?.lines;
    expect((await of('<p>Offer</p><iframe src="offer.html"></iframe>'))?.at(-1)?.unreadable).toBe(
      'scanned-image',
    );
    expect((await of('<p>Offer</p><embed src="offer.pdf">'))?.at(-1)?.unreadable).toBe('scanned-image');
    expect(
      await of(
        '<p>Offer</p><iframe src="x" height="0" width="0"></iframe><template><img src="x"></template>',
      ),
    ).toHaveLength(1);
  });
});

describe('markup that ends otherwise', () => {
  it.each(['script', 'style', 'iframe', 'object', 'noscript', 'title'])(
    'goes on behind <%s/>',
    async (name) => {
      const page = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><${name} src="a.js"/><p>Hikvision</p></html>`;
      expect((await html(page, 'q.xhtml'))[0]).toBe('Hikvision');
    },
  );

  it('refuses elements within each other without end, in time', async () => {
    const before = process.cpuUsage();
    expect(await html('<table>'.repeat(200_000))).toEqual(['damaged']);
    expect(await html(`${'<div>'.repeat(2_000)}Hikvision`)).toEqual(['Hikvision']);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
  });
});
