import { resolve } from 'node:path';
import { diffFacts } from '../../lists/diff.ts';
import { parseFacts } from '../../lists/facts.ts';
import { readArguments } from '../arguments.mjs';
import { readFactFiles } from '../read-facts.ts';
import { acceptedLosses, reportDiff } from './report-diff.ts';

/**
 * `diff OLD NEW [--accept-loss PROGRAMME]…`: compares two folders of facts. Prints one JSON line a programme, and
 * words on stderr. Answers 0, or 2 where a programme lost too much. Throws for wrong arguments or unreadable facts.
 */
export function diffSnapshots(argv: readonly string[]): number {
  const { positionals, values } = readArguments('lists diff', argv);
  const [older = '', newer = ''] = positionals;
  const isRefused = reportDiff(
    diffFacts(factsIn(older), factsIn(newer)),
    acceptedLosses(values['accept-loss'] ?? []),
  );
  return isRefused ? 2 : 0;
}

function factsIn(folder: string) {
  return parseFacts(readFactFiles(resolve(folder)));
}
