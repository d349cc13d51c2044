/** Our matcher beside the usual ways, on the real names, from raw text to spans. */
import { checkAgreement, type Agreement } from './agreement.ts';
import { markJsRate } from './mark-js.ts';
import { ahoCorasickMatcher, charCodeLoop, includesMatcher, ourMatcher, regexMatcher } from './matchers.ts';
import { type Contestant, measure } from './measure.ts';
import { moreNames } from './more-names.ts';
import type { Row } from './table.ts';
import { chineseText, denseText, shopText } from './texts.ts';

/** UTF-16 units of a text that is measured on, and of one on which results are compared. */
export const TEXT_SIZE = 200_000;
const CHECKED_SIZE = 50_000;
const ROUNDS = 9;
/** The budgets: how many times the others' rate ours must reach, and how much of it ten times the names may cost. */
const BOUNDS: Readonly<Record<string, Row['bound']>> = {
  'RegExp gi': { atLeast: 5 },
  includes: { atLeast: 300 },
  ahocorasick: { atLeast: 3 },
  'charCodeAt loop': { atLeast: 1 / 12 },
  'ours, ten-fold': { atMost: 1.5 },
};
const KINDS = ['shop', 'dense', 'chinese'] as const;
const MAKERS = { shop: shopText, dense: denseText, chinese: chineseText };

/** Measures on every kind of text, and compares results. */
export async function matcherTable(
  names: readonly string[],
): Promise<{ rows: Row[]; agreements: Record<string, Agreement> }> {
  const tenFold = moreNames(names, 10);
  const contestants: (Contestant & { names: number })[] = [
    { name: 'ours', match: ourMatcher(names), names: names.length },
    { name: 'ours, ten-fold', match: ourMatcher(tenFold), names: tenFold.length },
    { name: 'RegExp gi', match: regexMatcher(names), names: names.length },
    { name: 'includes', match: includesMatcher(names), names: names.length, slow: true },
    { name: 'ahocorasick', match: ahoCorasickMatcher(names), names: names.length },
    { name: 'charCodeAt loop', match: charCodeLoop, names: 0 },
  ];
  const rows: Row[] = [];
  for (const kind of KINDS) {
    process.stderr.write(`measuring on ${kind} text …\n`);
    const text = MAKERS[kind](TEXT_SIZE, names);
    const rates = measure(contestants, text, ROUNDS);
    const ours = rates[0] ?? NaN;
    const row = (matcher: string, count: number, rate: number): Row => {
      const bound = BOUNDS[matcher];
      return { text: kind, matcher, names: count, rate, ratio: ours / rate, ...(bound ? { bound } : {}) };
    };
    rows.push(...contestants.map(({ name, names: count }, at) => row(name, count, rates[at] ?? NaN)));
    const inPage = await markJsRate(text, names);
    rows.push(row('mark.js, in a page', inPage.names, inPage.rate));
  }
  const agreements = Object.fromEntries(
    KINDS.map((kind) => [kind, checkAgreement(names, MAKERS[kind](CHECKED_SIZE, names))]),
  );
  return { rows, agreements };
}
