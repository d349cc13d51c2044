import { expect, it, onTestFinished } from 'vitest';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { makePdf, type PdfPage } from '../../cli/samples/make-files.ts';
import { withBoundedArrays } from './bounded-arrays.ts';
import { LIMITS } from './limits.ts';
import { readFile } from './read-file.ts';

const MB = 1024 * 1024;
const text = { x: 40, y: 700, text: 'Dahua dome' };
const bomb = new Uint8Array(24 * MB);

/** What is read of a PDF that may unpack to `most` bytes at a time: an error, or lines by what they say. */
async function outcome(pdf: Uint8Array, most: number): Promise<string[]> {
  const before = { ...LIMITS };
  onTestFinished(() => void Object.assign(LIMITS, before));
  Object.assign(LIMITS, { pdfBytes: most });
  const files = await readFile('q.pdf', pdf, readSetting);
  return files.flatMap(({ lines, error }) =>
    error
      ? [error.code]
      : lines.map(({ page, unreadable, text: said }) => `${page ?? ''} ${unreadable ?? said.trim()}`),
  );
}

it('keeps the text of a PDF whose attachments unpack to too much, and says that there was more', async () => {
  const pdf = makePdf([[text]], undefined, { 'a.csv': bomb, 'b.csv': bomb });
  expect(await outcome(pdf, 8 * MB)).toEqual(['1 Dahua dome', ' undecodable']);
  expect(await outcome(pdf, LIMITS.packedBytes)).toEqual([
    '1 Dahua dome',
    'unknown-format',
    'unknown-format',
  ]);
});

it('keeps the other pages where a file pinned to one unpacks to too much', async () => {
  const pinned: PdfPage = {
    texts: [text],
    annotations: [{ entries: '/Subtype /FileAttachment', rect: [0, 0, 9, 9], file: ['a.csv', bomb] }],
  };
  expect(await outcome(makePdf([pinned, [text]]), 8 * MB)).toEqual([
    '1 Dahua dome',
    '1 undecodable',
    '2 Dahua dome',
  ]);
});

it('never takes a page for read of which a part was cut off', async () => {
  const page: PdfPage = {
    texts: [text],
    drawn: ' '.repeat(24 * MB) + 'BT /F1 10 Tf (ZTE) Tj ET',
    isPacked: true,
  };
  expect(await outcome(makePdf([page, [text]]), 8 * MB)).toEqual(['1 undecodable', '2 Dahua dome']);
});

it('leaves the realm as it was, and other failures what they are', async () => {
  const before = [Uint8Array, Int8Array, DecompressionStream];
  const failure = new Error('other');
  await expect(withBoundedArrays(9, () => Promise.reject(failure))).rejects.toBe(failure);
  expect([Uint8Array, Int8Array, DecompressionStream]).toEqual(before);
  const { done, isCut } = await withBoundedArrays(9, async () => Promise.resolve(new Uint8Array(9)));
  expect([done, isCut]).toEqual([new Uint8Array(9), false]);
});

it('lets one work wait for the other', async () => {
  const before = Uint8Array;
  const later = async (): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return new Uint8Array(9).length;
  };
  const both = await Promise.all([withBoundedArrays(9, later), withBoundedArrays(9, later)]);
  expect(both).toEqual([
    { done: 9, isCut: false },
    { done: 9, isCut: false },
  ]);
  expect(Uint8Array).toBe(before);
});

it('hears how each of two PDFs fails that are read at once', async () => {
  const damaged = new TextEncoder().encode('%PDF-1.7 nothing');
  const both = await Promise.all([outcome(damaged, LIMITS.pdfBytes), outcome(damaged, LIMITS.pdfBytes)]);
  expect(both).toEqual([['damaged'], ['damaged']]);
});
