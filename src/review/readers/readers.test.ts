import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lockPdf } from '../../cli/samples/encrypt-pdf.ts';
import {
  makeDocx,
  makeEml,
  makePdf,
  makeXlsx,
  makeZip,
  withDeclaredSize,
  zipTexts,
  type PdfPage,
} from '../../cli/samples/make-files.ts';
import { makeCompound, makeMsg } from '../../cli/samples/make-msg.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { LIMITS } from './limits.ts';
import { readFile } from './read-file.ts';

async function read(name: string, bytes: Uint8Array) {
  const [first] = await readFile(name, bytes, readSetting);
  if (!first) throw new Error('nothing came back');
  return first;
}
const texts = async (name: string, bytes: Uint8Array) => (await read(name, bytes)).lines.map((l) => l.text);
const codeOf = async (name: string, bytes: Uint8Array) => (await read(name, bytes)).error?.code;

describe('delimited text', () => {
  it('numbers records, not lines: a quoted line break does not count', async () => {
    const { lines } = await read('q.csv', strToU8('item,price\n"dome\ncamera",10\n\nswitch,20'));
    expect(lines.map((l) => [l.line, l.text])).toEqual([
      [1, 'item | price'],
      [2, 'dome camera | 10'],
      [4, 'switch | 20'],
    ]);
  });

  it.each([
    [';', 'a;b\n1,5;2\n3,5;4'],
    ['tab', 'a\tb\n1\t2\n3\t4'],
    ['pipe', 'a|b\n1|2\n3|4'],
  ])('finds the delimiter out: %s', async (_, text) => {
    expect((await read('q.csv', strToU8(text))).lines.map((l) => l.cells?.length)).toEqual([2, 2, 2]);
  });

  it('reads UTF-16 with and without its mark', async () => {
    const text = 'item;Menge\nKamera;3\n';
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(await texts('q.csv', bytes)).toEqual(['item | Menge', 'Kamera | 3']);
    expect(await texts('q.csv', Uint8Array.of(0xff, 0xfe, ...bytes))).toEqual(['item | Menge', 'Kamera | 3']);
  });

  it('reads GB18030', async () => {
    // 海康威视,摄像机 / 大华股份,录像机, many times over so that the guess has something to go by.
    const row = [
      0xba, 0xa3, 0xbf, 0xb5, 0xcd, 0xfe, 0xca, 0xd3, 0x2c, 0xc9, 0xe3, 0xcf, 0xf1, 0xbb, 0xfa, 0x0a,
    ];
    const bytes = Uint8Array.from(Array.from({ length: 20 }, () => row).flat());
    expect((await texts('q.csv', bytes))[0]).toBe('海康威视 | 摄像机');
  });

  it('reads Windows-1251', async () => {
    const letters = [...'Камера видеонаблюдения купольная, регистратор сетевой, кабель витая пара\n'];
    const bytes = Uint8Array.from(letters, (c) => {
      const code = c.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    });
    expect((await texts('q.txt', bytes))[0]).toContain('видеонаблюдения');
  });

  it('takes 100,000 rows with a line end behind the last, and not one more', async () => {
    const rows = 'Dome,1\n'.repeat(LIMITS.rows);
    expect((await read('q.csv', strToU8(rows))).lines).toHaveLength(LIMITS.rows);
    expect(await codeOf('q.csv', strToU8(`${rows}Dome,1\n`))).toBe('too-many-rows');
  });

  it('refuses ten thousand columns', async () => {
    expect(await codeOf('q.csv', strToU8(`${'x,'.repeat(10_000)}y\n`))).toBe('too-many-columns');
  });
});

describe('workbooks', () => {
  it('keeps the row in its sheet, empty rows above included', async () => {
    const bytes = makeXlsx({ Quote: [['Item', 'Maker'], null, ['Dome', 'Dahua']], Terms: [['30 days']] });
    expect((await read('q.xlsx', bytes)).lines.map((l) => [l.sheet, l.line, l.text])).toEqual([
      ['Quote', 1, 'Item | Maker'],
      ['Quote', 3, 'Dome | Dahua'],
      ['Terms', 1, '30 days'],
    ]);
  });

  it('says that a broken one is damaged', async () => {
    expect(await codeOf('q.xlsx', makeXlsx({ A: [['x']] }).slice(0, 300))).toBe('damaged');
    expect(await codeOf('q.xlsx', strToU8('not a workbook'))).toBe('damaged');
  });
});

describe('PDF', () => {
  it('puts columns apart and a cut part number together', async () => {
    const bytes = makePdf([
      [
        { x: 40, y: 700, text: '1' },
        { x: 80, y: 700, text: 'DS-2CD2143G2-' },
        { x: 300, y: 700, text: 'Dome camera' },
        { x: 80, y: 688, text: 'I' },
        { x: 40, y: 660, text: '2' },
        { x: 80, y: 660, text: 'P1465-LE' },
      ],
    ]);
    expect(await texts('q.pdf', bytes)).toEqual(['1 | DS-2CD2143G2-I | Dome camera', '2 | P1465-LE']);
  });

  it('reads the Chinese of a font that is not embedded', async () => {
    const gbk = Uint8Array.of(0xba, 0xa3, 0xbf, 0xb5, 0xcd, 0xfe, 0xca, 0xd3);
    expect(await texts('q.pdf', makePdf([[{ x: 40, y: 700, text: gbk }]]))).toEqual(['海康威视']);
  });

  it('marks a page that is a picture, and never drops it', async () => {
    const scan: PdfPage = { texts: [], pictures: [[0, 0, 595, 842]] };
    const { lines } = await read('q.pdf', makePdf([[{ x: 40, y: 700, text: 'Quote' }], scan]));
    expect(lines.map((l) => [l.page, l.unreadable])).toEqual([
      [1, undefined],
      [2, 'scanned-image'],
    ]);
  });

  it('says that a broken one is damaged', async () => {
    expect(await codeOf('q.pdf', strToU8('%PDF-1.7\nnothing else'))).toBe('damaged');
  });

  it('asks for the password of an encrypted one, and reads it with the right one only', async () => {
    const bytes = makePdf([[{ x: 40, y: 700, text: 'ZTE router' }]], lockPdf('orchid'));
    expect(await codeOf('q.pdf', bytes)).toBe('encrypted');
    const [wrong] = await readFile('q.pdf', bytes, { ...readSetting, password: 'rose' });
    expect(wrong?.error?.code).toBe('encrypted');
    const [open] = await readFile('q.pdf', bytes, { ...readSetting, password: 'orchid' });
    expect(open?.lines.map((line) => line.text)).toEqual(['ZTE router']);
  });

  it('refuses more than 500 pages', async () => {
    expect(await codeOf('q.pdf', makePdf(Array.from({ length: LIMITS.pages + 1 }, () => [])))).toBe(
      'too-many-rows',
    );
  });
});

describe('documents, mail and archives', () => {
  it('reads paragraphs and table rows of a Word document', async () => {
    const bytes = makeDocx(
      ['Offer 7'],
      [
        ['1', 'Huawei S5735'],
        ['2', 'Cisco 9200'],
      ],
    );
    expect(await texts('q.docx', bytes)).toEqual(['Offer 7', '1 | Huawei S5735', '2 | Cisco 9200']);
  });

  it('reads an e-mail, its sender, and its attachments as files of their own', async () => {
    const eml = makeEml('<p>Our offer</p><script>steal()</script>', { 'q.csv': strToU8('Dahua,3') });
    const files = await readFile('mail.eml', eml, readSetting);
    expect(files.map((f) => [f.name, f.lines.map((l) => l.text)])).toEqual([
      ['mail.eml', ['Nordlicht Sicherheit angebot@nordlicht.example', 'Angebot 2026-114', 'Our offer']],
      ['mail.eml!q.csv', ['Dahua | 3']],
    ]);
  });

  it('reads HTML rows with their cells, and no script, style or hidden template', async () => {
    const html = `<title>T</title><style>p{}</style><h1>Quote <b>7</b></h1><table><tr><th>Item<td>Maker</tr>
      <tr><td>Dome<td>Da<i>hua</i></table><script>let a = "Hikvision"</script><template>ZTE</template>`;
    expect(await texts('q.html', strToU8(html))).toEqual(['T', 'Quote 7', 'Item | Maker', 'Dome | Dahua']);
  });

  it('reads what a ZIP holds; one bad file does not stop the others', async () => {
    const zip = makeZip({ 'a/q.txt': strToU8('Hytera'), 'b.xlsx': strToU8('broken') });
    const files = await readFile('all.zip', zip, readSetting);
    expect(files.map((f) => [f.name, f.lines.length, f.error?.code])).toEqual([
      ['all.zip!a/q.txt', 1, undefined],
      ['all.zip!b.xlsx', 0, 'damaged'],
    ]);
  });

  it('stops at archives within archives within archives', async () => {
    let nested = makeZip({ 'q.txt': strToU8('x') });
    for (let i = 0; i < 5; i++) nested = makeZip({ 'in.zip': nested });
    expect((await readFile('bomb.zip', nested, readSetting)).map((f) => f.error?.code)).toEqual(['zip-bomb']);
  });
});

describe('files that are not what they say', () => {
  it.each([
    ['', new Uint8Array(0), 'empty'],
    ['q.bin', Uint8Array.of(1, 0, 2), 'unknown-format'],
    ['q.csv', Uint8Array.of(65, 0, 0, 0, 66), 'unknown-format'],
    ['q.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), 'save-as-xlsx'],
    ['q.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), 'encrypted'],
    ['q.docx', makeCompound({ EncryptionInfo: strToU8('x'), EncryptedPackage: strToU8('x') }), 'encrypted'],
    ['q.xlsm', makeCompound({ EncryptionInfo: strToU8('x'), EncryptedPackage: strToU8('x') }), 'encrypted'],
    ['q.xlsx', makeCompound({ Workbook: strToU8('x') }), 'save-as-xlsx'],
    ['q.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), 'encrypted'],
    ['q.csv', makeXlsx({ A: [['x']] }), 'wrong-extension'],
    ['q.pdf', strToU8('hello'), 'damaged'],
  ])('%s is refused in words', async (name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code);
  });

  it('takes an archive or a message that begins with a PDF for what it is', async () => {
    const files = { 'a.pdf': makePdf([[{ x: 40, y: 700, text: 'Dome' }]]), 'b.txt': strToU8('Dahua') };
    const zip = await readFile('q.zip', zipSync(files, { level: 0 }), readSetting);
    const msg = await readFile('m.msg', makeCompound(makeMsg('Offer', 'ZTE', files)), readSetting);
    const said = [...zip, ...msg].map(({ lines }) => lines.map(({ text }) => text));
    expect(said).toEqual([
      ['Dome'],
      ['Dahua'],
      ['Nordlicht Sicherheit', 'Offer', 'ZTE'],
      ['Dome'],
      ['Dahua'],
    ]);
  });

  it('takes a text that speaks of a PDF for a text, and a PDF under the name of one for a PDF', async () => {
    const mail = 'From: a@x.example\r\nSubject: re: %PDF-1.4 file\r\n\r\nHikvision\r\n';
    expect(await texts('m.eml', strToU8(mail))).toEqual(['a@x.example', 're: %PDF-1.4 file', 'Hikvision']);
    expect(await texts('q.csv', strToU8('see %PDF-1.7,ZTE'))).toEqual(['see %PDF-1.7 | ZTE']);
    const pdf = makePdf([[{ x: 40, y: 700, text: 'ZTE router' }]]);
    expect(await texts('q.txt', pdf)).toEqual(['ZTE router']);
    expect(await texts('q.pdf', Uint8Array.of(...strToU8('HTTP/1.1 200 OK\r\n\r\n'), ...pdf))).toEqual([
      'ZTE router',
    ]);
  });
});

describe('files made to harm', () => {
  const bomb = makeZip({ 'q.txt': new Uint8Array(5_000_000).fill(65) });

  it('refuses an archive by the sizes that it declares, before it unpacks anything', async () => {
    expect(await codeOf('q.zip', withDeclaredSize(bomb, LIMITS.unpackedBytes + 1))).toBe('zip-bomb');
    const workbook = withDeclaredSize(makeXlsx({ A: [['x']] }), LIMITS.unpackedBytes);
    expect(await codeOf('q.xlsx', workbook)).toBe('zip-bomb');
  });

  it('never unpacks more than an archive that lies has declared', async () => {
    const files = await readFile('q.zip', withDeclaredSize(bomb, 10), readSetting);
    const unpacked = files.reduce((sum, file) => sum + (file.error ? 0 : file.bytes.length), 0);
    expect(unpacked).toBeLessThanOrEqual(10);
  });

  it('fetches and expands no entity that a workbook or a document declares', async () => {
    const evil = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "Hikvision"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const document = zipTexts({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      'word/document.xml': `${evil}<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>`,
    });
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const workbook = zipTexts({
      'xl/worksheets/sheet1.xml': `${evil}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&c;</t></is></c></row></sheetData></worksheet>`,
    });
    for (const [name, bytes] of [['q.docx', document] as const, ['q.xlsx', workbook] as const]) {
      const { lines } = await read(name, bytes);
      const text = lines.map((line) => line.text).join();
      expect(text).not.toContain('root:');
      expect(text).not.toContain('HikvisionHikvision');
    }
  });

  it('reads the cells of a workbook with macros and nothing of the macros', async () => {
    const macros = { 'xl/vbaProject.bin': strToU8('Sub AutoOpen() Hikvision') };
    const { unzipSync } = await import('fflate');
    const bytes = makeZip({ ...unzipSync(makeXlsx({ A: [['Item', 'Axis']] })), ...macros });
    expect(await texts('q.xlsm', bytes)).toEqual(['Item | Axis']);
  });

  it('refuses a file beyond 200 MB by its size alone', async () => {
    const huge = { length: 1024 ** 3 } as unknown as Uint8Array;
    expect(await codeOf('q.csv', huge)).toBe('too-large');
  });
});
