import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipOf } from './zip-folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a package', () => {
  it('is the same bytes whatever the order of its files and the time of day', () => {
    const one = zipOf(new Map([['a.js', bytes('1')], ['b/c.js', bytes('2')]])); // prettier-ignore
    const other = zipOf(new Map([['b/c.js', bytes('2')], ['a.js', bytes('1')]])); // prettier-ignore
    expect(one).toEqual(other);
    expect(Object.keys(unzipSync(one))).toEqual(['a.js', 'b/c.js']);
  });

  it('differs where a file does', () => {
    expect(zipOf(new Map([['a', bytes('1')]]))).not.toEqual(zipOf(new Map([['a', bytes('2')]])));
  });
});
