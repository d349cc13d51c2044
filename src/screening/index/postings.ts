/**
 * Lists of numbers by a word, without the words: only their hashes stand in the file, and whoever asks knows which
 * words a number bears.
 *
 *   header   3 × u32   buckets (a power of two), words, numbers
 *   buckets  u32 × (n + 1)  first word of each; a word's bucket is the low bits of its hash
 *   words    u32 × n   hash
 *   lists    u32 × (n + 1)  first number of each word
 *   numbers  u32 × n
 */
const HEADER = 3;
const NONE: readonly number[] = [];

/** The numbers of a word, in the order in which they were packed; none where no list is of that word. */
export type Postings = (word: string) => readonly number[];

export function packPostings(lists: ReadonlyMap<string, readonly number[]>): Uint8Array {
  let buckets = 1;
  while (buckets < lists.size) buckets *= 2;
  const mask = buckets - 1;
  // Words of one hash stay apart, beside each other.
  const sorted = [...lists]
    .map(([word, numbers]) => ({ hash: hashOf(word), numbers }))
    .sort((a, b) => (a.hash & mask) - (b.hash & mask) || a.hash - b.hash);
  const total = sorted.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const cells = new Uint32Array(HEADER + buckets + 1 + 2 * sorted.length + 1 + total);
  cells.set([buckets, sorted.length, total]);
  const hashesAt = HEADER + buckets + 1;
  const listsAt = hashesAt + sorted.length;
  const numbersAt = listsAt + sorted.length + 1;
  let first = 0;
  sorted.forEach(({ hash, numbers }, at) => {
    const bucket = HEADER + (hash & mask) + 1;
    cells[bucket] = (cells[bucket] ?? 0) + 1;
    cells[hashesAt + at] = hash;
    cells[listsAt + at] = first;
    cells.set(numbers, numbersAt + first);
    first += numbers.length;
  });
  cells[listsAt + sorted.length] = first;
  for (let at = HEADER + 1; at < hashesAt; at++) cells[at] = (cells[at] ?? 0) + (cells[at - 1] ?? 0);
  return new Uint8Array(cells.buffer);
}

/**
 * Opens what `packPostings` made. `bears` tells whether a number is one of the word's: two words may have one hash. Throws
 * a RangeError where the lengths do not add up.
 */
export function openPostings(bytes: Uint8Array, bears: (number: number, word: string) => boolean): Postings {
  const cells = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  const cell = (at: number): number => cells[at] ?? 0;
  const [buckets, words] = [cell(0), cell(1)];
  const hashesAt = HEADER + buckets + 1;
  const listsAt = hashesAt + words;
  const numbersAt = listsAt + words + 1;
  if (numbersAt + cell(2) !== cells.length) throw new RangeError('postings: bad length');
  return (word) => {
    const hash = hashOf(word);
    const bucket = HEADER + (hash & (buckets - 1));
    for (let at = cell(bucket); at < cell(bucket + 1); at++) {
      if (cell(hashesAt + at) !== hash) continue;
      const from = numbersAt + cell(listsAt + at);
      if (bears(cell(from), word)) return [...cells.subarray(from, numbersAt + cell(listsAt + at + 1))];
    }
    return NONE;
  };
}

/** 32-bit FNV-1a over UTF-16 units, its high bits folded into the low ones. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
