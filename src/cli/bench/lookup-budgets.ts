/** How long a lookup takes at every keystroke, asked of the worker from one of our own screens as the popup does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';
import { openLensStage } from './browser-stage.ts';
import { type Budget, quantile } from './budget.ts';

/** Queries typed, evenly drawn from the labelled ones; each is asked letter by letter. */
const TYPED = 150;

/** Types labelled queries in Chromium; the first lookup, which opens the index, is reported apart. */
export async function lookupBudgets(): Promise<Budget[]> {
  const lens = await openLensStage();
  try {
    const screen = await lens.browser.newTab();
    await screen.goto(lens.browser.extensionUrl('options.html'));
    const [first = NaN, ...times] = await screen.run(timeKeystrokes, readQueries());
    return [
      { what: 'first lookup, which opens the index', value: first, unit: ' ms' },
      {
        what: `lookup a keystroke, median of ${times.length}`,
        value: quantile(times, 0.5),
        unit: ' ms',
      },
      {
        what: 'lookup a keystroke, 95th percentile',
        value: quantile(times, 0.95),
        unit: ' ms',
        bound: { atMost: 16 },
      },
    ];
  } finally {
    await lens.browser.close();
  }
}

function readQueries(): string[] {
  const lines = readFileSync(join(ROOT, 'test/corpus/lookup/second.jsonl'), 'utf8').trim().split('\n');
  const parse: (line: string) => { query: string } = JSON.parse;
  const step = Math.max(1, Math.floor(lines.length / TYPED));
  return lines.filter((_, at) => at % step === 0).map((line) => parse(line).query);
}

/** Runs in the page: from sending each beginning of each query to its answer, in ms. */
async function timeKeystrokes(queries: string[]): Promise<number[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };
  };
  const times: number[] = [];
  for (const query of queries)
    for (let end = 1; end <= query.length; end++) {
      const start = performance.now();
      const reply = await chrome.runtime.sendMessage({
        request: 'lookup/search',
        argument: { query: query.slice(0, end) },
      });
      times.push(performance.now() - start);
      if (!reply.ok) throw new Error(`no answer to ${query.slice(0, end)}`);
    }
  return times;
}
