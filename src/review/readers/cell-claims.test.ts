import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeXlsx, makeZip, odsContent, zipTexts } from '../../cli/samples/make-files.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { openClaims } from './cell-claims.ts';
import { readFile } from './read-file.ts';

/** The error of a file that is alone, or how many lines it has. */
async function outcome(name: string, bytes: Uint8Array): Promise<string | number | undefined> {
  const [file] = await readFile(name, bytes, readSetting);
  return file?.error?.code ?? file?.lines.length;
}

describe('sheets that claim cells which they do not write', () => {
  const cell = (text: string, attributes = ''): string =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const ods = (rows: string): Uint8Array =>
    zipTexts({ 'content.xml': odsContent(`<table:table table:name="A">${rows}</table:table>`) });
  const xlsx = (...sheets: string[]): Uint8Array => {
    const parts = unzipSync(makeXlsx(Object.fromEntries(sheets.map((_, i) => [`${i}`, [['x']]]))));
    sheets.forEach((rows, i) => {
      const [path, own] = [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet>${rows}</worksheet>`];
      parts[path] = strToU8(own);
    });
    return makeZip(parts);
  };
  const t = (text: string): string => `t="inlineStr"><is><t>${text}</t></is></c>`;
  const many = (count: number, each: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => each(i)).join('');
  const tall = many(50, (i) => `<td rowspan="1000">${'m'.repeat(70)}${i}</td>`);

  it.each([
    [
      'rows and columns of an ODS',
      'q.ods',
      ods(
        `<table:table-row table:number-rows-repeated="20000">${many(100, () => cell('x', 'table:number-columns-repeated="20"'))}</table:table-row>`,
      ),
    ],
    [
      'a long text of an ODS',
      'q.ods',
      ods(`<table:table-row table:number-rows-repeated="99999">${cell('x'.repeat(9_000))}</table:table-row>`),
    ],
    [
      'cells far out in an ODS',
      'q.ods',
      ods(
        many(
          6_000,
          () =>
            `<table:table-row><table:table-cell table:number-columns-repeated="1999"/>${cell('x')}</table:table-row>`,
        ),
      ),
    ],
    [
      'cells far out in an XLSX, over its sheets',
      'q.xlsx',
      xlsx(...Array.from({ length: 2 }, () => many(3_000, (i) => `<c r="BXX${i + 1}" ${t('x')}`))),
    ],
    [
      'cells far out in a workbook of one XML file',
      'q.xml',
      strToU8(
        `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>${many(6_000, () => '<Row><Cell Index="1999"><Data>x</Data></Cell></Row>')}</Worksheet></Workbook>`,
      ),
    ],
    [
      'merged cells, over the sheets of an XLSX',
      'q.xlsx',
      xlsx(
        ...Array.from(
          { length: 60 },
          () =>
            `<c r="BXX1" ${t('x')}${many(99, (i) => `<c r="A${i + 2}" ${t('x')}`)}<mergeCell ref="BXX1:BXX100"/>`,
        ),
      ),
    ],
    [
      'tall cells of an HTML table',
      'q.html',
      strToU8(`<table>${many(99, () => `<tr>${tall}${'<tr>'.repeat(999)}`)}`),
    ],
    [
      'wide cells of an HTML table',
      'q.html',
      strToU8(`<table>${many(11_000, () => '<tr><td colspan="1000">x<td>y')}</table>`),
    ],
  ])('refuses %s', async (_, name, bytes) => {
    expect(await outcome(name, bytes)).toBe('too-many-cells');
  });

  it('reads large sheets, sparse ones, and what programs repeat up to the end of rows and sheets', async () => {
    const large = `<table:table-row table:number-rows-repeated="50000">${many(20, (i) => cell(`cell ${i}`))}</table:table-row>`;
    expect(await outcome('q.ods', ods(large))).toBe(50_000);
    const padded = `<table:table-row>${cell('x')}${cell('0', 'table:number-columns-repeated="16383"')}</table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    expect(await outcome('q.ods', ods(padded))).toBe(1);
    const sparse = `<c r="A1" ${t('x')}<c r="XFD1"/><c r="BXX1" ${t('x')}<c r="A99999" ${t('x')}<c r="BXX99999" ${t('x')}<row r="1048576"><c s="1"/></row>`;
    expect(await outcome('q.xlsx', xlsx(sparse))).toBe(2);
  });
});

it('counts what is claimed: ten million cells, long texts as several', () => {
  const claim = openClaims();
  // A hundred thousand rows of twenty cells, said once, with a sentence in each.
  claim(2_000_000, 'x'.repeat(100));
  expect(() => claim(2_000_001)).toThrow('too-many-cells');
});
