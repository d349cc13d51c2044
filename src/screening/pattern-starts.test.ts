import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Family } from '../lists/types.ts';
import { startsOf } from './pattern-starts.ts';
import { plainCodes } from './plain-codes.ts';

const parse: (text: string) => Family[] = JSON.parse;
const families = parse(readFileSync(new URL('../lists/facts/families.json', import.meta.url), 'utf8'));
const patterns = families.flatMap(({ modelPatterns }) => modelPatterns);

describe('the beginnings of what an expression matches', () => {
  it.each([
    ['DS-2CD', ['DS']],
    ['(?:DHI?-)?IPC-', ['DH', 'IP']],
    ['I?DS', ['ID', 'DS']],
    ['H[AB]|X{2,3}', ['HA', 'HB', 'XX']],
    ['A(?=B)[0-1]{2}', ['A0', 'A1']],
    ['A\\s?\\+?B', ['A ', 'A\t', 'A\n', 'A\u00a0', 'A\u3000', 'A+', 'AB']],
    ['[CD]*E', ['CC', 'CD', 'CE', 'DC', 'DD', 'DE', 'E']],
  ])('of %s', (source, starts) => {
    expect([...startsOf(source)].sort()).toEqual([...starts].sort());
  });

  it.each(['A.B', 'A(B)', '(?<=A)B', 'A)B'])('of %s are not known, and that is said', (source) => {
    expect(() => startsOf(source)).toThrow(SyntaxError);
  });

  it('are two characters for every model pattern, those of its examples among them', () => {
    for (const { regex, examples } of patterns) {
      const starts = startsOf(regex);
      expect([...starts].filter(({ length }) => length !== 2)).toEqual([]);
      for (const example of examples) {
        const { codes } = plainCodes(example);
        const at = codes.search(new RegExp(regex));
        expect(starts, example).toContain(codes.slice(at, at + 2));
      }
    }
  });

  it('are those of whatever a model pattern matches', () => {
    // fast-check makes texts of an expression, but knows no lookaheads; without them it matches more, not less.
    for (const { regex } of patterns) {
      const plain = regex.replace(/\(\?[=!](?:[^()]|\([^()]*\))*\)/g, '');
      const starts = startsOf(plain);
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(`^(?:${plain})$`)), (text) => {
          expect(starts).toContain(text.slice(0, 2).replace(/\s$/, ' '));
        }),
        { numRuns: 30 },
      );
    }
  });
});
