/**
 * Lists of numbers by a word, without the words: only hashes of their letters stand in the file, and whoever asks knows
 * which words a number bears. Separators in a word do not count.
 *
 *   header   3 × u32   bits of a bucket's number, hashes, numbers
 *   buckets  u32 × (2^bits + 1)  first hash of each, in steps (steps.ts); a hash's bucket is its high bits
 *   hashes   u32 × n   ascending, in steps
 *   lists    u32 × (n + 1)  first number of each hash, in steps
 *   numbers  u32 × n   ascending within a list
 */
import { release, withRoom } from '../../lists/with-room.ts';
import { HARD_SEPARATOR, SEPARATOR } from '../fold-table.ts';
import { fromSteps, toSteps } from './steps.ts';

const HEADER = 3;
/** A hash and a number are packed into one double, whose 53 bits hold both. */
const NUMBERS = 2 ** 21;

/** Collects words and their numbers, each pair once, in room for numbers alone: an import brings a hundred thousand. */
export interface PostingPacker {
  /** Throws a RangeError on a number of more than 21 bits. */
  add(word: string, number: number): void;
  /** `places`: the number that stands in the file for each that was added. */
  pack(places: Uint32Array): Uint8Array<ArrayBuffer>;
}

/** Opens an empty packer. */
export function openPostingPacker(): PostingPacker {
  let pairs: Float64Array<ArrayBuffer> = new Float64Array(0);
  let size = 0;
  return {
    add: (word, number) => {
      if (number >= NUMBERS) throw new RangeError(`postings: number ${number}`);
      pairs = withRoom(pairs, size + 1);
      pairs[size++] = hashOf(word) * NUMBERS + number;
    },
    pack: (places) => {
      const own = pairs.subarray(0, size);
      for (let at = 0; at < size; at++) {
        const pair = own[at] ?? 0;
        const number = numberOf(pair);
        own[at] = pair - number + (places[number] ?? 0);
      }
      const packed = packPairs(own.sort());
      release(pairs);
      return packed;
    },
  };
}

/** Without the remainder of a division, which for doubles is slow. */
function numberOf(pair: number): number {
  return pair - Math.floor(pair / NUMBERS) * NUMBERS;
}

function packPairs(sorted: Float64Array): Uint8Array<ArrayBuffer> {
  let hashes = 0;
  let numbers = 0;
  let last = -1;
  let lastPair = -1;
  for (const pair of sorted) {
    if (pair === lastPair) continue;
    lastPair = pair;
    numbers++;
    const own = Math.floor(pair / NUMBERS);
    if (own !== last) hashes++;
    last = own;
  }
  const bits = Math.ceil(Math.log2(Math.max(1, hashes)));
  const { bucketsAt, hashesAt, listsAt, numbersAt } = layout(bits, hashes);
  const cells = new Uint32Array(numbersAt + numbers);
  cells.set([bits, hashes, numbers]);
  let hash = 0;
  let number = 0;
  last = -1;
  lastPair = -1;
  for (const pair of sorted) {
    if (pair === lastPair) continue;
    lastPair = pair;
    const own = Math.floor(pair / NUMBERS);
    if (own !== last) {
      const bucket = bucketsAt + bucketOf(own, bits) + 1;
      cells[bucket] = (cells[bucket] ?? 0) + 1;
      cells[hashesAt + hash] = own;
      cells[listsAt + hash++] = number;
    }
    last = own;
    cells[numbersAt + number++] = numberOf(pair);
  }
  cells[listsAt + hash] = number;
  // What was counted for each bucket is its step.
  toSteps(cells.subarray(hashesAt, listsAt));
  toSteps(cells.subarray(listsAt, numbersAt));
  return new Uint8Array(cells.buffer);
}

/** The numbers that may be of a word, ascending: those of another word of its hash are among them. */
export type Postings = (word: string) => readonly number[];

/** Opens what a packer packed; throws a RangeError where the lengths do not add up. */
export function openPostings(bytes: Uint8Array): Postings {
  const cells = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  const cell = (at: number): number => cells[at] ?? 0;
  const bits = cell(0);
  const { bucketsAt, hashesAt, listsAt, numbersAt } = layout(bits, cell(1));
  if (numbersAt + cell(2) !== cells.length) throw new RangeError('postings: bad length');
  const buckets = fromSteps(cells.subarray(bucketsAt, hashesAt));
  const hashes = fromSteps(cells.subarray(hashesAt, listsAt));
  const lists = fromSteps(cells.subarray(listsAt, numbersAt));
  const numbers = cells.subarray(numbersAt);
  return (word) => {
    const hash = hashOf(word);
    const bucket = bucketOf(hash, bits);
    const end = buckets[bucket + 1] ?? 0;
    for (let at = buckets[bucket] ?? 0; at < end; at++)
      if (hashes[at] === hash) return [...numbers.subarray(lists[at], lists[at + 1])];
    return [];
  };
}

/** Where the parts begin, in words. */
function layout(bits: number, hashes: number) {
  const bucketsAt = HEADER;
  const hashesAt = bucketsAt + 2 ** bits + 1;
  const listsAt = hashesAt + hashes;
  return { bucketsAt, hashesAt, listsAt, numbersAt: listsAt + hashes + 1 };
}

function bucketOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits);
}

/** 32-bit FNV-1a over UTF-16 units but separators, its low bits folded into the high ones, which make the bucket. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit !== SEPARATOR && unit !== HARD_SEPARATOR) hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return (hash ^ (hash << 15)) >>> 0;
}
