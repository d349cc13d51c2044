import { describe, expect, it } from 'vitest';
import { makePdf, type PdfPage } from '../../cli/samples/make-files.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { readFile } from './read-file.ts';

const first = { x: 40, y: 700, text: 'Offer of an Axis dome' };

/** What the pages behind one with text say: their lines, or why there are none. */
async function said(bytes: Uint8Array): Promise<string[]> {
  const [file] = await readFile('q.pdf', bytes, readSetting);
  if (file?.error) return [file.error.code];
  return (file?.lines ?? [])
    .filter(({ page }) => page !== 1)
    .map(({ page, text, unreadable }) => `${page} ${unreadable ?? text}`);
}
const behind = (page: PdfPage): Promise<string[]> => said(makePdf([[first], page]));

describe('a page without text', () => {
  it.each([
    ['nothing at all', ''],
    ['a state that is saved', 'q 0.24 0 0 -0.24 0 842 cm 0.5 g 2 w Q'],
    ['a path to clip by', 'q 0 0 595 842 re W* n Q'],
    ['a path that is left', '0 0 m 9 9 l n'],
    ['spaces', 'BT /F1 10 Tf 40 700 Td (  ) Tj [( ) 20 ( )] TJ ET'],
    ['an empty paragraph, marked as such', '/P << /MCID 0 >> BDC BT /F1 10 Tf 1 0 0 1 72 760 Tm ET EMC'],
  ])('is passed over where it has but %s', async (_, drawn) => {
    expect(await behind({ texts: [], drawn })).toEqual([]);
  });

  const inline = 'BI /W 1 /H 1 /BPC 8 /CS /G ID \u0001 EI';
  it.each([
    ['a picture', { pictures: [[100, 100, 20, 20]] }],
    ['a picture within its text', { drawn: `q 99 0 0 99 9 9 cm ${inline} Q` }],
    ['many of them', { drawn: `q 9 0 0 9 9 9 cm ${inline} Q `.repeat(30) }],
    ['a line', { drawn: '0 0 m 99 99 l S' }],
    ['outlines', { drawn: '0 0 m 99 99 l 0 99 l f' }],
    [
      'a drawn note',
      { annotations: [{ entries: '/Subtype /Stamp', rect: [9, 9, 99, 99], drawn: '0 0 50 50 re f' }] },
    ],
  ] satisfies [string, Partial<PdfPage>][])('is one to look at where it has %s', async (_, page) => {
    expect(await behind({ texts: [], ...page })).toEqual(['2 scanned-image']);
  });

  it('is one to look at where its picture is no picture that can be read', async () => {
    const pdf = makePdf([[first], { texts: [], pictures: [[0, 0, 595, 842]] }]);
    pdf.set(Buffer.from('/Width 0'), Buffer.from(pdf).indexOf('/Width 1'));
    expect(await said(pdf)).toEqual(['2 scanned-image']);
  });

  it('is one to look at where the file breaks off: what was on it may be gone', async () => {
    const pdf = makePdf([[first], []]);
    expect(await said(pdf.slice(0, -'%%EOF\n'.length))).toEqual(['2 scanned-image']);
  });

  it('is one to look at behind ten scans, whose pictures take too long to look at each', async () => {
    const scan: PdfPage = { texts: [], pictures: [[0, 0, 595, 842]] };
    const lines = await said(makePdf([[first], [], ...Array<PdfPage>(10).fill(scan), []]));
    expect(lines).toEqual(Array.from({ length: 11 }, (_, i) => `${i + 3} scanned-image`));
  });

  it('leaves nothing where all are blank: the file is empty', async () => {
    expect(await said(makePdf([[], []]))).toEqual(['empty']);
  });
});
