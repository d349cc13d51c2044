import { describe, expect, it } from 'vitest';
import { canonicalJson, checkSeal, sealed, sealOf } from './seal.ts';

describe('the canonical form', () => {
  it('does not depend on the order of keys or on white space', () => {
    const one: unknown = JSON.parse('{ "b": [1, {"y": null, "x": "é\\n"}], "a": true }');
    expect(canonicalJson(one)).toBe('{"a":true,"b":[1,{"x":"é\\n","y":null}]}');
  });

  it('orders keys by their UTF-16 units, as RFC 8785 wants', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\ufb33': 5 })).toBe(
      '{"\\r":2,"1":3,"\u20ac":1,"\ud83d\ude00":4,"\ufb33":5}',
    );
  });
});

describe('the seal', () => {
  const record = {
    state: 'final',
    decisions: [{ at: 't', kind: 'finalised', reviewer: 'R' }],
    recordSha256: '',
  };

  it('covers the finalised entry, and holds over a round trip through JSON', async () => {
    const final = await sealed(record);
    expect(await checkSeal(JSON.parse(JSON.stringify(final, null, 2)) as object)).toBe('intact');
    const forged = { ...final, decisions: [{ ...record.decisions[0], reviewer: 'S' }] };
    expect(await checkSeal(forged)).toBe('broken');
  });

  it('is the hash that anybody can make with other tools', async () => {
    // printf '{"a":1}' | sha256sum
    expect(await sealOf({ recordSha256: 'x', ...{ a: 1 } })).toBe(
      '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862',
    );
  });

  it('knows a draft, which has none', async () => {
    expect(await checkSeal(record)).toBe('none');
    expect(await checkSeal({})).toBe('none');
  });
});
