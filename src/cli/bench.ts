/** `npm run bench`: the budgets of docs/contracts.md, measured: the matcher beside the usual ways, pages, latencies. */
import { readArguments } from './arguments.mjs';
import { gatePages } from './bench/gate-pages.ts';
import { matcherTable, TEXT_SIZE } from './bench/matchers/matcher-table.ts';
import { printTable } from './bench/matchers/table.ts';
import { nameEntries } from '../screening/names.ts';
import { type Budget, budgetTable, keeps } from './bench/budget.ts';
import { latencyBudgets } from './bench/latency-budgets.ts';
import { lookupBudgets } from './bench/lookup-budgets.ts';
import { pageBudgets } from './bench/page-budgets.ts';
import { popupBudgets } from './bench/popup-budgets.ts';
import { readFacts } from './read-facts.ts';

const BUDGETS: Readonly<Record<string, () => Promise<Budget[]>>> = {
  latency: latencyBudgets,
  lookup: lookupBudgets,
  pages: () => pageBudgets([...gatePages('first'), ...gatePages('open')]),
  popup: popupBudgets,
};
const PARTS = ['matcher', ...Object.keys(BUDGETS)];

/** Prints the tables, or with `--json` one JSON line; `--part NAME` measures one part alone. Answers the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = readArguments('bench', argv);
  const wanted = PARTS.filter((part) => values.part === undefined || values.part === part);
  const budgets: Budget[] = [];
  for (const part of wanted) {
    process.stderr.write(`measuring ${part} …\n`);
    budgets.push(...((await BUDGETS[part]?.()) ?? []));
  }
  const matcher = wanted.includes('matcher') ? await matcherTable(realNames()) : undefined;
  const missed = [
    ...(matcher?.rows.filter(({ ratio, bound }) => keeps(ratio, bound) === false) ?? []),
    ...budgets.filter(({ value, bound }) => keeps(value, bound) === false),
  ].length;
  const report = values.json
    ? JSON.stringify({ unit: 'million UTF-16 units a second', textSize: TEXT_SIZE, ...matcher, budgets, missed })
    : [...(matcher ? [printTable(matcher.rows, matcher.agreements)] : []), ...(budgets.length > 0 ? [budgetTable(budgets)] : [])].join('\n\n'); // prettier-ignore
  process.stdout.write(`${report}\n`);
  return 0;
}

function realNames(): string[] {
  const names = new Set(nameEntries(readFacts()).map(({ name }) => name));
  return [...names].filter((name) => name.length > 1);
}
