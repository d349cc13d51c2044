import { describe, expect, it } from 'vitest';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { makeXlsx, makeZip } from '../../cli/samples/make-files.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { readFile } from './read-file.ts';

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const links = (...each: [type: string, target: string][]): string =>
  `<Relationships>${each.map(([type, target], i) => `<Relationship Id="n${i}" Type="${LINK}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** A workbook of one sheet with this inside it, and with further parts. */
function workbook(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const parts = unzipSync(makeXlsx({ Offer: [] }));
  const main = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const own = { 'xl/worksheets/sheet1.xml': main.replace(/<sheetData.*(?=<\/worksheet>)/, sheet), ...more };
  for (const [path, text] of Object.entries(own)) parts[path] = strToU8(text);
  return makeZip(parts);
}

async function shown(bytes: Uint8Array): Promise<string[]> {
  const [file] = await readFile('q.xlsx', bytes, readSetting);
  if (file?.error) return [file.error.code];
  return (file?.lines ?? []).map(({ line, text, unreadable }) => `${line} ${unreadable ?? text}`);
}
const rows = (xml: string): string => `<sheetData>${xml}</sheetData>`;
const t = (text: string): string => `<is><t>${text}</t></is>`;

describe('cells of a workbook as other programs write them', () => {
  it('knows elements under any prefix, merged cells among them', async () => {
    const prefixed = (parts: Record<string, Uint8Array>): Uint8Array => {
      for (const path of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])
        parts[path] = strToU8(
          strFromU8(parts[path] ?? new Uint8Array())
            .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
            .replace(' xmlns=', ' xmlns:x='),
        );
      return makeZip(parts);
    };
    const cells = rows(
      `<row r="1"><c r="A1" t="inlineStr">${t('Dahua')}</c><c r="B1" t="inlineStr">${t('dome')}</c></row><row r="2"><c r="B2" t="inlineStr">${t('bullet')}</c></row>`,
    );
    const merged = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
    expect(await shown(prefixed(unzipSync(workbook(cells + merged))))).toEqual([
      '1 Dahua | dome',
      '2 Dahua | bullet',
    ]);
  });

  it('counts rows and cells that do not say where they stand', async () => {
    const cell = (text: string): string => `<c t="inlineStr">${t(text)}</c>`;
    const xml = `<row>${cell('Maker')}${cell('Part')}</row><row><c/>${cell('A-1')}</row><row r="7">${cell('ZTE')}<c r="D7" t="inlineStr">${t('x')}</c>${cell('y')}</row><row>${cell('end')}</row>`;
    expect(await shown(workbook(rows(xml)))).toEqual(['1 Maker | Part', '2 A-1', '7 ZTE | x | y', '8 end']);
    const [file] = await readFile('q.xlsx', workbook(rows(xml)), readSetting);
    expect(file?.lines[2]?.cells).toEqual(['ZTE', '', '', 'x', 'y']);
  });

  it('reads shared texts in runs, in CDATA and with escapes, and leaves out how they are pronounced', async () => {
    const texts =
      '<sst><si><t><![CDATA[Dahua & Co]]></t></si><si><r><t>Hik</t></r><r><t>vision</t></r><rPh><t>HAI</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>';
    const bytes = workbook(
      rows('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'),
      {
        'xl/sharedStrings.xml': texts,
        'xl/_rels/workbook.xml.rels': links(['sharedStrings', 'sharedStrings.xml']).replace(
          '</Rel',
          `<Relationship Id="rId1" Type="${LINK}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Rel`,
        ),
      },
    );
    expect(await shown(bytes)).toEqual(['1 Dahua & Co | Hikvision | a b_x0041_']);
  });

  it('shows figures, truth and dates, and minds no style that is not there', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yy;@"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm:ss.00"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 164, 165, 166].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
    const figure = (style: number, value: string): string => `<c s="${style}"><v>${value}</v></c>`;
    const bytes = workbook(
      rows(
        `<row>${figure(0, '129.9')}${figure(1, '46086')}${figure(2, '46086.6')}${figure(3, '30')}${figure(99, '5')}${figure(1, '99999999')}</row><row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-03-05T00:00:00</v></c><c t="str"><f>A1</f><v>Axis</v></c></row>`,
      ),
      {
        'xl/styles.xml': styles,
        'xl/_rels/workbook.xml.rels': links(['styles', 'styles.xml']).replace(
          '</Rel',
          `<Relationship Id="rId1" Type="${LINK}/worksheet" Target="worksheets/sheet1.xml"/></Rel`,
        ),
      },
    );
    expect(await shown(bytes)).toEqual([
      '1 129.9 | 2026-03-05 | 2026-03-05 | 30 | 5 | 99999999',
      '2 true | #N/A | 2026-03-05 | Axis',
    ]);
  });
});

describe('what a workbook does not say', () => {
  const formula = (text: string, value = ''): string =>
    `<row><c t="inlineStr">${t('Dome')}</c><c><f>${text}</f>${value}</c></row>`;

  it.each([
    'HYPERLINK("http://x","Hikvision")',
    'B2',
    'VLOOKUP(A1,Makers!A:B,2,0)',
    'A1&amp;B1',
    'IF(C2&gt;0,D2*1,E2)',
  ])('marks a formula without its text: %s', async (text) => {
    for (const value of ['', '<v/>', '<v></v>'])
      expect(await shown(workbook(rows(formula(text, value))))).toEqual(['1 Dome', '1 undecodable']);
  });

  it.each(['C2*D2', 'SUM(C2:C9)', 'ROUND(C2*D2,2)', "'2026 prices'!C2*1.19"])(
    'asks for no formula that gives a figure: %s',
    async (text) => expect(await shown(workbook(rows(formula(text))))).toEqual(['1 Dome']),
  );

  it('takes a formula with an empty text for an empty cell, and a text that is not there for unread', async () => {
    const empty =
      '<row><c t="str"><f>IF(A1="","",A1)</f><v></v></c><c t="inlineStr"><is><t>Dome</t></is></c></row>';
    expect(await shown(workbook(rows(empty)))).toEqual(['1 Dome']);
    expect(await shown(workbook(rows('<row r="4"><c t="s"><v>7</v></c></row>')))).toEqual(['4 undecodable']);
  });

  it('says of a picture in a cell that it was not read, and not of an error', async () => {
    const cell = (attributes: string): string => `<row><c t="e" ${attributes}><v>#VALUE!</v></c></row>`;
    expect(await shown(workbook(rows(cell('vm="1"') + cell(''))))).toEqual(['1 undecodable', '2 #VALUE!']);
  });

  it('says that a workbook is damaged whose sheet breaks off or is not there', async () => {
    const cut = unzipSync(workbook(rows(`<row><c t="inlineStr">${t('Dahua')}</c></row>`)));
    const sheet = strFromU8(cut['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(
      await shown(makeZip({ ...cut, 'xl/worksheets/sheet1.xml': strToU8(sheet.slice(0, -30)) })),
    ).toEqual(['damaged']);
    delete cut['xl/worksheets/sheet1.xml'];
    expect(await shown(makeZip(cut))).toEqual(['damaged']);
  });
});

describe('what stands beside the cells', () => {
  const drawing = (inside: string): Record<string, string> => ({
    'xl/worksheets/_rels/sheet1.xml.rels': links(['drawing', '../drawings/drawing1.xml']),
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="y" xmlns:mc="z">${inside}</xdr:wsDr>`,
  });
  const box = (text: string): string =>
    `<xdr:sp><xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
  const cells = rows(`<row r="3"><c t="inlineStr">${t('Item')}</c></row>`);

  it('reads text boxes once, behind the rows', async () => {
    const both = `<mc:AlternateContent><mc:Choice>${box('Dahua')}</mc:Choice><mc:Fallback>${box('Dahua')}</mc:Fallback></mc:AlternateContent>${box('and Hytera')}`;
    expect(await shown(workbook(cells, drawing(both)))).toEqual(['3 Item', '4 Dahua', '5 and Hytera']);
  });

  it('reads what is drawn: charts, SmartArt, labels of buttons, and what pictures are said to show', async () => {
    const a = (text: string): string => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
    const bytes = workbook(cells, {
      ...drawing(
        '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Shape" descr="Logo of Dahua"/></xdr:nvSpPr></xdr:sp>',
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': links(
        ['drawing', '../drawings/drawing1.xml'],
        ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ),
      'xl/drawings/_rels/drawing1.xml.rels': links(
        ['chart', '../charts/chart1.xml'],
        ['diagramData', '../diagrams/data1.xml'],
        ['drawing', 'drawing1.xml'],
      ),
      'xl/charts/chart1.xml': `<c:chartSpace><c:title><c:tx><c:rich>${a('Sales of ZTE')}</c:rich></c:tx></c:title></c:chartSpace>`,
      'xl/diagrams/data1.xml': `<dgm:dataModel><dgm:pt><dgm:t>${a('Hytera')}</dgm:t></dgm:pt></dgm:dataModel>`,
      'xl/drawings/vmlDrawing1.vml':
        '<xml><v:shape><v:textbox><div><font>Order from <b>Uniview</b></font><br></div></v:textbox></v:shape><v:shape><v:textpath string="DRAFT of Axis"/></v:shape></xml>',
    });
    const read = await shown(bytes);
    expect(read.slice(0, 4)).toEqual(['3 Item', '4 Logo of Dahua', '5 Sales of ZTE', '6 Hytera']);
    expect(read.slice(-2).map((text) => text.replace(/^\d+ /, ''))).toEqual([
      'Order from Uniview',
      'DRAFT of Axis',
    ]);
  });

  it('reads the header and footer of its pages without their codes', async () => {
    const edges =
      '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Hikvision USA&amp;RPage &amp;P of &amp;N</oddHeader><oddFooter>&amp;CSmith &amp;&amp; Co</oddFooter></headerFooter>';
    expect(await shown(workbook(cells + edges))).toEqual([
      '3 Item',
      '4 Hikvision USA',
      '5 Page of',
      '6 Smith & Co',
    ]);
  });

  const notes = (...each: [ref: string, author: number, markup: string][]): string =>
    `<comments><authors><author>Ann</author><author>tc={7B}</author></authors><commentList>${each.map(([ref, author, markup]) => `<comment ref="${ref}" authorId="${author}"><text>${markup}</text></comment>`).join('')}</commentList></comments>`;

  it('reads notes behind the row of their cell, each with a number of its own', async () => {
    const bytes = workbook(
      rows(
        `<row r="3"><c t="inlineStr">${t('Item')}</c></row><row r="4"><c t="inlineStr">${t('Dome')}</c></row>`,
      ),
      {
        'xl/worksheets/_rels/sheet1.xml.rels': links(['comments', '../comments1.xml']),
        'xl/comments1.xml': notes(
          [
            'B3',
            0,
            '<r><rPr><b/></rPr><t>Ann:</t></r><r><t xml:space="preserve">\nHik</t></r><r><t>vision</t></r>',
          ],
          ['A9', 0, '<t>or ZTE</t><rPh><t>zet</t></rPh>'],
        ),
      },
    );
    expect(await shown(bytes)).toEqual(['3 Item', '10 Ann: Hikvision', '4 Dome', '11 or ZTE']);
    const [file] = await readFile('q.xlsx', bytes, readSetting);
    expect(file?.lines.map(({ cells: own }) => own)).toEqual([
      ['Item'],
      ['', 'Ann: Hikvision'],
      ['Dome'],
      ['or ZTE'],
    ]);
  });

  it('reads comments with their answers, and not what repeats them for older programs', async () => {
    const comment = (ref: string, text: string): string =>
      `<threadedComment ref="${ref}" dT="2026-01-01T00:00:00" personId="{1}" id="{2}"><text>${text}</text></threadedComment>`;
    const bytes = workbook(cells, {
      'xl/worksheets/_rels/sheet1.xml.rels': links(
        ['comments', '../comments1.xml'],
        ['threadedComment', '../threadedComments/threadedComment1.xml'],
      ),
      'xl/comments1.xml': notes(
        ['A3', 1, '<t>[Threaded comment] Comment: by Dahua Reply: no, Axis</t>'],
        ['B3', 1, '<t>of a thread that is gone: Hytera</t>'],
        ['C3', 0, '<t>a note: ZTE</t>'],
      ),
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments>${comment('A3', 'by Dahua')}${comment('A3', 'no, Axis')}</ThreadedComments>`,
    });
    expect(await shown(bytes)).toEqual([
      '3 Item',
      '4 of a thread that is gone: Hytera',
      '5 a note: ZTE',
      '6 by Dahua',
      '7 no, Axis',
    ]);
  });

  it('says of a picture alone, beside few words or large that it was not read, and minds no logo', async () => {
    const picture = {
      ...drawing('<xdr:pic/>'),
      'xl/drawings/_rels/drawing1.xml.rels': links(['image', '../media/image1.png']),
    };
    expect(await shown(workbook(rows(''), picture))).toEqual(['1 scanned-image']);
    const text = 'dome camera, white, '.repeat(15).trim();
    const long = rows(`<row r="3"><c t="inlineStr">${t(text)}</c></row>`);
    expect(await shown(workbook(cells, picture))).toEqual(['3 Item', '4 scanned-image']);
    expect(await shown(workbook(long, picture))).toEqual([`3 ${text}`]);
    const scan =
      '<xdr:pic><xdr:spPr><a:xfrm><a:ext cx="6120000" cy="8640000"/></a:xfrm></xdr:spPr></xdr:pic>';
    expect(await shown(workbook(long, { ...picture, ...drawing(scan) }))).toEqual([
      `3 ${text}`,
      '4 scanned-image',
    ]);
  });
});

describe('workbooks made to harm', () => {
  it.each([
    [
      'a cell in the last row',
      '<row r="1048576"><c t="inlineStr"><is><t>x</t></is></c></row>',
      'too-many-rows',
    ],
    ['a formula in the last row', '<row r="1048576"><c><f>A1</f></c></row>', 'too-many-rows'],
    [
      'a cell in the last column',
      '<row><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>',
      'too-many-columns',
    ],
  ])('%s', async (_, xml, code) => {
    expect(await shown(workbook(rows(xml)))).toEqual([code]);
  });

  it('minds no empty cell, however far out', async () => {
    const far = `<row><c t="inlineStr">${t('Item')}</c><c r="XFD1"/></row><row r="1048576"><c s="1"/></row>`;
    expect(await shown(workbook(rows(far)))).toEqual(['1 Item']);
  });
});
