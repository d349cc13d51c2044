import { describe, expect, it } from 'vitest';
import { withoutTown } from './without-town.ts';

describe('withoutTown', () => {
  it.each([
    ['kronshtadt st petersburg', 'kronshtadt'],
    ['mikron zelenograd russia', 'mikron'],
    ['one two hong kong', 'one two'],
    ['one hong kong china', 'one'],
    ['one two beijing people s republic of china', 'one two'],
    ['one moscow moscow', 'one moscow'],
  ])('leaves of %s what stands before', (query, rest) => {
    expect(withoutTown(query.split(' '))?.join(' ')).toBe(rest);
  });

  it.each(['moscow', 'hong kong', 'moscow mikron', 'mikron russia', 'one two', ''])(
    'finds none behind a name in "%s"',
    (query) => expect(withoutTown(query.split(' '))).toBeUndefined(),
  );
});
