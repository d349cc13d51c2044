import { strFromU8, strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Line } from '../types.ts';
import { unpack } from './archive.ts';
import type { Content } from './content.ts';
import { embeddedIn } from './office-embedded.ts';
import { linksOf, paragraphsOf } from './office-xml.ts';
import { picturesInWord, withPictures } from './pictures.ts';
import { ReadError } from './read-error.ts';
import { readHtml } from './read-html.ts';

/** Elements around text that the library passes over with all that is in them: fields, directions of writing, ruby. */
const WRAPPERS =
  /<\/?(?:\w+:)?(?:fldSimple|dir|bdo|ruby|rubyBase)(?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g;
/** How a word is pronounced, set in small type above it. */
const PRONOUNCED = /<((?:\w+:)?rt)>(?:(?!<\/?\1>)[^])*<\/\1>/g;
/** Parts with text of their own beside the document's. */
const BESIDE = new Set(['header', 'footer', 'comments']);

/**
 * Lines of a Word document: paragraphs and table rows, its notes, and behind them page headers, footers and comments;
 * and the files embedded in it.
 * Pictures are never looked at: where they may be what was sent, a line is marked `scanned-image`. Macros never run.
 * Throws ReadError `zip-bomb`, `damaged`.
 */
export async function readDocx(bytes: Uint8Array): Promise<Content> {
  const parts = unpack(bytes, (path) => /\.(?:xml|rels)$/.test(path));
  const main = linksOf(parts, '').find(({ type }) => type === 'officeDocument')?.path ?? 'word/document.xml';
  const lines = readHtml(await htmlOf(unwrapped(parts, bytes)));
  const texts = linksOf(parts, main)
    .filter(({ type }) => BESIDE.has(type))
    .flatMap(({ path }) => paragraphsOf(parts.get(path)));
  // First, even and other pages often say the same.
  const beside = [...new Set(texts)].map((text, i): Line => ({
    line: (lines.at(-1)?.line ?? 0) + i + 1,
    sheet: null,
    page: null,
    text,
  }));
  return {
    lines: withPictures([...lines, ...beside], picturesInWord(parts.get(main))),
    packed: embeddedIn(bytes, parts),
  };
}

/** The document with nothing around its text that the library does not know; as it came where there is nothing. */
function unwrapped(parts: ReadonlyMap<string, Uint8Array>, bytes: Uint8Array): Uint8Array {
  let isChanged = false;
  const plain = [...parts].map(([path, content]): [string, Uint8Array] => {
    if (!/^word\/[^/]*\.xml$/.test(path)) return [path, content];
    const xml = strFromU8(content);
    const bare = xml.replace(PRONOUNCED, '').replace(WRAPPERS, '');
    isChanged ||= bare !== xml;
    return [path, bare === xml ? content : strToU8(bare)];
  });
  return isChanged ? zipSync(Object.fromEntries(plain), { level: 0 }) : bytes;
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
