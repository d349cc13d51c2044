/** The content script of one frame: the gate in the top frame, one listener in every frame, a session once it is open. */
import { listener, pageRoute } from '../protocol/answer.ts';
import type { PageState } from '../protocol/requests.ts';
import { asker } from '../protocol/send.ts';
import type { PageKind } from '../screening/types.ts';
import { decideKind } from './gate/decide-kind.ts';
import { readSignals } from './gate/read-signals.ts';
import { watchNavigation } from './gate/watch-navigation.ts';
import { extension, isOrphaned, isTop } from './runtime.ts';
import { openSession, type Session } from './session.ts';
import { stopwatch } from './stopwatch.ts';

const REPORT_MS = 200;
const watch = stopwatch();
const ask = asker(extension.runtime);
let kind: PageKind = 'other';
let session: Session | undefined;
let report: ReturnType<typeof setTimeout> | undefined;
let lastReport = '';

function pageState(): PageState {
  const shown = session?.state() ?? { state: isTop ? 'off' : 'waiting', findings: [] };
  return { kind, ...shown, scanned: session !== undefined && shown.state !== 'held', ms: watch.read() };
}

function reportSoon(): void {
  report ??= setTimeout(() => {
    report = undefined;
    if (isOrphaned()) return session?.end();
    const state = pageState();
    const said = JSON.stringify({ ...state, ms: 0 });
    if (said === lastReport) return;
    lastReport = said;
    void ask('scan/report', state);
  }, REPORT_MS);
}

function open(): void {
  // One that ended, since the worker did not answer, is opened again when a person asks.
  if (session?.isEnded()) session = undefined;
  session ??= openSession(kind, watch, reportSoon);
}

/** Judges the page; opens it at most once. A page that was opened stays so until it goes elsewhere. */
function judge(): void {
  if (session) return;
  try {
    kind = watch.time('gate', () => decideKind(readSignals(document, location)));
  } catch {
    // A page that overrides what is read here is left alone; the popup can scan it all the same.
  }
  if (kind === 'other') return;
  void ask('scan/open', { kind });
  open();
}

extension.runtime.onMessage.addListener(
  listener(
    pageRoute(
      {
        'page/open': ({ kind: said, force }) => {
          if (!isTop) kind = said;
          if (force || !isTop) open();
          return null;
        },
        'page/state': pageState,
        'page/reveal': ({ entity, step }) => {
          session?.reveal(step, entity);
          return null;
        },
        'page/refresh': () => {
          void session?.refresh();
          return null;
        },
      },
      extension.runtime.id ?? '',
    ),
  ),
);

addEventListener('pagehide', () => session?.sleep());
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted || !session) return;
  // The tab showed another page meanwhile: what was said of this one is forgotten.
  if (isTop) void ask('scan/open', { kind });
  lastReport = '';
  session.wake();
});
document.addEventListener('visibilitychange', () => {
  if (isOrphaned()) session?.end();
  else if (document.hidden) session?.sleep();
  else session?.wake();
});

if (isTop) {
  judge();
  watchNavigation(judge);
}
