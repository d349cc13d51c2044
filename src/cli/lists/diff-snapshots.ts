import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { diffFacts, diffWords, refusedLosses } from '../../lists/diff.ts';
import { parseFacts } from '../../lists/facts.ts';
import { PROGRAMME_IDS } from '../../lists/types.ts';
import { readFactFiles } from '../read-facts.ts';

/**
 * `diff OLD NEW [--accept-loss PROGRAMME]…`: compares two folders of facts. Prints one JSON line a programme, and
 * words on stderr. Answers 0, or 2 where a programme lost too much. Throws for wrong arguments or unreadable facts.
 */
export function diffSnapshots(argv: readonly string[]): number {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { 'accept-loss': { type: 'string', multiple: true, default: [] } },
  });
  const [older, newer, ...rest] = positionals;
  if (older === undefined || newer === undefined || rest.length > 0)
    throw new Error('name two folders: diff OLD NEW [--accept-loss PROGRAMME]');
  const diff = diffFacts(factsIn(older), factsIn(newer));
  for (const each of diff) process.stdout.write(`${JSON.stringify(each)}\n`);
  const words = diffWords(diff);
  for (const line of words.length > 0 ? words : ['no difference']) process.stderr.write(`${line}\n`);
  const refused = refusedLosses(
    diff,
    PROGRAMME_IDS.filter((id) => values['accept-loss'].includes(id)),
  );
  for (const { programme, before, removed } of refused)
    process.stderr.write(
      `refused: ${programme} lost ${removed.length} of ${before}; --accept-loss ${programme} takes it\n`,
    );
  return refused.length > 0 ? 2 : 0;
}

function factsIn(folder: string) {
  return parseFacts(readFactFiles(resolve(folder)));
}
