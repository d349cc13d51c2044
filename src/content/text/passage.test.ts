import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, stretches, type Piece } from './passage.ts';

describe('stretches', () => {
  it('collapses white space and keeps offsets', () => {
    expect(stretches('  Acme\n   Corp x ')).toEqual([
      { nodeAt: 2, text: 'Acme' },
      { nodeAt: 10, text: 'Corp x' },
    ]);
  });
  it('always points at the text it gives', () => {
    const soup = fc.stringMatching(/^[ab \n\t\u00a0é海]*$/);
    fc.assert(
      fc.property(soup, (value) => {
        const parts = stretches(value);
        for (const { nodeAt, text } of parts) expect(value.slice(nodeAt, nodeAt + text.length)).toBe(text);
        expect(
          parts
            .map(({ text }) => text)
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(value.replaceAll(/\s/g, ''));
      }),
    );
  });
});

describe('placeOf', () => {
  const first = { data: 'Hik' } as Text;
  const second = { data: '  vision' } as Text;
  const pieces: Piece[] = [
    { textNode: first, nodeAt: 0, textAt: 0, length: 3 },
    { textNode: second, nodeAt: 2, textAt: 3, length: 6 },
  ];
  it('spans nodes', () => {
    expect(placeOf({ pieces }, 1, 7)).toEqual({
      startContainer: first,
      startOffset: 1,
      endContainer: second,
      endOffset: 6,
    });
  });
  it('starts in the node that holds the first character', () => {
    expect(placeOf({ pieces }, 3, 9)?.startContainer).toBe(second);
  });
  it('has no place without nodes', () => {
    expect(placeOf({ pieces: [] }, 0, 1)).toBeUndefined();
  });
});
