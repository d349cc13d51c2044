/**
 * Files embedded in Office documents: packages, OLE objects and chunks of other formats (ECMA-376, part 1, 11.3.1 and
 * 15.2).
 */
import { filesIn } from './archive.ts';
import type { Attached } from './content.ts';
import { linksOf } from './office-xml.ts';
import { insideObject } from './ole-object.ts';

/** Last words of the types of links that lead to such a file. */
const TYPES = new Set(['package', 'oleObject', 'aFChunk']);
/** Where programs put them, linked or not. */
const FOLDER = /(?:^|\/)embeddings\/[^/]+$/;
const LINKS = /^(.*?)_rels\/([^/]*)\.rels$/;

/** Files embedded in a zipped document, whose XML parts and links are `parts`, in the order of its archive. */
export function embeddedIn(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Attached[] {
  const linked = new Set(
    [...parts.keys()].flatMap((path) => {
      const [, folder = '', owner = ''] = LINKS.exec(path) ?? [];
      const links = owner === '' ? [] : linksOf(parts, folder + owner);
      return links.filter(({ type }) => TYPES.has(type)).map((link) => link.path);
    }),
  );
  return filesIn(bytes, (path) => linked.has(path) || FOLDER.test(path)).map(insideObject);
}
