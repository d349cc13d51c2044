import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, openByteWriter, readText, writeText } from './utf8.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('writeText', () => {
  it('writes what the platform’s encoder writes, half a surrogate pair included', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((all) => String.fromCharCode(...all));
    fc.assert(
      fc.property(fc.oneof(anyText, units), (text) => {
        const bytes = new Uint8Array(bytesOf(text));
        expect(bytes.subarray(0, writeText(text, bytes, 0))).toEqual(new TextEncoder().encode(text));
      }),
    );
  });
});

describe('openByteWriter', () => {
  it('puts texts down one behind the other, which are read again', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const writer = openByteWriter();
        const ends = texts.map((text) => {
          writer.write(text);
          return writer.length;
        });
        expect(ends.map((end, at) => readText(writer.bytes(ends[at - 1] ?? 0, end)))).toEqual(texts);
        expect(readText(writer.bytes())).toBe(texts.join(''));
      }),
    );
  });
});
