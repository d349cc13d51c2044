import { strToU8, unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  makeDocx,
  makePdf,
  makeXlsx,
  makeZip,
  odsContent,
  zipTexts,
  type Placed,
} from '../../cli/samples/make-files.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import type { Line } from '../types.ts';
import { readFile } from './read-file.ts';

async function linesOf(
  name: string,
  bytes: Uint8Array,
): Promise<Pick<Line, 'line' | 'text' | 'cells' | 'joins'>[]> {
  const [file] = await readFile(name, bytes, readSetting);
  return file?.error ? [{ line: 0, text: file.error.code }] : (file?.lines ?? []);
}
const textsOf = async (name: string, bytes: Uint8Array) =>
  (await linesOf(name, bytes)).map(({ text }) => text);
const html = (markup: string) => textsOf('q.html', strToU8(markup));

describe('cells that span', () => {
  it('keeps the columns under their heads, and a maker beside each row that its cell spans', async () => {
    expect(
      await html(`<table><tr><th>Maker<th>Part<th>Qty<tr><td rowspan=2>Dahua<td>A-1<td>2<tr><td>A-2<td>3
        <tr><td colspan=2>Freight<td>1</table>`),
    ).toEqual(['Maker | Part | Qty', 'Dahua | A-1 | 2', 'Dahua | A-2 | 3', 'Freight | 1']);
  });

  it('keeps the text of a table in a cell in its own rows', async () => {
    expect(await html('<table><tr><td>Offer<table><tr><td>ZTE<td>7</table><td>end</table><p>Bye')).toEqual([
      'ZTE | 7',
      'Offer | end',
      'Bye',
    ]);
  });

  it('never grows beyond bounds on a claim', async () => {
    const rows = '<tr><td colspan=9999 rowspan=9999>x</td><td rowspan=999999999>y</td></tr>'.repeat(50);
    const lines = await linesOf('q.html', strToU8(`<table>${rows}</table>`));
    expect(lines).toHaveLength(50);
    expect(lines.every(({ text }) => text.length < 1_000)).toBe(true);
  });

  it('reads the name of a picture', async () => {
    expect(await html('<p><img src="x" alt="Hikvision"> dome</p>')).toEqual(['Hikvision dome']);
  });

  it('repeats the short text of merged cells of a workbook, and no long one', async () => {
    const long = 'terms '.repeat(20).trim();
    const rows = [
      ['Maker', 'Part'],
      ['Dahua', 'A-1'],
      ['', 'A-2'],
      [long, 'x'],
      ['', 'y'],
    ];
    const parts = unzipSync(makeXlsx({ Offer: rows }));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const merges =
      '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="A4:A5"/></mergeCells></worksheet>';
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('</worksheet>', merges));
    expect(await textsOf('q.xlsx', makeZip(parts))).toEqual([
      'Maker | Part',
      'Dahua | A-1',
      'Dahua | A-2',
      `${long} | x`,
      'y',
    ]);
  });

  it('repeats a maker over the rows of a Word table', async () => {
    const word = strFromU8(
      unzipSync(
        makeDocx(
          [],
          [
            ['Dahua', 'A-1'],
            ['', 'A-2'],
          ],
        ),
      )['word/document.xml'] ?? new Uint8Array(),
    );
    let cell = 0;
    const merged = word.replaceAll('<w:tc>', () => {
      const merge = [' w:val="restart"', '', ''][cell++];
      return cell % 2 === 1 ? `<w:tc><w:tcPr><w:vMerge${merge}/></w:tcPr>` : '<w:tc>';
    });
    const parts = unzipSync(makeDocx([], []));
    parts['word/document.xml'] = strToU8(merged);
    expect(await textsOf('q.docx', makeZip(parts))).toEqual(['Dahua | A-1', 'Dahua | A-2']);
  });
});

describe('OpenDocument spreadsheets', () => {
  const ods = (tables: string) => zipTexts({ 'content.xml': odsContent(tables) });
  const p = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

  it('counts repeated rows and cells', async () => {
    const bytes = ods(
      `<table:table table:name="A"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
      <table:table-row><table:table-cell table:number-columns-repeated="2"/>${p('ZTE')}${p('x', 'table:number-columns-repeated="2"')}</table:table-row>
      <table:table-row table:number-rows-repeated="2">${p('same')}</table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
    );
    expect((await linesOf('q.ods', bytes)).map(({ line, text }) => [line, text])).toEqual([
      [4, 'ZTE | x | x'],
      [5, 'same'],
      [6, 'same'],
    ]);
  });

  it('shows a cell spanned over rows in each, and its notes behind their row', async () => {
    const note = '<office:annotation><text:p>secret</text:p></office:annotation>';
    const bytes = ods(
      `<table:table table:name="A"><table:table-row>${p('Dahua', 'table:number-rows-spanned="2"')}${p('A-1').replace('<text:p>', `${note}<text:p>`)}</table:table-row>
      <table:table-row><table:covered-table-cell/>${p('A-2')}</table:table-row></table:table>`,
    );
    expect(await textsOf('q.ods', bytes)).toEqual(['Dahua | A-1', 'secret', 'Dahua | A-2']);
  });

  it('carries a spanned cell over rows that are else empty, and no further', async () => {
    const bytes = ods(
      `<table:table table:name="A"><table:table-row>${p('Axis', 'table:number-rows-spanned="3"')}${p('A-1')}</table:table-row>
      <table:table-row><table:covered-table-cell/></table:table-row>
      <table:table-row><table:covered-table-cell/>${p('A-2')}</table:table-row>
      <table:table-row>${p('Hikvision')}${p('A-3')}</table:table-row></table:table>`,
    );
    expect((await linesOf('q.ods', bytes)).map(({ line, text }) => [line, text])).toEqual([
      [1, 'Axis | A-1'],
      [3, 'Axis | A-2'],
      [4, 'Hikvision | A-3'],
    ]);
  });

  it('carries it past cells that are empty, and over none that has a text of its own', async () => {
    const bytes = ods(
      `<table:table table:name="A"><table:table-row>${p('1')}${p('dome')}${p('4')}${p('Dahua', 'table:number-rows-spanned="3"')}</table:table-row>
      <table:table-row>${p('2')}<table:table-cell table:number-columns-repeated="2"/><table:covered-table-cell/></table:table-row>
      <table:table-row>${p('3')}${p('dome')}${p('4')}${p('Axis').replaceAll('table-cell', 'covered-table-cell')}</table:table-row></table:table>`,
    );
    expect((await linesOf('q.ods', bytes)).map(({ cells }) => cells)).toEqual([
      ['1', 'dome', '4', 'Dahua'],
      ['2', '', '', 'Dahua'],
      ['3', 'dome', '4', 'Axis'],
    ]);
  });

  it.each([
    [
      'rows',
      'too-many-rows',
      `<table:table-row table:number-rows-repeated="2000000">${p('x')}</table:table-row>`,
    ],
    [
      'columns',
      'too-many-columns',
      `<table:table-row><table:table-cell table:number-columns-repeated="99999"/>${p('x')}</table:table-row>`,
    ],
  ])('refuses a claim of too many %s', async (_, code, row) => {
    expect(await textsOf('q.ods', ods(`<table:table table:name="A">${row}</table:table>`))).toEqual([code]);
  });

  it('says that one is protected, and that one without content is damaged', async () => {
    const manifest = '<manifest:encryption-data manifest:checksum="x"/>';
    expect(
      await textsOf('q.ods', zipTexts({ 'META-INF/manifest.xml': manifest, 'content.xml': 'x' })),
    ).toEqual(['encrypted']);
    expect(await textsOf('q.ods', zipTexts({ mimetype: 'x' }))).toEqual(['damaged']);
  });
});

describe('text by its place', () => {
  const pdf = (...pages: Placed[][]) => linesOf('q.pdf', makePdf(pages));
  const row = (y: number, ...cells: [number, string][]): Placed[] =>
    cells.map(([x, text]) => ({ x, y, text }));
  const head = (y: number) =>
    row(y, [40, 'Item'], [80, 'Maker'], [180, 'Part No'], [300, 'Description'], [500, 'Qty']);

  it('puts cells under their heads where others are missing, over pages too', async () => {
    const lines = await pdf(head(700), row(680, [40, '1'], [180, 'A-1'], [505, '2']));
    expect(lines.map(({ cells }) => cells)).toEqual([
      ['Item', 'Maker', 'Part No', 'Description', 'Qty'],
      ['1', '', 'A-1', '', '2'],
    ]);
    const [, second] = await pdf(head(700), row(700, [80, 'Axis'], [505, '2']));
    expect(second?.cells).toEqual(['', 'Axis', '', '', '2']);
  });

  it('knows a wrapped cell from the next item', async () => {
    const lines = await pdf([
      ...head(700),
      ...row(680, [40, '1'], [300, 'Bracket, compatible with'], [505, '2']),
      ...row(668, [300, 'Hikvision domes']),
      ...row(646, [40, '2'], [300, 'Dome'], [505, '1']),
    ]);
    expect(lines.map(({ joins }) => joins ?? false)).toEqual([false, false, true, false]);
  });

  it('reads letters that are set apart as the word that they are', async () => {
    const letters = [...'HIKVISION'].map((text, i): Placed => ({ x: 40 + 13 * i, y: 700, text }));
    expect((await pdf(letters)).map(({ text }) => text)).toEqual(['HIKVISION']);
    const sizes = ['S', 'M', 'L'].map((text, i): Placed => ({ x: 40 + 13 * i, y: 700, text }));
    expect((await pdf(sizes)).map(({ text }) => text)).toEqual(['S M L']);
  });

  it('reads a page whose text is turned', async () => {
    const upright = strFromU8(makePdf([row(60, [40, 'Item'], [200, 'Dahua dome'])]), true);
    // A quarter turn: the line runs upwards, its place on the page is (-y, x).
    const turned = upright.replace(
      /1 0 0 1 (\d+) (\d+) Tm/g,
      (_, x: string, y: string) => `0 1 -1 0 ${y} ${x} Tm`,
    );
    expect((await linesOf('q.pdf', strToU8(turned, true))).map((line) => line.text)).toEqual([
      'Item | Dahua dome',
    ]);
  });

  it('puts a number together that was cut behind its first letters, and leaves the next item its own', async () => {
    const cut = await pdf([...row(700, [40, '1'], [80, 'DS-']), ...row(688, [80, '2CD2143G2-I dome'])]);
    expect(cut.map(({ text }) => text)).toEqual(['1 | DS-2CD2143G2-I', 'dome']);
    const whole = await pdf([...row(700, [40, '1'], [80, 'AB12-']), ...row(688, [40, '2'], [80, 'CD34'])]);
    expect(whole.map(({ text }) => text)).toEqual(['1 | AB12-', '2 | CD34']);
  });

  it('parts the cells of plain text at tabs and wide gaps, and joins what was wrapped', async () => {
    const text = `Pos  Maker    Qty\n1    Dahua    2\n2             3\n\nThese brackets are made of steel and fit all cameras, also with\nHikvision domes.\nNot wrapped.`;
    const lines = await linesOf('q.txt', strToU8(text));
    expect(lines.map(({ line, text: own, joins }) => [line, own, joins ?? false])).toEqual([
      [1, 'Pos | Maker | Qty', false],
      [2, '1 | Dahua | 2', false],
      [3, '2 | 3', false],
      [5, 'These brackets are made of steel and fit all cameras, also with', false],
      [6, 'Hikvision domes.', true],
      [7, 'Not wrapped.', false],
    ]);
    expect(lines[2]?.cells).toEqual(['2', '', '3']);
  });

  it('parts them at semicolons and bars of which neighbouring lines have as many; not in a letter', async () => {
    const text = `Dear Sir; we offer as follows; see below:\nNo ; Vendor ; City ; Country\n1 ; HSJ Electronics ; Shenzhen ; CN\n\nTerms; net 30.`;
    const lines = await linesOf('q.txt', strToU8(text));
    expect(lines.map(({ line, text: own }) => [line, own])).toEqual([
      [1, 'Dear Sir; we offer as follows; see below:'],
      [2, 'No | Vendor | City | Country'],
      [3, '1 | HSJ Electronics | Shenzhen | CN'],
      [5, 'Terms; net 30.'],
    ]);
  });
});
