/** `npm run bench`: our matcher beside the usual ways, on the real names, in one run. */
import { checkAgreement } from '../../test/bench/agreement.ts';
import {
  ahoCorasickMatcher,
  charCodeLoop,
  includesMatcher,
  ourMatcher,
  regexMatcher,
} from '../../test/bench/matchers.ts';
import { type Contestant, measure } from '../../test/bench/measure.ts';
import { moreNames } from '../../test/bench/more-names.ts';
import { keepsBound, printTable, type Row } from '../../test/bench/table.ts';
import { chineseText, denseText, shopText } from '../../test/bench/texts.ts';
import { nameEntries } from '../screening/names.ts';
import { readFacts } from './read-facts.ts';

const TEXT_SIZE = 200_000;
const CHECKED_SIZE = 50_000;
const ROUNDS = 9;
const OURS = 'ours';
/** The budgets: how many times the others' rate ours must reach, and how much of it ten times the names may cost. */
const BOUNDS: Readonly<Record<string, Row['bound']>> = {
  'RegExp gi': { atLeast: 5 },
  includes: { atLeast: 300 },
  ahocorasick: { atLeast: 3 },
  'charCodeAt loop': { atLeast: 1 / 12 },
  'ours, ten-fold': { atMost: 1.5 },
};

/** Prints the table, or with `--json` one JSON line; answers the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const names = [...new Set(nameEntries(readFacts()).map(({ name }) => name))].filter(
    (name) => name.length > 1,
  );
  const tenFold = moreNames(names, 10);
  const contestants: (Contestant & { names: number })[] = [
    { name: OURS, match: ourMatcher(names), names: names.length },
    { name: 'ours, ten-fold', match: ourMatcher(tenFold), names: tenFold.length },
    { name: 'RegExp gi', match: regexMatcher(names), names: names.length },
    { name: 'includes', match: includesMatcher(names), names: names.length, slow: true },
    { name: 'ahocorasick', match: ahoCorasickMatcher(names), names: names.length },
    { name: 'charCodeAt loop', match: charCodeLoop, names: 0 },
  ];
  const makers = { shop: shopText, dense: denseText, chinese: chineseText };
  const kinds = ['shop', 'dense', 'chinese'] as const;
  const rows = kinds.flatMap((kind): Row[] => {
    process.stderr.write(`measuring on ${kind} text …\n`);
    const rates = measure(contestants, makers[kind](TEXT_SIZE, names), ROUNDS);
    const ours = rates[0] ?? NaN;
    return contestants.map(({ name, names: count }, at) => {
      const rate = rates[at] ?? NaN;
      const bound = BOUNDS[name];
      return {
        text: kind,
        matcher: name,
        names: count,
        rate,
        ratio: ours / rate,
        ...(bound ? { bound } : {}),
      };
    });
  });
  const agreements = Object.fromEntries(
    kinds.map((kind) => [kind, checkAgreement(names, makers[kind](CHECKED_SIZE, names))]),
  );
  const missed = rows.filter((row) => keepsBound(row) === false).length;
  const report = argv.includes('--json')
    ? JSON.stringify({ unit: 'million UTF-16 units a second', textSize: TEXT_SIZE, rows, agreements, missed })
    : printTable(rows, agreements);
  process.stdout.write(`${report}\n`);
  return 0;
}
