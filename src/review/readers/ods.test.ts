import { describe, expect, it } from 'vitest';
import { odsContent, zipTexts } from '../../cli/samples/make-files.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { readFile } from './read-file.ts';

const cell = (inside: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const p = (text: string): string => `<text:p>${text}</text:p>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (inside: string): string => `<table:table table:name="A">${inside}</table:table>`;

async function shown(tables: string, more: Record<string, string> = {}): Promise<string[]> {
  const bytes = zipTexts({ 'content.xml': odsContent(tables), ...more });
  const [file] = await readFile('q.ods', bytes, readSetting);
  if (file?.error) return [file.error.code];
  return (file?.lines ?? []).map(({ line, text, unreadable }) => `${line} ${unreadable ?? text}`);
}

describe('what stands beside the cells of an OpenDocument spreadsheet', () => {
  it('reads notes behind their row, without who wrote them and when', async () => {
    const note = `<office:annotation><dc:creator>Ann</dc:creator><dc:date>2026-01-01</dc:date>${p('made by')}<text:p>Dahua <text:span>Ltd</text:span></text:p></office:annotation>`;
    const alone = `<office:annotation>${p('or ZTE')}</office:annotation>`;
    expect(
      await shown(table(row(cell(''), cell(p('dome') + note)) + row(cell(alone)) + row(cell(p('end'))))),
    ).toEqual(['1 dome', '4 made by Dahua Ltd', '5 or ZTE', '3 end']);
  });

  it('reads shapes on a sheet, what their pictures show, and the edges of its pages once', async () => {
    const shapes = `<table:shapes><draw:custom-shape>${p('by Hikvision')}${p('and Hytera')}</draw:custom-shape><draw:frame><svg:title>Logo of Dahua</svg:title></draw:frame></table:shapes>`;
    const edge = (kind: string): string =>
      `<style:${kind}>${p('ZTE <text:page-number>1</text:page-number>')}</style:${kind}>`;
    const styles = `<office:document-styles>${p('no edge')}${edge('header')}${edge('footer-left')}</office:document-styles>`;
    expect(await shown(table(shapes + row(cell(p('dome')))), { 'styles.xml': styles })).toEqual([
      '1 dome',
      '2 by Hikvision',
      '3 and Hytera',
      '4 Logo of Dahua',
      '5 ZTE 1',
    ]);
  });

  it('leaves out what the sheet no longer says, and what is asked of an entry', async () => {
    const hidden = `<table:tracked-changes><table:change-track-table-cell>${p('Axis')}</table:change-track-table-cell></table:tracked-changes><table:content-validations>${p('Choose')}</table:content-validations>`;
    expect(await shown(hidden + table(row(cell(p('dome')))))).toEqual(['1 dome']);
  });
});

describe('equal cells side by side', () => {
  it('keep what stands behind them in its column, however many they are', async () => {
    const months = Array.from({ length: 24 }, (_, i) => cell(p(`M${i}`)));
    const zeros = cell(p('0'), 'table:number-columns-repeated="24"');
    const rows =
      row(cell(p('Item')), ...months, cell(p('Manufacturer')), cell(p('Description'))) +
      row(cell(p('1')), zeros, cell(p('Vimpel')), cell(p('Rack')));
    const bytes = zipTexts({ 'content.xml': odsContent(table(rows)) });
    const [file] = await readFile('q.ods', bytes, readSetting);
    const cells = file?.lines.at(-1)?.cells;
    expect(cells?.slice(0, 21)).toEqual(['1', ...Array<string>(20).fill('0')]);
    expect(cells?.slice(21)).toEqual(['', '', '', '', 'Vimpel', 'Rack']);
  });
});

describe('texts of OpenDocument', () => {
  const odt = async (body: string): Promise<string[]> => {
    const content = odsContent('').replace(
      /<office:spreadsheet>.*<\/office:spreadsheet>/,
      `<office:text>${body}</office:text>`,
    );
    const bytes = zipTexts({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content });
    const [file] = await readFile('q.odt', bytes, readSetting);
    return (file?.lines ?? []).map(
      ({ line, sheet, text, unreadable }) => `${line} ${sheet ?? ''}${unreadable ?? text}`,
    );
  };

  it('reads paragraphs, tables, frames, notes and comments in their order', async () => {
    const frame = `<draw:frame><draw:text-box>${p('in a box: Hytera')}</draw:text-box></draw:frame>`;
    const comment = `<office:annotation>${p('or ZTE')}</office:annotation>`;
    const foot = `<text:note><text:note-body>${p('made by Dahua')}</text:note-body></text:note>`;
    const inner = `<table:table>${row(cell(p('inner')))}</table:table>`;
    expect(
      await odt(
        `<text:h>Offer</text:h>${table(row(cell(p('1')), cell(p('Dahua'))) + row(cell(p('a') + inner + p('b')), cell(p('c'))))}<text:p>by${frame} Axis${foot}${comment}</text:p>${p('end')}`,
      ),
    ).toEqual([
      '1 Offer',
      '2 1 | Dahua',
      '3 a | inner',
      '4 b | c',
      '5 in a box: Hytera',
      '6 made by Dahua',
      '7 or ZTE',
      '8 by Axis',
      '9 end',
    ]);
  });

  it('says of a picture that it was not read', async () => {
    const picture = `<draw:frame svg:width="17cm" svg:height="24cm"><draw:image xlink:href="Pictures/1.png"/></draw:frame>`;
    expect(await odt(`<text:p>See scan${picture}</text:p>`)).toEqual(['1 See scan', '2 scanned-image']);
  });
});

describe('cells of an OpenDocument spreadsheet that show nothing', () => {
  it('reads what an attribute alone says, and says where a result is not there', async () => {
    const said = cell('', 'office:value-type="string" office:string-value="Hikvision"');
    const figure = cell('', 'office:value-type="float" office:value="12.5"');
    const lost = cell('', 'table:formula="of:=VLOOKUP(A1;B1:C9;2)"');
    const empty = cell('', 'table:formula="of:=&quot;&quot;" office:value-type="string"');
    expect(await shown(table(row(said, figure) + row(cell(p('dome')), lost) + row(empty)))).toEqual([
      '1 Hikvision | 12.5',
      '2 dome',
      '2 undecodable',
    ]);
  });

  it('says of content that breaks off that it is damaged', async () => {
    const whole = odsContent(table(row(cell(p('dome')))));
    const bytes = zipTexts({ 'content.xml': whole.slice(0, -60) });
    const [file] = await readFile('q.ods', bytes, readSetting);
    expect(file?.error?.code).toBe('damaged');
  });
});

describe('a document that is one XML file', () => {
  const flat = (body: string): string =>
    `<?xml version="1.0"?><office:document office:version="1.3"><office:master-styles><style:header>${p('by Hytera')}</style:header></office:master-styles><office:body>${body}</office:body></office:document>`;
  const read = async (name: string, body: string): Promise<string[]> => {
    const [file] = await readFile(name, new TextEncoder().encode(flat(body)), readSetting);
    return (file?.lines ?? []).flatMap(({ text }) => text || []);
  };

  it('has its cells in their rows, and neither pictures nor former contents as text', async () => {
    const picture = `<draw:frame svg:width="1cm" svg:height="1cm"><draw:image><office:binary-data>iVBORw0K</office:binary-data></draw:image></draw:frame>`;
    const rows = row(cell(p('Dahua')), cell(p('dome'))) + row(cell(p('ZTE') + picture), cell(p('router')));
    expect(await read('q.fods', `<office:spreadsheet>${table(rows)}</office:spreadsheet>`)).toEqual([
      'Dahua | dome',
      'ZTE | router',
      'by Hytera',
    ]);
    const shown = `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion/></text:changed-region></text:tracked-changes><text:p>by <text:change-start text:change-id="c1"/>ZTE<text:change-end text:change-id="c1"/> Dahua</text:p>`;
    expect(await read('q.fodt', `<office:text>${shown}</office:text>`)).toEqual(['by Dahua', 'by Hytera']);
    const was = `<text:tracked-changes><text:changed-region><text:deletion>${p('by Huawei')}</text:deletion></text:changed-region></text:tracked-changes>`;
    expect(await read('q.fodt', `<office:text>${was}${p('by Dahua')}</office:text>`)).toEqual([
      'by Dahua',
      'by Hytera',
    ]);
  });
});

describe('a workbook of Excel 2003', () => {
  const book = (rows: string, more = ''): Uint8Array =>
    new TextEncoder().encode(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Offer"><Table>${rows}</Table>${more}</Worksheet></Workbook>`,
    );
  const data = (text: string, attributes = '', more = ''): string =>
    `<Cell ${attributes}><Data ss:Type="String">${text}</Data>${more}</Cell>`;

  it('has its cells in their rows, whatever it is called', async () => {
    const note = '<Comment><ss:Data>made by <B>ZTE</B></ss:Data></Comment>';
    const bytes = book(
      `<Row>${data('Maker')}${data('Part')}</Row><Row ss:Index="4">${data('Dahua', 'ss:MergeDown="1"')}${data('dome')}</Row><Row>${data('mount', 'ss:Index="2"', note)}</Row><Row><Cell ss:Formula="=R1C1"/></Row>`,
      '<WorksheetOptions><PageSetup><Header x:Data="&amp;Lby Hytera"/></PageSetup></WorksheetOptions>',
    );
    for (const name of ['q.xml', 'q.xls']) {
      const [file] = await readFile(name, bytes, readSetting);
      expect(
        file?.lines.map(({ line, sheet, text, unreadable }) => [line, sheet, unreadable ?? text]),
      ).toEqual([
        [1, 'Offer', 'Maker | Part'],
        [4, 'Offer', 'Dahua | dome'],
        [5, 'Offer', 'Dahua | mount'],
        [7, 'Offer', 'made by ZTE'],
        [6, 'Offer', 'undecodable'],
        [8, 'Offer', 'by Hytera'],
      ]);
    }
  });

  it('refuses what claims to be wider than any table', async () => {
    const [file] = await readFile('q.xml', book(`<Row>${data('x', 'ss:Index="99999"')}</Row>`), readSetting);
    expect(file?.error?.code).toBe('too-many-columns');
  });
});
