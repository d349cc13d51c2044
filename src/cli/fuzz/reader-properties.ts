/** Quote readers: whatever a file holds, lines or one of the defined errors come back, and the others go on. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { openRecords } from '../../review/readers/csv-records.ts';
import { readFile } from '../../review/readers/read-file.ts';
import { READ_ERRORS } from '../../review/types.ts';
import { makeZip } from '../samples/make-files.ts';
import { makeCompound, makeMsg } from '../samples/make-msg.ts';
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
