import { describe, expect, it } from 'vitest';
import type { LookupResult } from '../screening/types.ts';
import { suggestionsFor } from './omnibox-words.ts';

const result = (name: string, via: string): LookupResult => ({
  entity: name,
  name,
  via,
  programmes: ['BIS-EL', 'FCC-CL'],
  relation: 'same',
  how: 'alias',
  score: 1,
});

describe('suggestions in the address bar', () => {
  it('escape what would be markup in Chromium, and only there', () => {
    const hostile = [result(`A & <b>"B"</b>'s\u0001`, '<url>')];
    expect(suggestionsFor(hostile, (id) => id, true)[0]?.description).toBe(
      'A &amp; &lt;b&gt;&quot;B&quot;&lt;/b&gt;&apos;s  (&lt;url&gt;) – BIS-EL, FCC-CL',
    );
    expect(suggestionsFor(hostile, (id) => id, false)[0]?.description).toContain(`A & <b>"B"</b>'s`);
  });

  it('say another name once, and each listed name once', () => {
    const same = result('Huawei Technologies', 'Huawei Technologies');
    expect(suggestionsFor([same, same, result('Dahua', '大华')], (id) => id, false)).toEqual([
      { content: 'Huawei Technologies', description: 'Huawei Technologies – BIS-EL, FCC-CL' },
      { content: 'Dahua', description: 'Dahua (大华) – BIS-EL, FCC-CL' },
    ]);
  });
});
