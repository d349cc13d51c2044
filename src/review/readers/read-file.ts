/** A supplier's file into lines. Every reader runs in a worker of the review page, or in Node, never in a page. */
import type { Line } from '../types.ts';
import { filesIn } from './archive.ts';
import { decodeText } from './decode-text.ts';
import { LIMITS } from './limits.ts';
import type { Attached } from './mail-lines.ts';
import { picturesInHtml, unreadPicture, withPictures } from './pictures.ts';
import { readCsv } from './read-csv.ts';
import { readDocx } from './read-docx.ts';
import { readEml } from './read-eml.ts';
import { ReadError } from './read-error.ts';
import { readHtml } from './read-html.ts';
import { readMsg } from './read-msg.ts';
import { readOds } from './read-ods.ts';
import { readPdf } from './read-pdf.ts';
import type { PdfSetting } from './read-pdf.ts';
import { textLines } from './read-text.ts';
import { readXlsx } from './read-xlsx.ts';
import { sniffFormat } from './sniff-format.ts';

export interface ReadFile {
  /** Path within its archive or message after a `!`, e.g. `mail.eml!quote.pdf`. */
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

/**
 * Reads one file and what is packed in it. Never rejects: a file that can't be read comes back with its error and
 * without lines, and the others go on.
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  setting: ReadSetting,
  depth = 0,
): Promise<ReadFile[]> {
  try {
    if (bytes.length > LIMITS.fileBytes) throw new ReadError('too-large');
    const { lines, packed } = await contentOf(name, bytes, setting);
    if (lines.length > LIMITS.rows) throw new ReadError('too-many-rows');
    if (lines.length === 0 && packed.length === 0) throw new ReadError('empty');
    if (lines.some(isTooLong)) throw new ReadError('line-too-long');
    if ((packed.length > 0 && depth >= LIMITS.depth) || packed.length > LIMITS.entries)
      throw new ReadError('zip-bomb');
    const inner: ReadFile[] = [];
    for (const file of packed) {
      const path = `${name}!${file.name}`;
      if (file.error) inner.push({ name: path, bytes: file.bytes, lines: [], error: file.error });
      else inner.push(...(await readFile(path, file.bytes, setting, depth + 1)));
    }
    return lines.length > 0 || packed.length === 0 ? [{ name, bytes, lines }, ...inner] : inner;
  } catch (error) {
    return [{ name, bytes, lines: [], error: error instanceof ReadError ? error : new ReadError('damaged') }];
  }
}

/** Longer ones are no lines of an offer, and a kept review with one could not be opened again. */
function isTooLong({ text, sheet }: Line): boolean {
  return Math.max(text.length, sheet?.length ?? 0) > LIMITS.lineUnits;
}

async function contentOf(
  name: string,
  bytes: Uint8Array,
  setting: ReadSetting,
): Promise<{ lines: Line[]; packed: Attached[] }> {
  const format = sniffFormat(name, bytes);
  switch (format) {
    case 'pdf':
      return alone(await readPdf(bytes, setting.pdf, setting.password, setting.progress));
    case 'xlsx':
      return alone(readXlsx(bytes));
    case 'ods':
      return alone(readOds(bytes));
    case 'docx':
      return alone(await readDocx(bytes));
    case 'csv':
      return alone(readCsv(decodeText(bytes)));
    case 'html': {
      const html = decodeText(bytes);
      return alone(withPictures(readHtml(html), picturesInHtml(html)));
    }
    case 'text':
      return alone(textLines(decodeText(bytes)));
    case 'picture':
      return alone([unreadPicture(1)]);
    case 'eml':
    case 'msg': {
      const { lines, attached } = format === 'eml' ? await readEml(bytes) : readMsg(bytes);
      return { lines, packed: attached };
    }
    case 'zip':
      return { lines: [], packed: filesIn(bytes) };
  }
}

function alone(lines: Line[]): { lines: Line[]; packed: Attached[] } {
  return { lines, packed: [] };
}
