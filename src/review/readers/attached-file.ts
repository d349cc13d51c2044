/** What is attached to a message: the name by which a reader knows its format, and whether it is no more than decoration. */
import { isKnownName } from './file-names.ts';
import { pictureArea } from './picture-area.ts';
import { DECORATION_AREA } from './pictures.ts';

/** An attachment as its message describes it; '' where it does not. */
export interface Described {
  name: string;
  mimeType: string;
  contentId: string;
  bytes: Uint8Array;
}

/** Extensions of the types under which programs attach files that they give no name. */
const EXTENSIONS: Record<string, string> = {
  'message/rfc822': '.eml',
  'message/global': '.eml',
  'application/vnd.ms-outlook': '.msg',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.ms-excel.sheet.macroenabled.12': '.xlsm',
  'application/vnd.ms-excel': '.xls',
  'application/vnd.oasis.opendocument.spreadsheet': '.ods',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '.pptx',
  'application/vnd.ms-powerpoint': '.ppt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/msword': '.doc',
  'application/rtf': '.rtf',
  'application/zip': '.zip',
  'application/x-zip-compressed': '.zip',
  'text/csv': '.csv',
  'text/tab-separated-values': '.tsv',
  'text/html': '.html',
  'application/xhtml+xml': '.xhtml',
  'text/plain': '.txt',
  'text/xml': '.xml',
  'application/xml': '.xml',
  'text/calendar': '.txt',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/bmp': '.bmp',
  'image/tiff': '.tif',
  'image/webp': '.webp',
  'image/heic': '.heic',
};
const SIGNATURE_TYPE = /^application\/(?:(?:x-)?pkcs7-signature|pgp-(?:signature|keys))$/;
const SEQUENCE = 0x30;
const PGP = /^\s*-----BEGIN PGP (?:SIGNATURE|PUBLIC KEY BLOCK)-----/;

/** The name of an attachment, with the extension of its type where it has none that is known; `number` counts from 1. */
export function attachedName({ name, mimeType }: Described, number: number): string {
  const extension = EXTENSIONS[mimeType.toLowerCase()] ?? '';
  const own = name || `attachment-${number}`;
  // A forwarded message often goes by its subject, which may end in anything.
  const isNamed = extension === '.eml' ? own.toLowerCase().endsWith(extension) : isKnownName(own);
  return isNamed ? own : own + extension;
}

/**
 * True for a small picture that the message shows within its text, and for the signature of a message: neither can hold an
 * offer. A picture that is large, of unknown size or merely attached may be the scan of one.
 */
export function isDecoration({ mimeType, contentId, bytes }: Described, html: string): boolean {
  if (SIGNATURE_TYPE.test(mimeType.toLowerCase()))
    return bytes[0] === SEQUENCE || PGP.test(new TextDecoder().decode(bytes.subarray(0, 200)));
  const id = contentId.replace(/^\s*<|>\s*$/g, '');
  return id !== '' && html.includes(`cid:${id}`) && pictureArea(bytes) <= DECORATION_AREA;
}
