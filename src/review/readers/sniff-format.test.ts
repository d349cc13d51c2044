import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  makeDocx,
  makeEml,
  makeOds,
  makePdf,
  makeXlsx,
  makeZip,
  zipTexts,
} from '../../cli/samples/make-files.ts';
import { makeCompound, makeMsg } from '../../cli/samples/make-msg.ts';
import { makePicture } from '../../cli/samples/make-picture.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { readFile } from './read-file.ts';

/** Why a file was not read, or the last line of it. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  const last = (await readFile(name, bytes, readSetting)).at(-1);
  const line = last?.lines.at(-1);
  return last?.error?.code ?? line?.unreadable ?? line?.text ?? '';
}

const slides = zipTexts({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' });
const odt = zipTexts({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<d><office:text><text:p>Dahua</text:p></office:text></d>',
});
const odp = zipTexts({ mimetype: 'application/vnd.oasis.opendocument.presentation', 'content.xml': '<d/>' });
const TNEF = [0x78, 0x9f, 0x3e, 0x22];
const rtf = strToU8('{\\rtf1 Hikvision}');
const html = strToU8('<!DOCTYPE html><table><tr><td>1<td>Dahua</table>');
const xml = strToU8('<?xml version="1.0"?><Order><Maker id="7">Dahua &amp; Co</Maker></Order>');
const gzip = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
const workbook = makeXlsx({ A: [['Dahua']] });

describe('a file without a name that tells, as programs attach them', () => {
  it.each<[string, Uint8Array, string]>([
    ['a workbook', workbook, 'Dahua'],
    ['a Word document', makeDocx(['Dahua'], []), 'Dahua'],
    ['an OpenDocument spreadsheet', makeOds({ A: [['Dahua']] }), 'Dahua'],
    ['an OpenDocument text', odt, 'Dahua'],
    ['an archive', makeZip({ 'q.txt': strToU8('Dahua') }), 'Dahua'],
    ['a PDF', makePdf([[{ x: 40, y: 700, text: 'Dahua' }]]), 'Dahua'],
    [
      'a message of Outlook',
      makeCompound({ ...makeMsg('Offer', 'Dahua'), '__properties_version1.0': Uint8Array.of(0) }),
      'Dahua',
    ],
    ['a message', makeEml('<p>Dahua</p>', {}), 'Dahua'],
    ['a web page', html, '1 | Dahua'],
    ['an electronic order', xml, '7 | Dahua & Co'],
    ['a text', strToU8('Dahua'), 'Dahua'],
    ['a text in UTF-16', new Uint8Array(Buffer.from('\ufeffDahua', 'utf16le')), 'Dahua'],
    ['a picture', makePicture('png', 900, 900), 'scanned-image'],
    ['slides', slides, 'save-as-xlsx'],
    ['slides of OpenDocument', odp, 'save-as-xlsx'],
    ['rich text', rtf, 'save-as-xlsx'],
    ['what Outlook packs', Uint8Array.of(...TNEF, 1), 'outlook-package'],
    ['what Outlook packs a PDF in', Uint8Array.of(...TNEF, ...strToU8('%PDF-1.7')), 'outlook-package'],
    ['an old workbook', makeCompound({ Workbook: strToU8('x') }), 'save-as-xlsx'],
    ['a locked workbook', makeCompound({ EncryptedPackage: strToU8('x') }), 'encrypted'],
    ['a locked text', strToU8('-----BEGIN PGP MESSAGE-----\n\nhQEM'), 'encrypted'],
    [
      'a mailbox',
      strToU8('From a@x.example Mon Jan  5 10:00:00 2026\r\nSubject: offer\r\n\r\nx'),
      'save-as-xlsx',
    ],
    ['another archive', gzip, 'other-archive'],
    ['an empty archive', zipSync({}), 'empty'],
    ['noise', Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 251), 'unknown-format'],
    ['noise with zeros', Uint8Array.of(0, 1, 2, 3, 0, 5), 'unknown-format'],
  ])('%s', async (_, bytes, wanted) => {
    for (const name of ['attachment-1', 'offer v1.2', 'file.dat', 'winmail.bin'])
      expect(await outcome(name, bytes)).toBe(wanted);
  });
});

describe('a file under the name of another', () => {
  it.each<[string, Uint8Array, string]>([
    ['q.docx', workbook, 'Dahua'],
    ['q.zip', workbook, 'Dahua'],
    ['q.xlsx', odt, 'Dahua'],
    ['q.xls', workbook, 'Dahua'],
    ['q.xls', html, '1 | Dahua'],
    ['q.xls', strToU8('Item\tMaker\n1\tDahua\n'), '1 | Dahua'],
    ['q.doc', strToU8('Dahua'), 'Dahua'],
    ['q.doc', rtf, 'save-as-xlsx'],
    ['q.txt', rtf, 'save-as-xlsx'],
    ['q.slk', strToU8('ID;PSCALC3\nC;X1;Y1;K"Dahua"'), 'save-as-xlsx'],
    ['q.csv', html, '1 | Dahua'],
    ['q.txt', makeEml('<p>Dahua</p>', {}), 'Dahua'],
    ['q.txt', strToU8('From: Ann\nSubject: offer\n\nDahua'), 'Dahua'],
    ['q.pptx', slides, 'save-as-xlsx'],
    ['q.pages', makeZip({ 'Index/Document.iwa': strToU8('x') }), 'save-as-xlsx'],
    ['q.csv', makePicture('png', 900, 900), 'scanned-image'],
    ['q.xlsx', gzip, 'other-archive'],
    ['q.rar', strToU8('Rar!\u001a\u0007\u0001\u0000\u0002\u0003'), 'other-archive'],
    ['q.pdf', html, 'damaged'],
    ['q.pdf', workbook, 'wrong-extension'],
    ['q.jpg', workbook, 'wrong-extension'],
    ['q.xml', strToU8('<Order><Maker>Dahua'), 'damaged'],
  ])('%s', async (name, bytes, wanted) => {
    expect(await outcome(name, bytes)).toBe(wanted);
  });

  it('reads an electronic order by its elements, in its encoding', async () => {
    const order = `<?xml version="1.0"?><o:Order xmlns:o="urn:x" xsi:type="y"><o:Line no="1"><o:Name>Dome</o:Name><o:Maker><![CDATA[海康威视]]></o:Maker></o:Line></o:Order>`;
    const [file] = await readFile(
      'o.xml',
      new Uint8Array(Buffer.from(`\ufeff${order}`, 'utf16le')),
      readSetting,
    );
    expect(file?.lines.map(({ text }) => text)).toEqual(['1', 'Dome', '海康威视']);
  });
});
