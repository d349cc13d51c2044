import { describe, expect, it } from 'vitest';
import { MAX_NAME, MAX_NAMES } from '../settings/fields.ts';
import { readNames } from './read-names.ts';

describe('readNames', () => {
  it('reads a name a line, with its note behind a tab or a bar', () => {
    expect(readNames('Acme Corp\tpaid late\r\n\n  长城电脑 \nZeta | see file | 3\nA|B')).toEqual({
      ok: true,
      names: [
        { name: 'Acme Corp', note: 'paid late' },
        { name: '长城电脑', note: '' },
        { name: 'Zeta', note: 'see file 3' },
        { name: 'A|B', note: '' },
      ],
    });
    expect(readNames(' \n')).toEqual({ ok: true, names: [] });
  });

  it.each([
    ['a name that is too long', `ok\n${'x'.repeat(MAX_NAME + 1)}`, 'long_name', 2],
    ['a note that is too long', `ok\t${'x'.repeat(301)}`, 'long_note', 1],
    ['too many', 'name\n'.repeat(MAX_NAMES + 1), 'too_many', MAX_NAMES + 1],
  ])('tells the line of %s', (_name, text, code, line) => {
    expect(readNames(text)).toEqual({ ok: false, code, line });
  });
});
