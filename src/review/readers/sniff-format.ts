import { extensionOf, PICTURES, TEXT_EXTENSIONS, UNREADABLE, ZIP_EXTENSIONS } from './file-names.ts';
import type { Format } from './file-names.ts';
import { ReadError } from './read-error.ts';
import {
  compoundFormat,
  containerOf,
  formatByMagic,
  isOutlookPackage,
  isText,
  startsWith,
  textFormat,
  zippedFormat,
} from './sniff-content.ts';

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** Programs export web pages and plain tables under these names, and spreadsheets open them. */
const OFTEN_TEXT: Record<string, Format> = { xls: 'csv', doc: 'text' };
/** What these say of themselves at their beginning goes before their name; a message or a web page may begin with anything. */
const PLAIN = new Set<Format>(['csv', 'text', 'xml']);

/**
 * PDF readers accept the marker anywhere in the first kilobyte. A text may speak of one there, so in what is a text by its
 * name it counts at the beginning alone; an archive or a message may begin with one that is packed in it.
 */
function isPdf(bytes: Uint8Array, extension: string): boolean {
  if (containerOf(bytes)) return false;
  if (extension in TEXT_EXTENSIONS) return startsWith(bytes, PDF, textStart(bytes));
  for (let at = 0; at < Math.min(1024, bytes.length - PDF.length + 1); at++)
    if (startsWith(bytes, PDF, at)) return true;
  return false;
}

/** Offset of what follows a byte order mark and white space. */
function textStart(bytes: Uint8Array): number {
  let at = startsWith(bytes, UTF8_MARK) ? UTF8_MARK.length : 0;
  while (at < 1024 && [0x09, 0x0a, 0x0d, 0x20].includes(bytes[at] ?? -1)) at++;
  return at;
}

/**
 * What a file is, by its content before its name. Throws ReadError: `empty`; `wrong-extension` for an archive under the
 * name of something else; `encrypted` for locked workbooks, documents and texts; `save-as-xlsx`, `outlook-package` and
 * `other-archive` for formats that no fit library reads; `damaged` where the content is not what the name says;
 * `unknown-format`.
 */
export function sniffFormat(name: string, bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new ReadError('empty');
  // Before what is packed in it: a PDF may begin within the first kilobyte.
  if (isOutlookPackage(bytes)) throw new ReadError('outlook-package');
  const extension = extensionOf(name);
  if (isPdf(bytes, extension)) return 'pdf';
  const container = containerOf(bytes);
  const document = ZIP_EXTENSIONS[extension];
  if (container === 'ole')
    return extension === 'msg' ? 'msg' : compoundFormat(bytes, document !== undefined && document !== 'zip');
  if (container === 'zip') return inZip(bytes, extension);
  const seen = formatByMagic(bytes);
  if (seen) return seen;
  const said = TEXT_EXTENSIONS[extension];
  if (said) return (PLAIN.has(said) ? textFormat(bytes) : null) ?? said;
  if (PICTURES.has(extension)) return 'picture';
  if (extension === 'pdf' || extension === 'msg' || document) throw new ReadError('damaged');
  const isUnread = UNREADABLE.has(extension) && !(extension in OFTEN_TEXT);
  if (!isUnread && isText(bytes)) return textFormat(bytes) ?? OFTEN_TEXT[extension] ?? 'text';
  throw new ReadError(UNREADABLE.has(extension) ? 'save-as-xlsx' : 'unknown-format');
}

function inZip(bytes: Uint8Array, extension: string): Format {
  const isOther = extension === 'pdf' || extension === 'msg' || PICTURES.has(extension);
  if (isOther || extension in TEXT_EXTENSIONS) throw new ReadError('wrong-extension');
  const format = zippedFormat(bytes);
  // A document without its list of parts is one by its name.
  if (format === 'zip' && UNREADABLE.has(extension)) throw new ReadError('save-as-xlsx');
  return format === 'zip' ? (ZIP_EXTENSIONS[extension] ?? 'zip') : format;
}
