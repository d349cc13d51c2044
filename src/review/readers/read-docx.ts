import mammoth from 'mammoth';
import type { Line } from '../types.ts';
import { unpack } from './archive.ts';
import { ReadError } from './read-error.ts';
import { readHtml } from './read-html.ts';

/** Lines of a Word document: paragraphs and table rows. Macros and pictures are never looked at. Throws ReadError. */
export async function readDocx(bytes: Uint8Array): Promise<Line[]> {
  unpack(bytes, (path) => path.endsWith('.xml'));
  const buffer = new Uint8Array(bytes).buffer;
  // mammoth takes `arrayBuffer` in the browser and `buffer` in Node.
  const input = typeof Buffer === 'undefined' ? { arrayBuffer: buffer } : { buffer: Buffer.from(buffer) };
  try {
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return readHtml(value);
  } catch {
    throw new ReadError('damaged');
  }
}
