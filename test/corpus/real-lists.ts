/** The committed lists as a package has them, compiled once for all test files of a worker. */
import { compileFacts } from '../../src/cli/compile-facts.ts';
import { readFacts } from '../../src/cli/read-facts.ts';

export const facts = readFacts();
export const { index } = compileFacts(facts);
