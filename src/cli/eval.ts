/** `npm run eval`: how well the matcher does on the labelled corpus; fails below the bounds. */
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import {
  BOUNDS,
  type CorpusResult,
  familyLookup,
  rates,
  readCorpus,
  type Tally,
  tallyCorpus,
} from './eval/corpus.ts';
import { evalFolder } from './eval/folder.ts';
import { loadLookup } from './lookup.ts';
import { ROOT } from './paths.ts';
import { loadScreener } from './screen/load-screener.ts';

/** Prints one table for each part of the corpus, or for a folder of other material; answers 0, or 1 below a bound. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('eval', argv);
  const screener = loadScreener();
  const [folder] = positionals;
  if (folder !== undefined) {
    const withFaults = values.faults ?? false;
    process.stdout.write(
      `${await evalFolder(screener, loadLookup(), folder, familyLookup(screener), withFaults)}\n`,
    );
    return 0;
  }
  const parts = (['open', 'sealed'] as const).filter((part) => !values.part || values.part === part);
  const scores = parts.map((part) => {
    const snippets = readCorpus(join(ROOT, 'test/corpus', part), Number(values.from));
    const result = tallyCorpus(screener, snippets, familyLookup(screener));
    process.stdout.write(`${table(part, result)}\n`);
    // The sealed part's texts stay unread: no rule may come from them.
    if (values.faults && part === 'open') process.stdout.write(`${result.faults.join('\n')}\n`);
    return rates(result.all).f1 >= BOUNDS[part];
  });
  return scores.every(Boolean) ? 0 : 1;
}

function table(part: string, { tiers, traps, all }: CorpusResult): string {
  const row = (name: string, tally: Tally): string => {
    const { precision, recall, f1 } = rates(tally);
    const { right, wrong, missed } = tally;
    return [name, right, wrong, missed, percent(precision), percent(recall), percent(f1)].join(' | ');
  };
  return [
    `${part} | right | wrong | missed | precision | recall | F1`,
    '--- | --- | --- | --- | --- | --- | ---',
    ...Object.entries(tiers).map(([tier, tally]) => row(tier, tally)),
    row('all', all),
    ...Object.entries(traps)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([trap, tally]) => row(`trap: ${trap}`, tally)),
  ].join('\n');
}

function percent(rate: number): string {
  return `${(100 * rate).toFixed(1)} %`;
}
