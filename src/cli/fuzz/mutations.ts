/** Sound input, spoilt: what real parsers meet is nearly right far more often than it is noise. */
import fc from 'fast-check';
import { joined } from '../../review/readers/joined.ts';

/** Pieces that parsers stumble over. */
const NASTY = [
  '\0',
  '\ufeff',
  '\ud83d',
  '"',
  '""',
  '\r',
  '\n\n',
  '&lt;',
  '<![CDATA[',
  '-->',
  '=1+1',
  '__proto__',
  '%PDF-',
  ';,\t|',
  '9'.repeat(30),
  '-1',
  '1e999',
  '\u202e',
  'Ａ',
];

interface Edit {
  kind: 'cut' | 'drop' | 'repeat' | 'insert' | 'flip' | 'nasty';
  /** Share of the bytes before it. */
  at: number;
  length: number;
  byte: number;
  nasty: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('cut', 'drop', 'repeat', 'insert', 'flip', 'nasty'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 64 }),
  byte: fc.nat({ max: 255 }),
  nasty: fc.constantFrom(...NASTY),
});

/** Bytes of one of the bases with one to eight edits. */
export function spoilt(...bases: Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const edits = fc.array(edit, { minLength: 1, maxLength: 8 });
  return fc.tuple(fc.constantFrom(...bases), edits).map(([base, each]) => each.reduce(apply, base));
}

/** Text with edits. */
export function spoiltText(...bases: string[]): fc.Arbitrary<string> {
  return spoilt(...bases.map((base) => new TextEncoder().encode(base))).map((bytes) =>
    new TextDecoder().decode(bytes),
  );
}

function apply(bytes: Uint8Array, { kind, at, length, byte, nasty }: Edit): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const head = bytes.subarray(0, from);
  const piece = bytes.subarray(from, from + length);
  const tail = bytes.subarray(from + length);
  switch (kind) {
    case 'cut':
      return head;
    case 'drop':
      return joined([head, tail]);
    case 'repeat':
      return joined([head, ...Array.from({ length: (byte % 16) + 2 }, () => piece), tail]);
    case 'insert':
      return joined([head, new Uint8Array(length).fill(byte), bytes.subarray(from)]);
    case 'nasty':
      return joined([head, new TextEncoder().encode(nasty), bytes.subarray(from)]);
    case 'flip':
      return joined([head, piece.map((each) => each ^ byte), tail]);
  }
}

/** JSON values of any shape with edits deep within a sound one: other types, odd keys, missing and surplus fields. */
export function spoiltJson(sound: unknown): fc.Arbitrary<unknown> {
  const odd = fc.oneof(
    fc.anything({
      maxDepth: 2,
      key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'prototype')),
    }),
    fc.constantFrom(null, '', -1, 1.5, Number.MAX_SAFE_INTEGER, [], {}, '__proto__', 'x'.repeat(2_000)),
    fc.constant(
      JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
    ),
  );
  const places = placesIn(sound);
  return fc
    .array(fc.tuple(fc.constantFrom(...places), odd), { minLength: 1, maxLength: 3 })
    .map((edits) => edits.reduce<unknown>((value, [place, to]) => replaced(value, place, to), sound));
}

function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]));
  return [path, [...path, '__proto__'], [...path, 'surplus'], ...inner];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((each: unknown, i) => (String(i) === key ? replaced(each, rest, to) : each));
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const kept = entries.map(([name, each]): [string, unknown] => [
    name,
    name === key ? replaced(each, rest, to) : each,
  ]);
  // As JSON.parse makes it: an own field, whatever its name.
  return Object.fromEntries(entries.some(([name]) => name === key) ? kept : [...kept, [key, to]]);
}
