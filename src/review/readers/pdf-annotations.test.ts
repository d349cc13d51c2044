import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../../cli/samples/make-files.ts';
import type { PdfAnnotation, PdfPage, Placed } from '../../cli/samples/make-files.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { readFile } from './read-file.ts';

const LABEL: Placed = { x: 40, y: 700, text: 'Manufacturer:' };
const write = (text: string): string => `/Tx BMC BT /F1 10 Tf 2 5 Td (${text}) Tj ET EMC`;
const field = (entries: string, drawn?: string): PdfAnnotation => ({
  entries: `/Subtype /Widget /T (f) ${entries}`,
  rect: [120, 695, 300, 715],
  ...(drawn === undefined ? {} : { drawn }),
});
const tall = (entries: string): PdfAnnotation => ({ ...field(entries), rect: [120, 682, 300, 712] });
const note = (subtype: string, entries: string, drawn?: string): PdfAnnotation => ({
  entries: `/Subtype /${subtype} ${entries}`,
  rect: [120, 500, 300, 520],
  ...(drawn === undefined ? {} : { drawn }),
});

async function shown(page: PdfPage): Promise<string[]> {
  const [file] = await readFile('q.pdf', makePdf([page]), readSetting);
  if (file?.error) return [file.error.code];
  return (file?.lines ?? []).map(({ text, unreadable }) => unreadable ?? text);
}
const withNotes = (...annotations: PdfAnnotation[]) => shown({ texts: [LABEL], annotations });

describe('fields of a PDF form', () => {
  it('reads a value beside its label, drawn or not', async () => {
    const value = '/FT /Tx /V (Hikvision DS-2)';
    const wanted = ['Manufacturer: | Hikvision DS-2'];
    expect(await withNotes(field(value, write('Hikvision DS-2')))).toEqual(wanted);
    expect(await withNotes(field(value))).toEqual(wanted);
  });

  it('reads what is shown where another value is stored, and the stored one behind it', async () => {
    expect(await withNotes(field('/FT /Tx /V (Dahua)', write('Axis')))).toEqual([
      'Manufacturer: | Axis',
      'Dahua',
    ]);
    expect(await withNotes(field('/FT /Tx /V (1200)', write('1,200.00')))).toEqual([
      'Manufacturer: | 1,200.00',
    ]);
  });

  it('reads each line of a value that has several', async () => {
    expect(await withNotes(tall('/FT /Tx /Ff 4096 /V (Hikvision\nDahua)'))).toEqual([
      'Manufacturer: | Hikvision',
      'Dahua',
    ]);
  });

  it('reads what was chosen, in the words shown, and not the choices left', async () => {
    const options = '/FT /Ch /Ff 131072 /Opt [[(1) (Hikvision)] [(2) (Axis)] [(3) (Dahua)]]';
    expect(await withNotes(field(`${options} /V (2)`))).toEqual(['Manufacturer: | Axis']);
    expect(await withNotes(tall(`${options} /V [(1) (3)]`))).toEqual(['Manufacturer: | Hikvision', 'Dahua']);
    expect(await withNotes(field(options))).toEqual(['Manufacturer:']);
  });

  it('leaves check boxes to the words beside them, and reads what a button or a signature says', async () => {
    expect(await withNotes(field('/FT /Btn /V /Yes /AS /Yes'))).toEqual(['Manufacturer:']);
    expect(await withNotes(field('/FT /Btn /Ff 65536', write('Send to ZTE')))).toEqual([
      'Manufacturer:',
      'Send to ZTE',
    ]);
    const signed =
      'BT /F1 10 Tf 2 15 Td (Digitally signed by) Tj 0 -10 Td [(Hangz) 20 (hou) -300 (Hikvision)] TJ ET';
    expect(await withNotes(field('/FT /Sig', signed))).toEqual([
      'Manufacturer:',
      'Digitally signed by Hangzhou Hikvision',
    ]);
  });

  it('keeps fields that touch as cells of their own', async () => {
    const cell = (text: string, left: number): PdfAnnotation => ({
      entries: `/Subtype /Widget /FT /Tx /T (f${left}) /V (${text})`,
      rect: [left, 695, left + 40, 715],
    });
    expect(await withNotes(cell('Dahua IPC', 120), cell('4', 160))).toEqual([
      'Manufacturer: | Dahua IPC | 4',
    ]);
  });

  it('reads no field that is hidden or not to be viewed, and no password', async () => {
    for (const entries of ['/FT /Tx /F 2', '/FT /Tx /F 36', '/FT /Tx /F 4 /Ff 8192'])
      expect(await withNotes(field(`${entries} /V (Hikvision)`))).toEqual(['Manufacturer:']);
    expect(await withNotes(note('FreeText', '/F 2 /Contents (Dahua)', write('Dahua')))).toEqual([
      'Manufacturer:',
    ]);
  });

  it('puts the value on the line of its label where the page is turned', async () => {
    const turned = (text: string): string => `0 1 -1 0 300 100 Tm (${text}) Tj`;
    const page = makePdf([
      {
        texts: [LABEL],
        annotations: [
          {
            entries: '/Subtype /Widget /FT /Tx /T (f) /V (Hikvision) /MK << /R 90 >>',
            rect: [285, 200, 305, 380],
          },
        ],
        entries: '/Rotate 90',
      },
    ]);
    const text = strFromU8(page, true).replace(
      '1 0 0 1 40 700 Tm (Manufacturer:) Tj',
      turned('Manufacturer:'),
    );
    const [file] = await readFile('q.pdf', strToU8(text, true), readSetting);
    expect(file?.lines.map((line) => line.text)).toEqual(['Manufacturer: | Hikvision']);
  });
});

describe('forms that only their own program draws', () => {
  it('says that an XFA form was not read, unless it has fields of the common kind too', async () => {
    const withXfa = async (...annotations: PdfAnnotation[]): Promise<(string | undefined)[]> => {
      const pdf = strFromU8(makePdf([{ texts: [LABEL], annotations }]), true).replace(
        '/AcroForm <<',
        '/AcroForm << /XFA [(t) (x)]',
      );
      const [file] = await readFile('q.pdf', strToU8(pdf, true), readSetting);
      return (file?.lines ?? []).map(({ text, unreadable }) => unreadable ?? text);
    };
    expect(await withXfa()).toEqual(['Manufacturer:', 'undecodable']);
    expect(await withXfa(field('/FT /Tx /V (Dahua)'))).toEqual(['Manufacturer: | Dahua']);
  });
});

describe('notes on a PDF page', () => {
  it('reads text typed over the page, drawn or not', async () => {
    const entries = '/Contents (Dahua offered)';
    for (const drawn of [write('Dahua offered'), undefined])
      expect(await withNotes(note('FreeText', entries, drawn))).toEqual(['Manufacturer:', 'Dahua offered']);
  });

  it('reads comments, and the words of a stamp', async () => {
    expect(
      await withNotes(
        note('Text', '/Contents (or Hytera)'),
        note('Highlight', '/QuadPoints [40 700 90 700 40 690 90 690] /Contents (ZTE?)', '0 0 50 10 re f'),
        note('Stamp', '/Name /Draft', write('Uniview USA')),
        note('Link', '/Contents (a link)'),
      ),
    ).toEqual(['Manufacturer:', 'or Hytera', 'ZTE?', 'Uniview USA']);
  });

  it('says so where more lies on a page than somebody would write', async () => {
    const many = Array.from({ length: 5_001 }, () => note('Text', '/Contents (x)'));
    const lines = await withNotes(...many);
    expect(lines).toHaveLength(5_002);
    expect(lines.at(-1)).toBe('undecodable');
  });
});

describe('pages that are pictures', () => {
  const page: [number, number, number, number] = [0, 0, 595, 842];
  const stamp: Placed = { x: 300, y: 20, text: 'Page 1 of 1' };
  const strips = Array.from({ length: 8 }, (_, i): [number, number, number, number] => [
    0,
    i * 100,
    595,
    100,
  ]);

  it.each([
    ['a scan with a page number', [page], [stamp], ['Page 1 of 1', 'scanned-image']],
    ['a scan in strips', strips, [stamp], ['Page 1 of 1', 'scanned-image']],
    [
      'a picture on its side, or turned over',
      [[595, 842, -595, -842] as typeof page],
      [stamp],
      ['Page 1 of 1', 'scanned-image'],
    ],
    ['a logo over little text', [[40, 700, 200, 100] as typeof page], [stamp], ['Page 1 of 1']],
    ['a logo far outside of the page', [[600, 0, 595, 842] as typeof page], [stamp], ['Page 1 of 1']],
  ])('%s', async (_, pictures, texts, wanted) => {
    expect(await shown({ texts, pictures })).toEqual(wanted);
  });

  it('takes the text of a scan that a machine has read for its text', async () => {
    const texts = Array.from({ length: 40 }, (_, i): Placed => ({
      x: 40,
      y: 800 - i * 15,
      text: `Dome camera ${i}, white`,
    }));
    expect(await shown({ texts, pictures: [page] })).not.toContain('scanned-image');
  });

  it('reads what was typed over a scan, and says that the scan was not read', async () => {
    const annotations = [note('FreeText', '/Contents (Dahua offered)')];
    expect(await shown({ texts: [], annotations, pictures: [page] })).toEqual([
      'Dahua offered',
      'scanned-image',
    ]);
  });

  it('takes a page of outlines with little text for a picture, and minds no logo', async () => {
    const drawn = (count: number): string => '10 10 m 20 20 30 30 40 40 c f '.repeat(count);
    const texts = [{ x: 40, y: 700, text: 'Quote 12' }];
    expect(await shown({ texts, drawn: drawn(5_000) })).toEqual(['Quote 12', 'scanned-image']);
    expect(await shown({ texts, drawn: drawn(200) })).toEqual(['Quote 12']);
  });

  it('counts a picture stamped over the page', async () => {
    const over: PdfAnnotation = {
      entries: '/Subtype /Stamp',
      rect: [0, 0, 595, 842],
      drawn: 'q 595 0 0 842 0 0 cm /I1 Do Q',
    };
    expect(await shown({ texts: [stamp], annotations: [over] })).toEqual(['Page 1 of 1', 'scanned-image']);
  });
});
