import { describe, expect, it } from 'vitest';
import { parseScreenOptions } from './screen-options.ts';

describe('the arguments of screen', () => {
  it('are one object a file and a shopper’s profile where nothing else is said', () => {
    expect(parseScreenOptions(['q.csv'])).toEqual({
      form: 'json',
      all: false,
      profile: 'shopper',
      paths: ['q.csv'],
    });
    expect(parseScreenOptions(['--ndjson', '--all', 'q.csv'])).toMatchObject({ form: 'ndjson', all: true });
  });

  it('are refused in words where one does nothing beside the others', () => {
    expect(() => parseScreenOptions(['--json', '--ndjson', 'q.csv'])).toThrow(/not both/);
    expect(() => parseScreenOptions(['--all', 'q.csv'])).toThrow(/--all is for --ndjson/);
    expect(() => parseScreenOptions(['--json', '--all', 'q.csv'])).toThrow(/--all is for --ndjson/);
  });
});
