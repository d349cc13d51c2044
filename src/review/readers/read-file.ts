/** A supplier's file into lines. Every reader runs in a worker of the review page, or in Node, never in a page. */
import type { Line } from '../types.ts';
import { filesIn } from './archive.ts';
import type { Attached, Content } from './content.ts';
import { decodeText } from './decode-text.ts';
import { LIMITS } from './limits.ts';
import { withPictures } from './pictures.ts';
import { readCsv } from './read-csv.ts';
import { readDocx } from './read-docx.ts';
import { readEml } from './read-eml.ts';
import { ReadError } from './read-error.ts';
import { htmlContent } from './read-html.ts';
import { readMsg } from './read-msg.ts';
import { readOds } from './read-ods.ts';
import { readPdf } from './read-pdf.ts';
import type { PdfSetting } from './read-pdf.ts';
import { textLines } from './read-text.ts';
import { readXlsx } from './read-xlsx.ts';
import { readXml } from './read-xml.ts';
import { sniffFormat } from './sniff-format.ts';
import { unreadLine } from './unread-line.ts';

export interface ReadFile {
  /** Path within what it is packed in after a `!`, e.g. `mail.eml!quote.pdf`. */
  name: string;
  bytes: Uint8Array;
  lines: Line[];
  error?: ReadError;
}

export interface ReadSetting {
  pdf: PdfSetting;
  password?: string;
  progress: (share: number) => void;
}

/** What an input has left of its bounds, for all that is packed in it at any depth. */
interface Room {
  entries: number;
  bytes: number;
}

/** Names of packed files that are told where none is opened, in UTF-16 units. */
const LONGEST_NAMES = 1_000;

/**
 * Reads one file and what is packed in it. Never rejects: a file that can't be read comes back with its error and
 * without lines, and the others go on.
 */
export function readFile(name: string, bytes: Uint8Array, setting: ReadSetting): Promise<ReadFile[]> {
  return readPart(name, bytes, setting, 0, { entries: LIMITS.entries, bytes: LIMITS.packedBytes });
}

async function readPart(
  name: string,
  bytes: Uint8Array,
  setting: ReadSetting,
  depth: number,
  room: Room,
): Promise<ReadFile[]> {
  try {
    if (bytes.length > LIMITS.fileBytes) throw new ReadError('too-large');
    const { lines, packed } = await contentOf(name, bytes, setting);
    if (lines.length > LIMITS.rows) throw new ReadError('too-many-rows');
    if (lines.length === 0 && packed.length === 0) throw new ReadError('empty');
    if (lines.some(isTooLong)) throw new ReadError('line-too-long');
    const own = lines.length > 0 ? [{ name, bytes, lines }] : [];
    if (!takeRoom(room, packed, depth)) {
      if (lines.length === 0) throw new ReadError('zip-bomb');
      return [...own, unopened(name, packed)];
    }
    const inner: ReadFile[] = [];
    for (const file of packed) {
      const path = `${name}!${file.name}`;
      if (file.error) inner.push({ name: path, bytes: file.bytes, lines: [], error: file.error });
      else inner.push(...(await readPart(path, file.bytes, setting, depth + 1, room)));
    }
    return [...own, ...inner];
  } catch (error) {
    return [{ name, bytes, lines: [], error: error instanceof ReadError ? error : new ReadError('damaged') }];
  }
}

/** Takes what files need of what is left; false where they lie too deep or there is too little, and nothing is taken. */
function takeRoom(room: Room, packed: readonly Attached[], depth: number): boolean {
  if (packed.length === 0) return true;
  const bytes = packed.reduce((sum, file) => sum + file.bytes.length, 0);
  if (depth >= LIMITS.depth || packed.length > room.entries || bytes > room.bytes) return false;
  room.entries -= packed.length;
  room.bytes -= bytes;
  return true;
}

/** One entry for all that a document holds beyond the bounds: its own lines are none the less read. */
function unopened(name: string, packed: readonly Attached[]): ReadFile {
  const names = packed.map((file) => file.name).join(', ');
  const bytes = packed[0]?.bytes ?? new Uint8Array(0);
  return {
    name: `${name}!${names.slice(0, LONGEST_NAMES)}`,
    bytes,
    lines: [],
    error: new ReadError('zip-bomb'),
  };
}

/** Longer ones are no lines of an offer, and a kept review with one could not be opened again. */
function isTooLong({ text, sheet }: Line): boolean {
  return Math.max(text.length, sheet?.length ?? 0) > LIMITS.lineUnits;
}

async function contentOf(name: string, bytes: Uint8Array, setting: ReadSetting): Promise<Content> {
  switch (sniffFormat(name, bytes)) {
    case 'pdf':
      return readPdf(bytes, setting.pdf, setting.password, setting.progress);
    case 'xlsx':
      return readXlsx(bytes);
    case 'ods':
    case 'odt':
      return readOds(bytes);
    case 'docx':
      return readDocx(bytes);
    case 'csv':
      return alone(readCsv(decodeText(bytes)));
    case 'html': {
      const { lines, pictures } = htmlContent(decodeText(bytes));
      return alone(
        withPictures(
          lines,
          pictures.map(({ share }) => share),
        ),
      );
    }
    case 'xml':
      return alone(readXml(decodeText(bytes)));
    case 'text':
      return alone(textLines(decodeText(bytes)));
    case 'picture':
      return alone([unreadLine('scanned-image', 1)]);
    case 'eml':
      return readEml(bytes);
    case 'msg':
      return readMsg(bytes);
    case 'zip':
      return { lines: [], packed: filesIn(bytes) };
  }
}

function alone(lines: Line[]): Content {
  return { lines, packed: [] };
}
