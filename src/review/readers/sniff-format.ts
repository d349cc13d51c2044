import { openCompound } from './compound-file.ts';
import { ReadError } from './read-error.ts';

export type Format =
  'pdf' | 'xlsx' | 'ods' | 'docx' | 'zip' | 'eml' | 'msg' | 'html' | 'csv' | 'text' | 'picture';

const TEXT_EXTENSIONS: Record<string, Format> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'text',
  text: 'text',
  md: 'text',
  eml: 'eml',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
};
const ZIP_EXTENSIONS: Record<string, Format> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  ods: 'ods',
  ots: 'ods',
  docx: 'docx',
  docm: 'docx',
  zip: 'zip',
};
/** Formats without a library fit to read them: the user is asked to save as another. */
const UNREADABLE = new Set(['xls', 'xlsb', 'doc', 'odt', 'rtf', 'pages', 'numbers']);
/** A scan or photograph of a quote: there is no text in it to read. */
const PICTURES = new Set([
  'png',
  'jpg',
  'jpeg',
  'jfif',
  'gif',
  'bmp',
  'tif',
  'tiff',
  'webp',
  'heic',
  'heif',
  'avif',
]);
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

function startsWith(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, i) => bytes[at + i] === byte);
}

/**
 * PDF readers accept the marker anywhere in the first kilobyte. A text may speak of one there, so in what is a text by its
 * name it counts at the beginning alone; an archive or a message may begin with one that is packed in it.
 */
function isPdf(bytes: Uint8Array, extension: string): boolean {
  if (startsWith(bytes, OLE) || startsWith(bytes, ZIP)) return false;
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

/** Why a compound file is not read: the new formats of Office lie encrypted in one, the old ones are such themselves. */
function compoundError(bytes: Uint8Array, extension: string): ReadError {
  try {
    const isLocked = openCompound(bytes).entries.some(({ name }) => name === 'EncryptedPackage');
    return new ReadError(isLocked ? 'encrypted' : 'save-as-xlsx');
  } catch {
    return new ReadError(extension in ZIP_EXTENSIONS && extension !== 'zip' ? 'encrypted' : 'save-as-xlsx');
  }
}

/** Lower-case extension of a file name, '' where there is none. */
function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** True where a file's name says what it is. */
export function isKnownName(name: string): boolean {
  const extension = extensionOf(name);
  return (
    ['pdf', 'msg'].includes(extension) ||
    extension in TEXT_EXTENSIONS ||
    extension in ZIP_EXTENSIONS ||
    UNREADABLE.has(extension) ||
    PICTURES.has(extension)
  );
}

/**
 * What a file is, by its first bytes before its name. Throws ReadError: `empty`; `wrong-extension` where name and
 * content disagree; `encrypted` for locked workbooks and documents; `save-as-xlsx` for formats that no fit library reads; `unknown-format`.
 */
export function sniffFormat(name: string, bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new ReadError('empty');
  const extension = extensionOf(name);
  if (isPdf(bytes, extension)) return 'pdf';
  if (startsWith(bytes, OLE) && extension === 'msg') return 'msg';
  if (startsWith(bytes, OLE)) throw compoundError(bytes, extension);
  if (startsWith(bytes, ZIP)) {
    const format = ZIP_EXTENSIONS[extension];
    if (format) return format;
    throw new ReadError(UNREADABLE.has(extension) ? 'save-as-xlsx' : 'wrong-extension');
  }
  if (extension === 'pdf' || extension === 'msg' || ZIP_EXTENSIONS[extension]) throw new ReadError('damaged');
  const format = TEXT_EXTENSIONS[extension];
  if (format) return format;
  if (PICTURES.has(extension)) return 'picture';
  if (UNREADABLE.has(extension)) throw new ReadError('save-as-xlsx');
  if (extension === '' && !bytes.subarray(0, 4096).includes(0)) return 'text';
  throw new ReadError('unknown-format');
}
