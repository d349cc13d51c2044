/** Makes small files of every format that quote review reads, from plain rows, so that no binary stands in the repo. */
import { strFromU8, strToU8, zipSync, zlibSync } from 'fflate';
import type { PdfLock } from './encrypt-pdf.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A workbook; `null` rows stay out of the file, as a spreadsheet leaves out empty ones. */
export function makeXlsx(sheets: Record<string, (string[] | null)[]>): Uint8Array {
  const names = Object.keys(sheets);
  const sheetXml = (rows: (string[] | null)[]): string =>
    `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows
      .map((cells, r) =>
        cells ? `<row r="${r + 1}">${cells.map((text, c) => cellXml(text, r, c)).join('')}</row>` : '',
      )
      .join('')}</sheetData></worksheet>`;
  const cellXml = (text: string, r: number, c: number): string =>
    `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELS}">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheets[name] ?? []);
  });
  return zipTexts(parts);
}

/** An OpenDocument spreadsheet. */
export function makeOds(sheets: Record<string, string[][]>): Uint8Array {
  const cell = (text: string): string =>
    text === ''
      ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="string"><text:p>${escapeXml(text)}</text:p></table:table-cell>`;
  const tables = Object.entries(sheets).map(
    ([name, rows]) =>
      `<table:table table:name="${escapeXml(name)}">${rows.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`).join('')}</table:table>`,
  );
  return zipTexts({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': odsContent(tables.join('')),
  });
}

/** The content part of an OpenDocument spreadsheet around its tables. */
export function odsContent(tables: string): string {
  const of = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
  return `${XML}<office:document-content xmlns:office="${of('office')}" xmlns:table="${of('table')}" xmlns:text="${of('text')}"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

/** A Word document with paragraphs and one table. */
export function makeDocx(paragraphs: string[], rows: string[][]): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const p = (text: string): string =>
    `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
  const table = `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((c) => `<w:tc>${p(c)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  return zipTexts({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${word}"><w:body>${paragraphs.map(p).join('')}${table}</w:body></w:document>`,
  });
}

/** A ZIP of texts or bytes. */
export function makeZip(entries: Record<string, Uint8Array>): Uint8Array {
  return zipSync(entries, { mtime: '2026-01-01' });
}

/** A ZIP whose directory declares `declared` bytes for its entries, whatever they unpack to. */
export function withDeclaredSize(zip: Uint8Array, declared: number): Uint8Array {
  const lied = zip.slice();
  const view = new DataView(lied.buffer);
  for (let at = 0; at + 46 <= lied.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, declared, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, declared, true);
  }
  return lied;
}

/** A ZIP of texts under any paths: a workbook or document with parts of one's own. */
export function zipTexts(parts: Record<string, string>): Uint8Array {
  return makeZip(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** A piece of text on a PDF page: position in points from the lower left. */
export interface Placed {
  x: number;
  y: number;
  /** Latin text, or bytes of GBK where `gbk`. */
  text: string | Uint8Array;
}

/** What lies on a PDF page beside its text. */
export interface PdfAnnotation {
  /** Entries of its dictionary, e.g. `/Subtype /FreeText /Contents (x)`; those with `/FT` become fields of a form. */
  entries: string;
  /** Left, bottom, right and top, in points. */
  rect: [number, number, number, number];
  /** Operators that draw it, from the lower left corner of its rectangle. */
  drawn?: string;
  /** Name and content of a file that is attached here; `null`: it is somewhere else. */
  file?: [name: string, content: Uint8Array | null];
}

export interface PdfPage {
  texts: Placed[];
  annotations?: PdfAnnotation[];
  /** Left, bottom, width and height of each picture. */
  pictures?: [number, number, number, number][];
  /** Further operators of its content. */
  drawn?: string;
  /** Further entries of the page, e.g. `/Rotate 90`. */
  entries?: string;
  /** Its content is deflated, as that of most PDFs is. */
  isPacked?: true;
}

/**
 * A PDF with its pages, each as a list of placed texts or with more on it. Latin text in Helvetica, bytes in the Chinese
 * standard font STSong-Light with the GBK-EUC-H map; neither font is embedded. A lock encrypts its pages' text; `attached`
 * are files of the whole document by their names.
 */
export function makePdf(
  pages: (Placed[] | PdfPage)[],
  lock?: PdfLock,
  attached: Record<string, Uint8Array> = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const fields: number[] = [];
  add('');
  const pagesSlot = add('');
  const latin = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [814 939 500] >>`,
  );
  const han = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [${descendant} 0 R] >>`,
  );
  const picture = add(
    streamObject('\0', '/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'),
  );
  const resources = `/Resources << /Font << /F1 ${latin} 0 R /F2 ${han} 0 R >> /XObject << /I1 ${picture} 0 R >> >>`;
  const embed = (name: string, content: Uint8Array | null): string => {
    const file = content && add(packedStream(content, '/Type /EmbeddedFile'));
    return `<< /Type /Filespec /F (${name}) /UF (${name}) ${file ? `/EF << /F ${file} 0 R >>` : ''} >>`;
  };
  const annotate = ({ entries, rect, drawn, file }: PdfAnnotation): number => {
    const box = `/BBox [0 0 ${rect[2] - rect[0]} ${rect[3] - rect[1]}]`;
    const shown =
      drawn === undefined
        ? ''
        : `/AP << /N ${add(streamObject(drawn, `/Subtype /Form ${box} ${resources}`))} 0 R >>`;
    const held = file ? `/FS ${embed(...file)}` : '';
    const own = add(
      `<< /Type /Annot ${entries} ${held} /Rect [${rect.join(' ')}] /DA (/F1 10 Tf 0 g) ${shown} >>`,
    );
    if (entries.includes('/FT ')) fields.push(own);
    return own;
  };
  const kids = pages.map((given) => {
    const {
      texts,
      annotations = [],
      pictures = [],
      drawn = '',
      entries = '',
      isPacked,
    }: PdfPage = 'texts' in given ? given : { texts: given };
    const painted = pictures.map(([x, y, width, height]) => `q ${width} 0 0 ${height} ${x} ${y} cm /I1 Do Q`);
    const plain = [...painted, ...texts.map(textOperator), drawn].join('\n');
    const content = add(
      isPacked
        ? packedStream(strToU8(plain, true))
        : streamObject(lock ? lock.seal(plain, objects.length + 1) : plain),
    );
    const notes = annotations.map((each) => `${annotate(each)} 0 R`).join(' ');
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents ${content} 0 R /Annots [${notes}] ${entries} >>`,
    );
  });
  const names = Object.entries(attached).map(([name, content]) => `(${name}) ${embed(name, content)}`);
  const form = fields.map((field) => `${field} 0 R`).join(' ');
  objects[0] = `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${form}] /DR << /Font << /F1 ${latin} 0 R >> >> >> /Names << /EmbeddedFiles << /Names [${names.join(' ')}] >> >> >>`;
  objects[pagesSlot - 1] =
    `<< /Type /Pages /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  return assemble(objects, lock?.trailer ?? '');
}

function streamObject(body: string, entries = ''): string {
  return `<< ${entries} /Length ${body.length} >>\nstream\n${body}\nendstream`;
}

function packedStream(content: Uint8Array, entries = ''): string {
  return streamObject(strFromU8(zlibSync(content), true), `${entries} /Filter /FlateDecode`);
}

function textOperator({ x, y, text }: Placed): string {
  const isHan = typeof text !== 'string';
  const shown = isHan
    ? `<${[...text].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`
    : `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `BT /${isHan ? 'F2' : 'F1'} 10 Tf 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET`;
}

function assemble(objects: string[], trailer: string): Uint8Array {
  let out = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  out += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(out, (char) => char.charCodeAt(0));
}

/** A part of an e-mail by its headers, `Content-Transfer-Encoding` left out. */
export interface MailPart {
  headers: Record<string, string>;
  bytes: Uint8Array;
}

/** An e-mail with an HTML body and attachments. */
export function makeEml(html: string, attached: Record<string, Uint8Array>): Uint8Array {
  const parts = Object.entries(attached).map(([name, bytes]) => ({
    headers: {
      'Content-Type': `application/octet-stream; name="${name}"`,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
    bytes,
  }));
  return makeMail(html, parts);
}

/** An e-mail with an HTML body and parts of any kind; messages among them stand as they are, as the standard wants. */
export function makeMail(html: string, parts: readonly MailPart[]): Uint8Array {
  const boundary = `part-${parts.length}-of-the-quote`;
  const own = parts.map(({ headers, bytes }) => {
    const isMessage = headers['Content-Type'] === 'message/rfc822';
    return [
      `--${boundary}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ...(isMessage ? [] : ['Content-Transfer-Encoding: base64']),
      '',
      Buffer.from(bytes).toString(isMessage ? 'utf8' : 'base64'),
    ].join('\r\n');
  });
  return strToU8(
    [
      'From: "Nordlicht Sicherheit" <angebot@nordlicht.example>',
      'Subject: Angebot 2026-114',
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
      ...own,
      `--${boundary}--`,
    ].join('\r\n'),
  );
}
