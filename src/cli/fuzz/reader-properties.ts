/** Quote readers: whatever a file holds, lines or one of the defined errors come back, and the others go on. */
import fc from 'fast-check';
import { deflateSync, strFromU8, strToU8, unzipSync } from 'fflate';
import { openRecords } from '../../review/readers/csv-records.ts';
import { readFile } from '../../review/readers/read-file.ts';
import { READ_ERRORS } from '../../review/types.ts';
import { makeZip, odsContent, zipTexts } from '../samples/make-files.ts';
import { makeCompound, makeMsg } from '../samples/make-msg.ts';
import { makePile } from '../samples/zip-entry.ts';
import { readSetting } from '../screen/read-setting.ts';
import { asCsv, asDocx, asEml, asHtml, asOds, asPdf, asText, asXlsx } from '../samples/render-quote.ts';
import type { Quote, Rendered } from '../samples/render-quote.ts';
import { spoilt, spoiltText } from './mutations.ts';
import { property, type Property } from './property.ts';

const SETTING = readSetting(() => undefined);

async function expectRead(name: string, bytes: Uint8Array): Promise<void> {
  const known: readonly string[] = READ_ERRORS;
  for (const { lines, error } of await readFile(name, bytes, SETTING)) {
    if (error && (!known.includes(error.code) || lines.length > 0))
      throw new Error(`error ${error.code} with ${lines.length} lines`);
    for (const { line, text, cells, unreadable } of lines) {
      if (!(line >= 1)) throw new Error(`line ${line}`);
      if (cells && cells.length > 1 && cells.filter(Boolean).join(' | ') !== text)
        throw new Error(`cells are not the text: ${text}`);
      if (text === '' && !unreadable) throw new Error('an empty line');
    }
  }
}

/** A zipped document with edits in its parts: the archive itself stays sound. */
function spoiltParts(archive: Uint8Array): fc.Arbitrary<Uint8Array> {
  const parts = unzipSync(archive);
  return fc
    .constantFrom(...Object.keys(parts))
    .chain((path) =>
      spoiltText(strFromU8(parts[path] ?? new Uint8Array())).map((text) =>
        makeZip({ ...parts, [path]: strToU8(text) }),
      ),
    );
}

const MESSAGE = makeCompound(
  makeMsg('Offer', 'Hikvision dome', { 'a.txt': strToU8('Dahua') }, [makeMsg('Re', 'ZTE')]),
);

/** Archives whose directory names one place over and over, and says of its length what it likes. */
const pile = fc
  .record({
    bytes: fc.constantFrom(0, 1, 20_000, 1_000_000),
    entries: fc.constantFrom(1, 2, 3, 500),
    size: fc.constantFrom(0, 1, 20_000, 1_000_000, 0x7fffffff, 0xffffffff),
    isDeflated: fc.boolean(),
  })
  .map((piled) => {
    const content = new Uint8Array(piled.bytes).fill(65);
    return makePile(piled.isDeflated ? deflateSync(content) : content, content, piled);
  });

/** Sheets of few bytes that claim many cells. */
const claims = fc
  .array(
    fc.record({
      rows: fc.constantFrom(1, 3, 99_999, 1_048_576),
      cells: fc.array(
        fc.tuple(fc.constantFrom('', 'ZTE', 'x'.repeat(999)), fc.constantFrom(1, 20, 1_999, 16_384)),
        {
          maxLength: 9,
        },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) => {
    const cell = ([text, columns]: [string, number]): string =>
      `<table:table-cell table:number-columns-repeated="${columns}"><text:p>${text}</text:p></table:table-cell>`;
    const row = ({ rows: count, cells }: { rows: number; cells: [string, number][] }): string =>
      `<table:table-row table:number-rows-repeated="${count}">${cells.map(cell).join('')}</table:table-row>`;
    const table = `<table:table table:name="A">${rows.map(row).join('')}</table:table>`;
    return zipTexts({ 'content.xml': odsContent(table) });
  });
/** A hundred thousand lines take a second and more. */
const CLAIM_SECONDS = 10;

/** Compound files whose numbers of sectors, in the header or where they lead, were bent. */
const bent = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.nat({ max: MESSAGE.length / 4 - 1 }),
        fc.oneof(fc.nat({ max: 40 }), fc.constant(0xfffffffe)),
      ),
      { minLength: 1, maxLength: 6 },
    ),
    fc.option(fc.nat({ max: 40 })),
  )
  .map(([words, list]) => {
    const bytes = MESSAGE.slice();
    const view = new DataView(bytes.buffer);
    for (const [at, value] of words) view.setUint32(at * 4, value, true);
    // Where the list of tables goes on.
    if (list !== null) view.setUint32(68, list, true);
    return bytes;
  });

/** Properties of every reader, over a small quote. */
export function readerProperties(quote: Quote): Property[] {
  const few = { ...quote, rows: quote.rows.slice(0, 4) };
  const spoils = ({ file, bytes }: Rendered): Property =>
    property(`reader: spoilt ${file}`, spoilt(bytes), (each) => expectRead(file, each));
  const spoilsParts = ({ file, bytes }: Rendered): Property =>
    property(`reader: spoilt parts of ${file}`, spoiltParts(bytes), (each) => expectRead(file, each));
  const names = fc.constantFrom(
    'q.pdf',
    'q.xlsx',
    'q.csv',
    'q.eml',
    'q.docx',
    'q.html',
    'q.zip',
    'q.ods',
    'q.msg',
    'q',
    'q.txt',
  );
  return [
    ...[asCsv, asText, asHtml, asEml, asPdf, asXlsx, asDocx, asOds].map((render) => spoils(render(few))),
    spoils({ file: 'quote.msg', bytes: MESSAGE, expected: [] }),
    ...[asXlsx, asDocx, asOds].map((render) => spoilsParts(render(few))),
    property('reader: archives that lie', pile, (each) => expectRead('q.zip', each)),
    property('reader: sheets that claim', claims, (each) => expectRead('q.ods', each), CLAIM_SECONDS),
    property('reader: bent compound files', bent, (each) => expectRead('q.msg', each)),
    property(
      'reader: bytes under any name',
      fc.tuple(names, fc.uint8Array({ maxLength: 400 })),
      ([name, bytes]) => expectRead(name, bytes),
    ),
    property('CSV: however it is cut, the same records', csv, ([text, cuts]) => {
      const records = recordsOf([text]);
      const pieces = cuts.map((cut) => Math.floor(cut * text.length)).sort((a, b) => a - b);
      const cut = recordsOf([0, ...pieces].map((from, i) => text.slice(from, pieces[i] ?? text.length)));
      if (JSON.stringify(cut) !== JSON.stringify(records))
        throw new Error(`${JSON.stringify(cut)} and ${JSON.stringify(records)}`);
    }),
  ];
}

const csv = fc.tuple(
  fc
    .array(fc.constantFrom('"', '""', ',', '\n', '\r\n', ' ', 'a', 'ZTE', '24"', '"x, y"', '"x\ny"'), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
);

function recordsOf(pieces: readonly string[]): string[][] {
  const { push, end, cellsOf } = openRecords({ delimiter: ',', newline: '\n' });
  return [...pieces.flatMap((piece) => push(piece)), ...end()].map((record) => cellsOf(record));
}
