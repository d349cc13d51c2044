import { describe, expect, it } from 'vitest';
import { odsContent, zipTexts } from '../../../test/quotes/make-files.ts';
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
