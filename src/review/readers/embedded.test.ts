import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeDocx, makeOds, makePdf, makeXlsx, makeZip, odsContent } from '../../cli/samples/make-files.ts';
import { makeCompound, makeMsg } from '../../cli/samples/make-msg.ts';
import { outcomes } from '../../../test/quotes/outcomes.ts';
import { LIMITS } from './limits.ts';

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const csv = strToU8('1,Hikvision\n');
const cover = [{ x: 40, y: 700, text: 'See attached' }];

describe('files attached to a PDF', () => {
  it('reads those of a portfolio or an electronic invoice, and names those that it can’t', async () => {
    const bytes = makePdf([cover], undefined, {
      'list.csv': csv,
      'offer.pdf': makePdf([[{ x: 40, y: 700, text: 'Dahua dome' }]]),
      'plan.dwg': Uint8Array.of(0x41, 0x43, 0, 0, 1),
      'quote.xlsx': makeXlsx({ A: [['ZTE']] }),
    });
    expect(await outcomes('q.pdf', bytes)).toEqual([
      ['', ['See attached']],
      ['!list.csv', ['1 | Hikvision']],
      ['!offer.pdf', ['Dahua dome']],
      ['!plan.dwg', 'unknown-format'],
      ['!quote.xlsx', ['ZTE']],
    ]);
  });

  it('reads those pinned to a page, hidden or not, and says which lie elsewhere', async () => {
    const pin = (file: [string, Uint8Array | null], flags = 4) => ({
      entries: `/Subtype /FileAttachment /F ${flags} /Contents (price list)`,
      rect: [40, 500, 60, 520] as [number, number, number, number],
      file,
    });
    const page = {
      texts: cover,
      annotations: [pin(['list.csv', csv]), pin(['deep.csv', csv], 2), pin(['cloud.xlsx', null])],
    };
    expect(await outcomes('q.pdf', makePdf([page]))).toEqual([
      ['', ['See attached', 'price list', 'price list']],
      ['!list.csv', ['1 | Hikvision']],
      ['!deep.csv', ['1 | Hikvision']],
      ['!cloud.xlsx', 'not-found'],
    ]);
  });
});

/** An OLE object in which Windows packed a file as it was. */
function packagedFile(path: string, content: Uint8Array): Uint8Array {
  const text = (value: string): number[] => [...strToU8(`${value}\0`)];
  const long = (value: number): number[] => [...new Uint8Array(Uint32Array.of(value).buffer)];
  const name = path.slice(path.lastIndexOf('\\') + 1);
  const body = [2, 0, ...text(name), ...text(path), 0, 0, 3, 0, ...long(path.length + 1), ...text(path)];
  const native = [...body, ...long(content.length), ...content];
  return makeCompound({ '\u0001Ole10Native': Uint8Array.from([...long(native.length), ...native]) });
}

describe('files embedded in documents of Office', () => {
  const documents: Record<string, [main: string, folder: string, bytes: Uint8Array]> = {
    'q.docx': ['document.xml', 'word', makeDocx(['See inside'], [])],
    'q.xlsx': ['worksheets/sheet1.xml', 'xl', makeXlsx({ A: [['See inside']] })],
  };
  /** A document with these parts in its folder, each linked from its main part under its type. */
  function holding(name: string, parts: Record<string, [type: string, content: Uint8Array]>): Uint8Array {
    const [main, folder, bytes] = documents[name] ?? ['', '', new Uint8Array()];
    const own: Record<string, Uint8Array> = unzipSync(bytes);
    const links = Object.entries(parts).map(([path, [type, content]], i) => {
      own[`${folder}/${path}`] = content;
      return `<Relationship Id="x${i}" Type="${LINK}/${type}" Target="/${folder}/${path}"/>`;
    });
    const rels = `${folder}/${main}`.replace(/[^/]+$/, '_rels/$&.rels');
    own[rels] = strToU8(`<Relationships>${links.join('')}</Relationships>`);
    return makeZip(own);
  }

  it.each(Object.keys(documents))(
    'reads packages and OLE objects of %s, and names those it can’t',
    async (name) => {
      const bytes = holding(name, {
        'embeddings/Sheet1.xlsx': ['package', makeXlsx({ A: [['Dahua']] })],
        'embeddings/oleObject1.bin': ['oleObject', packagedFile('C:\\tmp\\list.csv', csv)],
        'embeddings/oleObject2.bin': ['oleObject', makeCompound({ CONTENTS: makePdf([cover]) })],
        'embeddings/oleObject3.bin': ['oleObject', makeCompound({ Workbook: strToU8('x') })],
        'embeddings/oleObject4.bin': ['oleObject', Uint8Array.of(0, 1, 2)],
        'media/other.xlsx': ['package', makeXlsx({ A: [['ZTE']] })],
      });
      const folder = name === 'q.docx' ? 'word' : 'xl';
      expect(await outcomes(name, bytes)).toEqual([
        ['', ['See inside']],
        [`!${folder}/embeddings/Sheet1.xlsx`, ['Dahua']],
        [`!${folder}/embeddings/oleObject1.bin!list.csv`, ['1 | Hikvision']],
        [`!${folder}/embeddings/oleObject2`, ['See attached']],
        [`!${folder}/embeddings/oleObject3.bin`, 'save-as-xlsx'],
        [`!${folder}/embeddings/oleObject4.bin`, 'unknown-format'],
        [`!${folder}/media/other.xlsx`, ['ZTE']],
      ]);
    },
  );

  it('reads what Word takes over from files of other formats', async () => {
    const bytes = holding('q.docx', { 'chunk1.htm': ['aFChunk', strToU8('<p>Hytera radio</p>')] });
    expect(await outcomes('q.docx', bytes)).toEqual([
      ['', ['See inside']],
      ['!word/chunk1.htm', ['Hytera radio']],
    ]);
  });

  it('takes a spoilt object for what it is, and the document beside it for whole', async () => {
    const spoilt = packagedFile('C:\\list.csv', csv).slice(0, 700);
    expect(
      await outcomes('q.docx', holding('q.docx', { 'embeddings/a.bin': ['oleObject', spoilt] })),
    ).toEqual([
      ['', ['See inside']],
      ['!word/embeddings/a.bin', 'save-as-xlsx'],
    ]);
  });

  it('reads documents and OLE objects in a spreadsheet of OpenDocument', async () => {
    const own = unzipSync(makeOds({ A: [['See inside']] }));
    const object = (kind: string, path: string): string =>
      `<draw:frame><draw:object${kind} xlink:href="./${path}"/></draw:frame>`;
    const content = strFromU8(own['content.xml'] ?? new Uint8Array()).replace(
      '</table:table>',
      `<table:shapes>${object('', 'Object 1')}${object('', 'Object 2/')}${object('-ole', 'Object 3')}</table:shapes></table:table>`,
    );
    const inner = odsContent(
      '<table:table table:name="In"><table:table-row><table:table-cell><text:p>Dahua</text:p></table:table-cell></table:table-row></table:table>',
    );
    const bytes = makeZip({
      ...own,
      'content.xml': strToU8(content),
      'Object 1/content.xml': strToU8(inner),
      'Object 2/content.xml': strToU8(
        '<office:document-content><office:text><text:p>ZTE router</text:p></office:text></office:document-content>',
      ),
      'Object 3': packagedFile('C:\\list.csv', csv),
    });
    expect(await outcomes('q.ods', bytes)).toEqual([
      ['', ['See inside']],
      ['!Object 3!list.csv', ['1 | Hikvision']],
      ['!Object 1.ods', ['Dahua']],
      ['!Object 2.ods', ['ZTE router']],
    ]);
  });
});

describe('files within files', () => {
  it('keeps the lines of a document that lies too deep for what is in it, and names that', async () => {
    let bytes = makePdf([cover], undefined, { 'list.csv': csv, 'more.csv': csv });
    for (let i = LIMITS.depth; i > 0; i--) bytes = makePdf([cover], undefined, { [`${i}.pdf`]: bytes });
    expect((await outcomes('q.pdf', bytes)).slice(-2)).toEqual([
      ['!1.pdf!2.pdf!3.pdf', ['See attached']],
      ['!1.pdf!2.pdf!3.pdf!list.csv, more.csv', 'zip-bomb'],
    ]);
  });

  it('opens no more in all than an input may hold', async () => {
    const many = (count: number, content: Uint8Array): Uint8Array =>
      makeZip(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.txt`, content])));
    const zip = makeZip({ 'a.zip': many(6_000, strToU8('x')), 'b.zip': many(6_000, strToU8('y')) });
    const read = await outcomes('q.zip', zip);
    expect(read).toHaveLength(6_001);
    expect(read.at(-1)).toEqual(['!b.zip', 'zip-bomb']);
  });

  it('reads what is attached to what is attached to a message', async () => {
    const msg = makeCompound(
      makeMsg('Offer', 'See attached', { 'q.pdf': makePdf([cover], undefined, { 'list.csv': csv }) }),
    );
    expect((await outcomes('m.msg', msg)).at(-1)).toEqual(['!q.pdf!list.csv', ['1 | Hikvision']]);
  });
});
