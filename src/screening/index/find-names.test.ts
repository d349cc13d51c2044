import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldName, type Folded, openFolder } from '../fold.ts';
import { compileTrie } from './compile-trie.ts';
import { findNames } from './find-names.ts';
import { openTrie } from './open-trie.ts';
import { openScanner } from './scan-text.ts';

type Found = [key: string, start: number, end: number];

function find(
  keys: readonly string[],
  text: string,
  refuse: (key: string) => boolean = () => false,
): Found[] {
  const found: Found[] = [];
  const folded = fold(text);
  findNames(openTrie(compileTrie(keys)), folded, (key, start, end) => {
    const name = keys[key] ?? '';
    if (refuse(name)) return false;
    found.push([name, start, end]);
    return true;
  });
  return found;
}

/** The same by looking for every key at every place. */
function findNaively(keys: readonly string[], { units, marks, length }: Folded): Found[] {
  const text = String.fromCharCode(...units.subarray(0, length));
  const longestFirst = [...keys].sort((a, b) => b.length - a.length);
  const found: Found[] = [];
  for (let at = 0; at < length; at++) {
    if (marks[at] === 0) continue;
    const key = longestFirst.find((each) => text.startsWith(each, at) && marks[at + each.length] !== 0);
    if (key === undefined) continue;
    found.push([key, at, at + key.length]);
    at += key.length - 1;
  }
  return found;
}

const alphabet = fc.constantFrom(..."aabbAB12 -|'®éé́ｂß大华視カ가\u200f\u00ad\u200bбאﬁ", '\ud83d', '\udc00');
// Letters alone make many words that begin as short keys do and go on, with humps in them.
const letters = fc.constantFrom(...'abABB大 ');
const anyText = fc.oneof(
  fc.string({ unit: alphabet, maxLength: 60 }),
  fc.string({ unit: letters, maxLength: 60 }),
);
const anyKeys = fc
  .array(
    fc.oneof(
      fc.string({ unit: alphabet, minLength: 2, maxLength: 9 }),
      fc.string({ unit: letters, minLength: 2, maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map((names) => [...new Set(names.map(foldName))].filter((key) => key.length > 1));

describe('findNames', () => {
  it.each([
    ['Brand:Hikvision|4K', ['Hikvision']],
    ['[Hikvision]', ['Hikvision']],
    ["Hikvision's", ['Hikvision']],
    ['d’Hikvision', ['Hikvision']],
    ['HIKVISION DIGITAL TECHNOLOGY', ['HIKVISION DIGITAL TECHNOLOGY']],
    ['hikvision digital camera', ['hikvision']],
    ['HikvisionCamera', ['Hikvision']],
    ['海康威视DS-2CD', ['海康威视']],
    ['买海康威视摄像头', ['海康威视']],
    ['letzte', []],
    ['xhikvisiony', []],
    ['hik | vision', []],
  ])('finds in %j: %j', (text, expected) => {
    const found = find(['hikvision', 'hikvision digital technology', 'zte', '海康威视', 'hik vision'], text);
    expect(found.map(([key]) => key)).toEqual(expected.map(foldName));
  });

  it('tells a word edge from a hump and from one inside a script without spaces', () => {
    const trie = openTrie(compileTrie(['hikvision', '大华']));
    const edges: string[] = [];
    const note = (text: string): void =>
      findNames(trie, fold(text), (_key, _start, _end, { before, after }) => {
        edges.push(`${before} ${after}`);
      });
    ['HikvisionPro', 'proHikvision', '买大华机', 'Hikvision海康'].forEach(note);
    expect(edges).toEqual(['word soft', 'soft word', 'inner inner', 'word word']);
  });

  it('offers shorter keys when one is refused', () => {
    const keys = ['dahua', 'dahua bank', 'bank robbery'];
    expect(find(keys, 'dahua bank robbery', (key) => key === 'dahua bank').map(([key]) => key)).toEqual([
      'dahua',
      'bank robbery',
    ]);
  });

  it('finds the same as a naive search, in spans that fold to the key', () => {
    fc.assert(
      fc.property(anyKeys, anyText, (keys, text) => {
        const found = find(keys, text);
        const folded = fold(text);
        expect(found).toEqual(findNaively(keys, folded));
        for (const [key, start, end] of found)
          expect(foldName(text.slice(folded.originalStart(start), folded.originalEnd(end - 1)))).toBe(key);
      }),
      { numRuns: 5000 },
    );
  });

  it('finds the same in raw text, without folding all of it', () => {
    const folder = openFolder();
    fc.assert(
      fc.property(anyKeys, anyText, fc.integer({ min: 1, max: 40 }), (keys, piece, times) => {
        const text = piece.repeat(times);
        const folded = fold(text);
        const trie = openTrie(compileTrie(keys));
        const inFolded: unknown[] = [];
        const inText: unknown[] = [];
        findNames(trie, folded, (key, start, end, edges) => {
          inFolded.push([key, folded.originalStart(start), folded.originalEnd(end - 1), edges]);
          return key % 3 > 0;
        });
        openScanner(trie, folder)(text, (...found) => {
          inText.push(found);
          return found[0] % 3 > 0;
        });
        expect(inText).toEqual(inFolded);
      }),
      { numRuns: 5000 },
    );
  });

  it('stays linear on text made of beginnings of names', () => {
    const keys = Array.from({ length: 40 }, (_, at) => 'ab '.repeat(at + 2) + 'z');
    const started = performance.now();
    expect(find(keys, 'ab '.repeat(300_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('compileTrie', () => {
  it('gives the same bytes for the same keys', () => {
    expect(compileTrie(['ab', 'abc', 'xyz'])).toEqual(compileTrie(['ab', 'abc', 'xyz']));
  });

  it('refuses duplicates and single units', () => {
    expect(() => compileTrie(['ab', 'ab'])).toThrow('duplicate key');
    expect(() => compileTrie(['a'])).toThrow('key too short');
  });

  it('opens empty', () => {
    expect(openTrie(compileTrie([])).keys).toBe(0);
  });
});
