/**
 * Compound files, the container of Outlook's messages: sectors chained by a table, entries in a tree
 * (https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb). Every list, chain and tree is followed at most as far
 * as the file is long, so that a knot in it ends as damage.
 */
import { joined } from './joined.ts';
import { LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';

/** A stream, whose bytes are put together each time they are asked for, or a storage with its entries. */
export interface CompoundEntry {
  name: string;
  readonly bytes: Uint8Array;
  entries: CompoundEntry[];
}

interface DirectoryEntry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const STREAM = 2;
/** From here on sector numbers mean "end", "free" and the like. */
const NO_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;

/**
 * The root storage of a compound file. Throws ReadError `damaged`, also from `bytes`, and from there `zip-bomb` where one
 * place of the file is asked for over and over as streams of their own.
 */
export function openCompound(bytes: Uint8Array): CompoundEntry {
  if (bytes.length < HEADER_BYTES) throw new ReadError('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const word = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : NO_SECTOR);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new ReadError('damaged');
  const sectorBytes = 1 << shift;
  const sectors = Math.ceil(bytes.length / sectorBytes);
  const sector = (number: number): Uint8Array =>
    bytes.subarray((number + 1) * sectorBytes, (number + 2) * sectorBytes);

  // A chain ends where it leaves the file: links beyond its last sector lead nowhere.
  const table = wordsOf(tableSectors(word, sectorBytes, sectors).map(sector)).subarray(0, sectors);
  const read = (start: number, next: Uint32Array, piece: (number: number) => Uint8Array): Uint8Array =>
    joined(chainOf(start, next).map(piece));
  const directory = entriesOf(read(word(48), table, sector));
  const root = directory[0];
  if (!root) throw new ReadError('damaged');
  const mini = read(root.start, table, sector);
  const miniSectors = Math.ceil(mini.length / (1 << miniShift));
  const miniTable = wordsOf([read(word(60), table, sector)]).subarray(0, miniSectors);
  const miniSector = (number: number): Uint8Array =>
    mini.subarray(number << miniShift, (number + 1) << miniShift);
  let given = 0;
  const contentOf = ({ start, size }: DirectoryEntry): Uint8Array => {
    const whole = size < word(56) ? read(start, miniTable, miniSector) : read(start, table, sector);
    given += whole.length;
    if (given > LIMITS.unpackedBytes) throw new ReadError('zip-bomb');
    return whole.subarray(0, size);
  };
  return treeOf(directory, root, contentOf, new Set([0]));
}

/**
 * Numbers of the sectors that hold the table of sectors: some in the header, the others in a chain of their own. Throws
 * ReadError `damaged` where that chain leads back, or names more than the file has.
 */
function tableSectors(word: (at: number) => number, sectorBytes: number, sectors: number): number[] {
  const found: number[] = [];
  const take = (from: number, count: number): void => {
    for (let own = 0; own < count; own++) {
      const number = word(from + 4 * own);
      if (number < sectors) found.push(number);
    }
    if (found.length > sectors) throw new ReadError('damaged');
  };
  take(76, 109);
  const seen = new Set<number>();
  for (let next = word(68); next < sectors;) {
    if (seen.has(next)) throw new ReadError('damaged');
    seen.add(next);
    const at = (next + 1) * sectorBytes;
    take(at, sectorBytes / 4 - 1);
    next = word(at + sectorBytes - 4);
  }
  return found;
}

function chainOf(start: number, next: Uint32Array): number[] {
  const chain: number[] = [];
  for (let at = start; at < next.length; at = next[at] ?? NO_SECTOR) {
    if (chain.length >= next.length) throw new ReadError('damaged');
    chain.push(at);
  }
  return chain;
}

function entriesOf(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const decoder = new TextDecoder('utf-16le');
  return Array.from({ length: Math.floor(bytes.length / ENTRY_BYTES) }, (_, i) => {
    const at = i * ENTRY_BYTES;
    const name = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    return {
      name: decoder.decode(bytes.subarray(at, at + name)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** An entry and those below it; `seen` keeps an entry from standing in two places. */
function treeOf(
  directory: readonly DirectoryEntry[],
  entry: DirectoryEntry,
  contentOf: (entry: DirectoryEntry) => Uint8Array,
  seen: Set<number>,
): CompoundEntry {
  if (entry.type === STREAM)
    return {
      name: entry.name,
      get bytes() {
        return contentOf(entry);
      },
      entries: [],
    };
  const entries: CompoundEntry[] = [];
  const waiting = [entry.child];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const below = directory[number];
    if (number === NO_ENTRY || !below || seen.has(number)) continue;
    seen.add(number);
    entries.push(treeOf(directory, below, contentOf, seen));
    waiting.push(below.left, below.right);
  }
  return { name: entry.name, bytes: new Uint8Array(0), entries };
}

function wordsOf(pieces: readonly Uint8Array[]): Uint32Array {
  const bytes = joined(pieces);
  return new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
}
