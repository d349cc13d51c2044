import type { TraceEvent } from '../browsers/driver.ts';

/** What a page's main thread did from the commit of its navigation on; milliseconds of processor time. */
export interface MainThread {
  /** All tasks. */
  busy: number;
  /** Scripts alone, with the style and layout that they force; compiling left out. */
  scripts: number;
  /** Of the script and, lazily, of its functions; the browser's own, in no script, is neither. */
  compile: number;
  /** The longest task in which a script ran. */
  longestTask: number;
  /** Cumulative layout shift. */
  layoutShift: number;
}

const TASK = 'ThreadControllerImpl::RunTask';
/** What runs scripts. `RunMicrotasks` is there for promises, which run in no call of their own. */
const SCRIPTS: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.callFunction',
  'v8.run',
]);

const COMPILES = /^v8\.compile/i;

/**
 * Reads a trace of one page load. On a page without scripts of its own every script is ours, of our isolated world;
 * what calls scripts is told from the trace alone, so no sampling blurs it.
 */
export function readMainThread(trace: readonly TraceEvent[]): MainThread {
  const commits = trace.filter(({ name, args }) => name === 'CommitLoad' && args.data?.isOutermostMainFrame);
  const commit = commits.at(-1);
  if (!commit) throw new Error('the trace holds no page load');
  const events = trace
    .filter(
      ({ ph, pid, tid, ts }) => ph === 'X' && pid === commit.pid && tid === commit.tid && ts >= commit.ts,
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = outermost(events.filter(({ name }) => name === TASK));
  const scripts = outermost(events.filter(({ name }) => SCRIPTS.has(name)));
  const compile = sum(
    outermost(events.filter(({ name }) => COMPILES.test(name))).filter((each) =>
      scripts.some((script) => isWithin(each, script)),
    ),
  );
  return {
    busy: sum(tasks),
    scripts: sum(scripts) - compile,
    compile,
    longestTask: Math.max(0, ...tasks.map((task) => sum(scripts.filter((script) => isWithin(script, task))))),
    layoutShift: trace.reduce((shift, each) => shift + shiftOf(each), 0),
  };
}

/** Events that stand in no other; `events` sorted by their start. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let behind = 0;
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < behind) return false;
    behind = ts + dur;
    return true;
  });
}

function isWithin({ ts }: TraceEvent, { ts: start, dur = 0 }: TraceEvent): boolean {
  return ts >= start && ts < start + dur;
}

function sum(events: readonly TraceEvent[]): number {
  return events.reduce((all, { tdur = 0 }) => all + tdur / 1000, 0);
}

function shiftOf({ name, args }: TraceEvent): number {
  return name === 'LayoutShift' && !args.data?.had_recent_input ? (args.data?.score ?? 0) : 0;
}
