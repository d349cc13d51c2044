import { HEADER_WORDS, PAIR_WORDS } from './trie-layout.ts';

/** A trie over its bytes: views, nothing parsed. Layout: trie-layout.ts. */
export interface Trie {
  /** Code of each UTF-16 unit, 0 where no key has it. */
  readonly codes: Uint16Array;
  readonly nodes: Int32Array;
  readonly tails: Uint16Array;
  readonly pairs: Uint32Array;
  readonly quads: Uint32Array;
  /** Number of keys. */
  readonly keys: number;
}

/** Opens what `compileTrie` made; throws a RangeError where the lengths do not add up. */
export function openTrie(bytes: Uint8Array): Trie {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  if (aligned.length < HEADER_WORDS * 4 || aligned.length % 4 !== 0) throw new RangeError('trie: bad length');
  const [alphabetLength = 0, nodeCount = 0, tailLength = 0, keys = 0, quadLength = 0] = new Uint32Array(
    buffer,
    byteOffset,
    HEADER_WORDS,
  );
  const alphabetAt = byteOffset + HEADER_WORDS * 4;
  const nodesAt = alphabetAt + 4 * Math.ceil(alphabetLength / 2);
  const tailsAt = nodesAt + 16 * nodeCount;
  const pairsAt = tailsAt + 4 * Math.ceil(tailLength / 2);
  const quadsAt = pairsAt + 4 * PAIR_WORDS;
  if (quadsAt + 4 * quadLength !== byteOffset + aligned.length) throw new RangeError('trie: bad length');
  const codes = new Uint16Array(0x10000);
  new Uint16Array(buffer, alphabetAt, alphabetLength).forEach((unit, at) => (codes[unit] = at + 1));
  return {
    codes,
    nodes: new Int32Array(buffer, nodesAt, 4 * nodeCount),
    tails: new Uint16Array(buffer, tailsAt, tailLength),
    pairs: new Uint32Array(buffer, pairsAt, PAIR_WORDS),
    quads: new Uint32Array(buffer, quadsAt, quadLength),
    keys,
  };
}
