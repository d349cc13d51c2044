/** The content script of one frame: the gate in the top frame, one listener in every frame, a session once it is open. */
import { listener, pageRoute } from '../protocol/answer.ts';
import type { PageState } from '../protocol/requests.ts';
import type { PageKind } from '../screening/types.ts';
import { decideKind } from './gate/decide-kind.ts';
import { knownHost, type HostKind } from './gate/known-host.ts';
import { readSignals } from './gate/read-signals.ts';
import { watchNavigation } from './gate/watch-navigation.ts';
import { extension, fits, isTop } from './runtime.ts';
import { patientAsk } from './scan/patient-ask.ts';
import { pause } from './scan/slices.ts';
import { openSession, type Session } from './session.ts';
import { stopwatch } from './stopwatch.ts';

const REPORT_MS = 200;
const clock = stopwatch();
const ask = patientAsk(() => session?.end());
let kind: PageKind = 'other';
let host: HostKind | undefined;
let session: Session | undefined;
let reporting: Promise<void> | undefined;
let lastReport = '';

function pageState(): PageState {
  const shown = session?.stateNow() ?? { state: isTop ? 'off' : 'waiting', findings: [] };
  return { kind, ...shown, scanned: session !== undefined && shown.state !== 'held', ms: clock.measured() };
}

/** One report at a time: one that is asked again, since its worker died, must not come behind a newer one. */
async function report(): Promise<void> {
  for (;;) {
    await pause(REPORT_MS);
    const state = pageState();
    // With how many frames there are: that one has gone is told by their number alone.
    const said = JSON.stringify({ ...state, ms: window.length });
    if (said === lastReport) return;
    lastReport = said;
    await ask('scan/report', state);
  }
}

function reportSoon(): void {
  reporting ??= report().finally(() => (reporting = undefined));
}

/** A frame within this one has loaded: it waits for the word that the worker gives with each report. */
function onLoad({ target, isTrusted }: Event): void {
  if (isTrusted && fits(target as Element, 'iframe')) reportAgain();
}

function reportAgain(): void {
  lastReport = '';
  reportSoon();
}

/** Hears of the frames in a document or shadow root, whose loading is heard nowhere else, the first of those there included. */
function onRoot(root: Document | ShadowRoot): void {
  root.addEventListener('load', onLoad, true);
  if (root.querySelector('iframe')) reportAgain();
}

function open(): void {
  // One that ended, since the worker did not answer, is opened again when a person asks.
  if (session && !session.isEnded()) return;
  session = openSession(kind, ask, clock, { onState: reportSoon, onRoot });
  // Once: each report brings the word to open again.
  onRoot(document);
  for (const type of ['pagehide', 'pageshow', 'visibilitychange']) addEventListener(type, live);
}

/** Judges the page; opens it at most once. A page that was opened stays so until it goes elsewhere. */
function judge(): void {
  if (session) return;
  try {
    kind = clock.timeGate(() => {
      host = knownHost(location);
      return decideKind(host, () => readSignals(document, location));
    });
  } catch {
    // A page that overrides what is read here is left alone; the popup can scan it all the same.
  }
  if (kind === 'other') return;
  void ask('scan/open', { kind });
  open();
}

/** The tab is hidden, left, seen again; a page may make such events of its own. */
function live({ type, isTrusted, persisted }: Event & { persisted?: boolean }): void {
  if (!isTrusted || !session) return;
  if (type !== 'pageshow') {
    if (type === 'pagehide' || document.hidden) session.sleep();
    else session.rouse();
  } else if (persisted) {
    // The tab showed another page meanwhile: what was said of this one is forgotten, and no word of settings reached it.
    if (isTop) void ask('scan/open', { kind });
    lastReport = '';
    void session.renew().then(session.rouse);
  }
}

/** Nothing in a page that is loaded ahead: nobody sees it, and the worker would take it for the one in front. */
function start(): void {
  // Not merely truthy: that an image of this name is, too.
  if ((document as { prerendering?: unknown }).prerendering === true) {
    document.addEventListener('prerenderingchange', start, { once: true });
    return;
  }
  extension.runtime.onMessage.addListener(
    listener(
      pageRoute(
        {
          'page/open': ({ kind: said, force }) => {
            if (!isTop) kind = said;
            if (force) {
              // A person asks, where a scan failed too: what the worker was told of this page is forgotten.
              lastReport = '';
              session?.end();
            }
            if (force || !isTop) open();
            return null;
          },
          'page/state': pageState,
          'page/reveal': ({ entity, step }) => session?.revealNext(step, entity) ?? false,
          'page/refresh': () => {
            void session?.renew();
            return null;
          },
        },
        extension.runtime.id ?? '',
      ),
    ),
  );
  if (!isTop) return;
  judge();
  // One that is open stays so, and a host that settles it does so whatever the page becomes.
  if (!session && host !== 'other') watchNavigation(judge);
}

start();
