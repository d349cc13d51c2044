import { strFromU8, strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Line } from '../types.ts';
import { unpack } from './archive.ts';
import type { Content } from './content.ts';
import { drawnTexts } from './drawn-texts.ts';
import { embeddedIn } from './office-embedded.ts';
import { linksOf, paragraphsOf } from './office-xml.ts';
import { picturesIn, withPictures } from './pictures.ts';
import { ReadError } from './read-error.ts';
import { readHtml } from './read-html.ts';

/** Elements around text that the library passes over with all that is in them: fields, directions of writing, ruby. */
const WRAPPERS =
  /<\/?(?:\w+:)?(?:fldSimple|dir|bdo|ruby|rubyBase)(?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g;
/** How a word is pronounced, set in small type above it. */
const PRONOUNCED = /<((?:\w+:)?rt)>(?:(?!<\/?\1>)[^])*<\/\1>/g;
/** Parts with text of their own beside the document's. */
const BESIDE = new Set(['header', 'footer', 'comments']);
/** Characters within which a paragraph is looked for behind the one before, and how often in all of the text. */
const NEAR = 10_000;
const MOST_SEARCHES = 200;

/**
 * Lines of a Word document: paragraphs and table rows, its notes, and behind them text boxes, page headers, footers,
 * comments and what is drawn; and the files embedded in it. Pictures are never looked at: where they may be what was
 * sent, a line is marked `scanned-image`. Macros never run. Throws ReadError `zip-bomb`, `damaged`.
 */
export async function readDocx(bytes: Uint8Array): Promise<Content> {
  const parts = unpack(bytes, (path) => /\.(?:xml|rels)$/.test(path));
  const main = linksOf(parts, '').find(({ type }) => type === 'officeDocument')?.path ?? 'word/document.xml';
  const plain = unwrapped(parts);
  const lines = readHtml(await htmlOf(plain ? zipSync(Object.fromEntries(plain), { level: 0 }) : bytes));
  const bare = plain ?? parts;
  const texts = linksOf(bare, main)
    .filter(({ type }) => BESIDE.has(type))
    .flatMap(({ path }) => paragraphsOf(bare.get(path)));
  const missed = missedIn(lines, paragraphsOf(bare.get(main)));
  // First, even and other pages often say the same.
  const beside = [...new Set([...missed, ...texts, ...drawnTexts(bare, main)])].map((text, i): Line => ({
    line: (lines.at(-1)?.line ?? 0) + i + 1,
    sheet: null,
    page: null,
    text,
  }));
  return {
    lines: withPictures([...lines, ...beside], picturesIn(parts.get(main))),
    packed: embeddedIn(bytes, parts),
  };
}

/** Texts of the document that the library passed over: of boxes that have no older form beside them, of forms. */
function missedIn(lines: readonly Line[], paragraphs: readonly string[]): string[] {
  const bare = (text: string): string => text.replace(/[\s\u00ad]/g, '').replace(/[\u2010\u2011]/g, '-');
  const read = bare(lines.map(({ cells, text }) => (cells ? cells.join('') : text)).join(''));
  const whole = new Set(lines.flatMap(({ cells, text }) => (cells ?? [text]).map(bare)));
  let at = 0;
  let searches = MOST_SEARCHES;
  return paragraphs.filter((text) => {
    const wanted = bare(text);
    const near = read.slice(at, at + NEAR).indexOf(wanted);
    if (near >= 0) at += near + wanted.length;
    return near < 0 && !whole.has(wanted) && !(searches-- > 0 && read.includes(wanted));
  });
}

/** Parts with nothing around their text that the library does not know; null where there is nothing. */
function unwrapped(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> | null {
  let isChanged = false;
  const plain = [...parts].map(([path, content]): [string, Uint8Array] => {
    if (!/^word\/[^/]*\.xml$/.test(path)) return [path, content];
    const xml = strFromU8(content);
    const bare = xml.replace(PRONOUNCED, '').replace(WRAPPERS, '');
    isChanged ||= bare !== xml;
    return [path, bare === xml ? content : strToU8(bare)];
  });
  return isChanged ? new Map(plain) : null;
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  const buffer = new Uint8Array(bytes).buffer;
  // mammoth takes `arrayBuffer` in the browser and `buffer` in Node.
  const input = typeof Buffer === 'undefined' ? { arrayBuffer: buffer } : { buffer: Buffer.from(buffer) };
  try {
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return value;
  } catch {
    throw new ReadError('damaged');
  }
}
