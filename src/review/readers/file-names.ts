/** What the name of a file says of its format. */
export type Format =
  | 'pdf'
  | 'xlsx'
  | 'ods'
  | 'odt'
  | 'docx'
  | 'zip'
  | 'eml'
  | 'msg'
  | 'html'
  | 'xml'
  | 'csv'
  | 'text'
  | 'picture';

/** Formats of plain text by their extensions. */
export const TEXT_EXTENSIONS: Record<string, Format> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'text',
  text: 'text',
  md: 'text',
  eml: 'eml',
  mht: 'eml',
  mhtml: 'eml',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  xml: 'xml',
  fods: 'xml',
  fodt: 'xml',
};
/** Formats that are a ZIP, by their extensions. */
export const ZIP_EXTENSIONS: Record<string, Format> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  xltm: 'xlsx',
  ods: 'ods',
  ots: 'ods',
  odt: 'odt',
  ott: 'odt',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  zip: 'zip',
};
/** Formats without a library fit to read them: the user is asked to save as another. */
export const UNREADABLE = new Set([
  'xls',
  'xlsb',
  'doc',
  'ppt',
  'pptx',
  'odp',
  'rtf',
  'dif',
  'slk',
  'pages',
  'numbers',
  'key',
]);
/** A scan or photograph of a quote: there is no text in it to read. */
export const PICTURES = new Set([
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

/** Lower-case extension of a file name, '' where there is none. */
export function extensionOf(name: string): string {
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
