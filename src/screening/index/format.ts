/**
 * The container of `name-index.bin` (little-endian; sections start at multiples of 4, padded with zeros):
 *
 *   0   u32  magic "ENLX"
 *   4   u32  format version
 *   8   u32×2 content hash of everything from 16 on
 *   16  u32  number of sections
 *   20  for each section: u32 offset from the file's start, u32 length in bytes
 *   …   sections, in the order of SECTIONS
 */
import { release } from '../../lists/with-room.ts';

export const FORMAT_VERSION = 5;
const MAGIC = 0x584c4e45;
const HASHED_FROM = 16;
const SECTIONS = ['trie', 'names', 'han', 'json', 'letters', 'words', 'book'] as const;
export type Sections = Record<(typeof SECTIONS)[number], Uint8Array>;

/** A snapshot that can't be used: another version, or damaged. */
export class StaleIndexError extends Error {
  readonly code = 'stale-index';
}

/** Packs sections into one file, and gives the memory of each back; answers it with its content hash (16 hex digits). */
export function packSnapshot(sections: Record<keyof Sections, Uint8Array<ArrayBuffer>>): {
  bytes: Uint8Array<ArrayBuffer>;
  hash: string;
} {
  const headerLength = HASHED_FROM + 4 + 8 * SECTIONS.length;
  const padded = (length: number): number => (length + 3) & ~3;
  const total = SECTIONS.reduce((sum, name) => sum + padded(sections[name].length), headerLength);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, SECTIONS.length, true);
  let offset = headerLength;
  SECTIONS.forEach((name, at) => {
    const { length } = sections[name];
    view.setUint32(20 + 8 * at, offset, true);
    view.setUint32(24 + 8 * at, length, true);
    bytes.set(sections[name], offset);
    // A page of the file takes memory when it is first written to.
    release(sections[name]);
    offset += padded(length);
  });
  const [low, high] = contentHash(bytes.subarray(HASHED_FROM));
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT_VERSION, true);
  view.setUint32(8, low, true);
  view.setUint32(12, high, true);
  return { bytes, hash: hex(low, high) };
}

/** Opens a packed file without copying; throws a StaleIndexError where it is another version or damaged. */
export function openSnapshot(file: Uint8Array): Sections & { hash: string } {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  if (bytes.length < HASHED_FROM + 4 || bytes.length % 4 !== 0) throw new StaleIndexError('index: cut short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(0, true) !== MAGIC) throw new StaleIndexError('index: not a name index');
  const version = view.getUint32(4, true);
  if (version !== FORMAT_VERSION)
    throw new StaleIndexError(`index: format ${version}, this build reads ${FORMAT_VERSION}`);
  const [low, high] = contentHash(bytes.subarray(HASHED_FROM));
  if (view.getUint32(8, true) !== low || view.getUint32(12, true) !== high)
    throw new StaleIndexError('index: damaged (content hash differs)');
  const section = (name: keyof Sections): Uint8Array => {
    const at = 20 + 8 * SECTIONS.indexOf(name);
    const offset = view.getUint32(at, true);
    return bytes.subarray(offset, offset + view.getUint32(at + 4, true));
  };
  const sections = Object.fromEntries(SECTIONS.map((name) => [name, section(name)])) as Sections;
  return { ...sections, hash: hex(low, high) };
}

/**
 * Two 32-bit lanes over whole words. Each step is a bijection of its lane, so a change within one word always shows;
 * a name for a snapshot and a guard against damage, not against forgery.
 */
function contentHash(bytes: Uint8Array): readonly [number, number] {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let low = 0x811c9dc5 ^ words.length;
  let high = 0x9e3779b9;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    low = Math.imul(low ^ word, 0x85ebca6b);
    low ^= low >>> 15;
    high = Math.imul(((high << 13) | (high >>> 19)) ^ word, 0xc2b2ae35);
  }
  return [low >>> 0, (high ^ (high >>> 16)) >>> 0];
}

function hex(low: number, high: number): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
