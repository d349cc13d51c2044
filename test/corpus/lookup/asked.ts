/** The real lists, open to be asked, and what is asked of their answers. */
import { expect } from 'vitest';
import { openLookup } from '../../../src/screening/lookup/lookup.ts';
import type { LookupResult } from '../../../src/screening/types.ts';
import { index } from '../real-lists.ts';

export const lookup = openLookup(index);

/** The first answer's way and entity; undefined for both: none. */
export function expectFirst(query: string, how: string | undefined, entity: string | undefined): void {
  const [first] = lookup.find(query);
  expect([first?.how, first?.entity]).toEqual([how, entity]);
}

/** Those that are neither namesakes nor guesses. */
export function sure(results: readonly LookupResult[]): LookupResult[] {
  return results.filter(({ how }) => how !== 'namesake' && how !== 'fuzzy');
}
