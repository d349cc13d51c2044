import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ENOUGH, evidence, sumOf, WEIGHTS } from './evidence.ts';

const WORDS = v.parse(
  v.record(v.string(), v.object({ message: v.string() })),
  JSON.parse(readFileSync(join(import.meta.dirname, '../_locales/en/screening.json'), 'utf8')),
);
const TYPES = Object.keys(WEIGHTS);
/** Said of the user's own lists: `own-names.ts`. */
const OWN_LISTS = ['safe_list', 'watch_list', 'watch_list_note'];

describe('evidence', () => {
  it.each(TYPES)('%s has words of its own', (type) => {
    const message = WORDS[`evidence_${type}`]?.message ?? '';
    expect(message.split(' ').length).toBeGreaterThan(4);
    expect(Object.values(WORDS).filter((other) => other.message === message)).toHaveLength(1);
  });

  it('no words are left over', () => {
    const told = Object.keys(WORDS).filter((key) => key.startsWith('evidence_'));
    expect(told.map((key) => key.slice('evidence_'.length)).sort()).toEqual([...TYPES, ...OWN_LISTS].sort());
  });

  it('is enough with a distinctive name, and with an ambiguous one in a brand field', () => {
    expect(sumOf([evidence('name', 'Acmevision')])).toBeGreaterThanOrEqual(ENOUGH);
    expect(sumOf([evidence('ambiguous_name')])).toBeLessThan(ENOUGH);
    expect(sumOf([evidence('ambiguous_name'), evidence('brand_field')])).toBeGreaterThanOrEqual(ENOUGH);
  });
});
