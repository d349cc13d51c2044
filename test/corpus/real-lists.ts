/** The committed lists as a package has them, compiled once for all test files of a worker. */
import { compileFacts } from '../../src/cli/compile-facts.ts';
import { readFacts } from '../../src/cli/read-facts.ts';
import { openScreener } from '../../src/screening/screen.ts';
import type { PageContext } from '../../src/screening/types.ts';

export const facts = readFacts();
export const { index } = compileFacts(facts);
export const screener = openScreener(index);

/** A page of a kind of which nothing else is known. */
export function pageOfKind(kind: PageContext['kind']): PageContext {
  return { kind, title: '', language: '', host: '', brands: [] };
}
