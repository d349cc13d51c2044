/** What a file is by its content alone: names are missing, or say nothing, or lie. */
import { unpack } from './archive.ts';
import { openCompound } from './compound-file.ts';
import type { Format } from './file-names.ts';
import { ReadError } from './read-error.ts';
import { wideLabel } from './text-encoding.ts';
import { zipEntries } from './zip-directory.ts';

/** Bytes by which a text is told. */
const HEAD_BYTES = 4096;
/** Of so many characters of a text not more than one is none that texts hold. */
const SOUND_FOR_ONE = 50;

const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = ascii('PK\u0003\u0004');
const EMPTY_ZIP = ascii('PK\u0005\u0006');
/** First bytes, and where they stand, of what is no text and has no reader. */
const ARCHIVES: readonly (readonly [at: number, magic: readonly number[]])[] = [
  [0, ascii('Rar!\u001a\u0007')],
  [0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  [0, [0x1f, 0x8b, 0x08]],
  [0, ascii('BZh')],
  [0, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  [0, [0x28, 0xb5, 0x2f, 0xfd]],
  [0, ascii('MSCF')],
  [2, ascii('-lh')],
  [257, ascii('ustar')],
];
const PICTURES: readonly (readonly [at: number, magic: readonly number[]])[] = [
  [0, [0x89, 0x50, 0x4e, 0x47]],
  [0, [0xff, 0xd8, 0xff]],
  [0, ascii('GIF8')],
  [0, ascii('II*\0')],
  [0, ascii('MM\0*')],
  [8, ascii('WEBP')],
  [4, ascii('ftyphei')],
  [4, ascii('ftypmif1')],
  [4, ascii('ftypavif')],
];
const RTF = ascii('{\\rtf');
/**
 * Rich text and files that Outlook sends in one, `winmail.dat` (MS-OXTNEF), where it takes the receiver for another
 * Outlook.
 */
const TNEF = [0x78, 0x9f, 0x3e, 0x22];

const HTML = /^\s*<(?:!doctype\s+html|html[\s>])|^\s*<\?xml[^>]*>\s*(?:<!doctype[^>]*>\s*)?<html[\s>]/i;
const XML = /^\s*<\?xml\s/;
const MAIL =
  /^(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n)*(?:mime-version|message-id|content-transfer-encoding)\s*:/i;
/** Messages one behind the other, as programs of mail keep them. */
const MAILBOX = /^From \S+ .*\d{4}\r?\n[\w-]+:/;
const LOCKED = /^\s*-----BEGIN PGP MESSAGE-----/m;

/** True where a file begins, at `at`, with these bytes. */
export function startsWith(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, i) => bytes[at + i] === byte);
}

/** Container formats whose content is looked into; null for any other file. */
export function containerOf(bytes: Uint8Array): 'ole' | 'zip' | null {
  if (startsWith(bytes, OLE)) return 'ole';
  return startsWith(bytes, ZIP) ? 'zip' : null;
}

/** True for what Outlook packs a message's files in. */
export function isOutlookPackage(bytes: Uint8Array): boolean {
  return startsWith(bytes, TNEF);
}

/** A compound file: `msg`. Throws ReadError `encrypted` for a locked document of Office, else `save-as-xlsx`. */
export function compoundFormat(bytes: Uint8Array, isNamedAsDocument: boolean): Format {
  const names = namesInCompound(bytes);
  if (names?.some((name) => /^__properties_version1\.0$/i.test(name))) return 'msg';
  // The new formats of Office lie encrypted in one, the old ones are such themselves.
  const isLocked = names ? names.includes('EncryptedPackage') : isNamedAsDocument;
  throw new ReadError(isLocked ? 'encrypted' : 'save-as-xlsx');
}

function namesInCompound(bytes: Uint8Array): string[] | null {
  try {
    return openCompound(bytes).entries.map(({ name }) => name);
  } catch {
    return null;
  }
}

/**
 * Document that a ZIP is, by its parts; `zip` for one of files. Throws ReadError `save-as-xlsx` for documents that are not
 * read, `damaged`.
 */
export function zippedFormat(bytes: Uint8Array): Format {
  const paths = new Set(zipEntries(bytes).map(({ path }) => path));
  const isOffice = paths.has('[Content_Types].xml');
  const has = (path: string): boolean => paths.has(path);
  if (has('content.xml') && has('mimetype')) return openDocumentFormat(bytes);
  if (!isOffice) return 'zip';
  if (has('xl/workbook.bin') || has('ppt/presentation.xml')) throw new ReadError('save-as-xlsx');
  if ([...paths].some((path) => path.startsWith('xl/'))) return 'xlsx';
  return [...paths].some((path) => path.startsWith('word/')) ? 'docx' : 'zip';
}

function openDocumentFormat(bytes: Uint8Array): Format {
  const type = new TextDecoder().decode(unpack(bytes, (path) => path === 'mimetype').get('mimetype'));
  if (/\.spreadsheet/.test(type)) return 'ods';
  if (/\.text/.test(type)) return 'odt';
  throw new ReadError('save-as-xlsx');
}

/**
 * What is neither PDF nor container by its first bytes: a picture; null for a text and for what is not known. Throws
 * ReadError `other-archive`, `save-as-xlsx`, `empty`.
 */
export function formatByMagic(bytes: Uint8Array): Format | null {
  const isOne = (kinds: typeof ARCHIVES): boolean =>
    kinds.some(([at, magic]) => startsWith(bytes, magic, at));
  if (isOne(ARCHIVES) && !isText(bytes)) throw new ReadError('other-archive');
  if (startsWith(bytes, EMPTY_ZIP)) throw new ReadError('empty');
  if (startsWith(bytes, RTF)) throw new ReadError('save-as-xlsx');
  return isOne(PICTURES) ? 'picture' : null;
}

/**
 * Format of a text by how it begins; null for one that says nothing. Throws ReadError `encrypted`, and `save-as-xlsx`
 * for a mailbox.
 */
export function textFormat(bytes: Uint8Array): Format | null {
  const text = headOf(bytes);
  if (LOCKED.test(text)) throw new ReadError('encrypted');
  if (MAILBOX.test(text)) throw new ReadError('save-as-xlsx');
  if (HTML.test(text)) return 'html';
  if (XML.test(text)) return 'xml';
  return MAIL.test(text) ? 'eml' : null;
}

/** True for bytes that begin as texts do, in whatever encoding. */
export function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD_BYTES);
  const codes = wideLabel(head) ? Array.from(headOf(bytes), (sign) => sign.charCodeAt(0)) : [...head];
  const bad = codes.filter((code) => code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd);
  return bad.length * SOUND_FOR_ONE <= codes.length;
}

function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  return new TextDecoder(wideLabel(head) ?? 'utf-8').decode(head);
}
