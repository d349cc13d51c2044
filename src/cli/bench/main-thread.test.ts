import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../browsers/driver.ts';
import { readMainThread } from './main-thread.ts';

const event = (name: string, ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 2,
  ts,
  dur,
  tdur: dur,
  args: {},
  ...more,
});
const commit = event('CommitLoad', 1000, 0, { ph: 'X', args: { data: { isOutermostMainFrame: true } } });

describe('the main thread of a trace', () => {
  it('counts nested scripts once, from the commit on, and the compiling apart', () => {
    const read = readMainThread([
      event('FunctionCall', 0, 900),
      commit,
      event('ThreadControllerImpl::RunTask', 2000, 5000),
      event('EvaluateScript', 2100, 4000),
      event('v8.compile', 2200, 1000),
      event('FunctionCall', 3300, 1000),
      event('ThreadControllerImpl::RunTask', 8000, 3000),
      event('RunMicrotasks', 8100, 2000),
    ]);
    expect(read).toEqual({ busy: 8, scripts: 5, compile: 1, longestTask: 4, layoutShift: 0 });
  });

  it('takes what the browser compiles by itself for no part of a script', () => {
    const read = readMainThread([
      commit,
      event('V8.CompileCode', 1500, 400),
      event('EvaluateScript', 2000, 1000),
      event('V8.CompileCode', 2100, 300),
    ]);
    expect(read).toMatchObject({ scripts: 0.7, compile: 0.3 });
  });

  it('leaves out other threads and processes', () => {
    const read = readMainThread([
      commit,
      event('FunctionCall', 2000, 1000, { tid: 3 }),
      event('FunctionCall', 2000, 1000, { pid: 3 }),
    ]);
    expect(read.scripts).toBe(0);
  });

  it('adds up layout shifts that nobody asked for', () => {
    const shift = (score: number, had_recent_input: boolean): TraceEvent =>
      event('LayoutShift', 2000, 0, { ph: 'I', args: { data: { score, had_recent_input } } });
    expect(readMainThread([commit, shift(0.25, false), shift(0.5, true)]).layoutShift).toBe(0.25);
  });

  it('is refused where no page was loaded', () => {
    expect(() => readMainThread([])).toThrow('no page load');
  });
});
