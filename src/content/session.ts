/** One open gate: scans this frame's document, draws, keeps up with changes, until it is ended. */
import type { PageFinding, PageSettings, ScanState } from '../protocol/requests.ts';
import type { PageContext, PageKind } from '../screening/types.ts';
import { makeOverlay, type Overlay } from './draw/overlay.ts';
import { isRendered } from './draw/boxes.ts';
import { isOrphaned } from './runtime.ts';
import { findingsOf, isBadged, type Hit } from './scan/hit.ts';
import { scanAll } from './scan/scan-all.ts';
import { scanPlaces } from './scan/scan-place.ts';
import { makeScanner, type Outcome } from './scan/scanner.ts';
import { whenSettled } from './scan/slices.ts';
import { workerLine } from './scan/worker-line.ts';
import type { Stopwatch } from './stopwatch.ts';
import { isIntact } from './text/passage.ts';
import { structuredBrands } from './text/structured-brands.ts';
import { watchPage } from './watch-page.ts';

export interface Session {
  state(): { state: ScanState; findings: PageFinding[]; hostRemoved: boolean };
  /** Asks for the settings again and redraws; a paused site goes blank. */
  refresh(): Promise<void>;
  reveal: Overlay['reveal'];
  /** The tab is hidden (or kept for later): the port closes, observing stops. */
  sleep(): void;
  /** The tab is seen again: what changed meanwhile is scanned. */
  wake(): void;
  end(): void;
}

const MAX_HITS = 2000;
/** A frame smaller than this gets underlines and counts, no badges. */
const SMALL = { width: 300, height: 150 };
const MOVES = ['scroll', 'resize', 'toggle', 'transitionend', 'animationend', 'fullscreenchange', 'click'];

/** Opens a session for a page of `kind`; `onState` is told when what it shows has changed. */
export function openSession(kind: PageKind, watch: Stopwatch, onState: () => void, isTop: boolean): Session {
  const ending = new AbortController();
  const { signal } = ending;
  let settings: PageSettings = { programmes: [], tiers: [], paused: false, dismissed: [] };
  let state: ScanState = 'scanning';
  let hits: Hit[] = [];
  let isAwake = false;
  let context: PageContext | undefined;
  const roots = new Set<Document | ShadowRoot>([document]);

  const line = workerLine(() => end());
  const isSmall = !isTop && (innerWidth < SMALL.width || innerHeight < SMALL.height);
  const overlay = makeOverlay({ ask: line.ask, watch, signal, isSmall }, () => void refresh());
  const show = (): void => {
    if (signal.aborted || settings.paused) return;
    if (isOrphaned()) return end();
    overlay.show(hits, settings);
    onState();
  };
  const scanner = makeScanner({
    page: () => (context ??= pageContext(kind)),
    line,
    watch,
    signal,
    onHits: (found) => {
      hits = [...hits, ...found.filter(({ passage }) => isIntact(passage))].slice(0, MAX_HITS);
      show();
    },
    onShadow: (root) => {
      if (roots.has(root)) return;
      roots.add(root);
      if (isAwake) page.add(root);
      void scanRoots([root]);
    },
  });
  const forget = (places: readonly Node[]): void => {
    hits = hits.filter(({ passage }) => !places.some((place) => place.contains(passage.anchor)));
  };
  const scanRoots = async (places: (Element | ShadowRoot)[]): Promise<void> => {
    if (state === 'done' || state === 'failed') state = 'scanning';
    const outcome = await scanAll(scanner, places, forget);
    if (signal.aborted) return;
    state = stateAfter(outcome, state, hits.length);
    show();
  };
  const rescan = async (changed: Node[]): Promise<number> => {
    const before = watch.read().total;
    const outer = scanPlaces(changed);
    forget(outer);
    await scanRoots(outer);
    return watch.read().total - before;
  };
  const dropBroken = (): void => {
    watch.time('draw', () => {
      const intact = hits.filter(({ passage }) => isIntact(passage));
      if (intact.length < hits.length) {
        hits = intact;
        show();
      } else overlay.follow();
    });
  };
  const page = watchPage(dropBroken, rescan, overlay.isOurs);

  const wake = (): void => {
    if (isAwake || signal.aborted || settings.paused) return;
    isAwake = true;
    for (const root of roots) page.add(root);
    if (document.body) page.dirty(document.body);
  };
  const sleep = (): void => {
    isAwake = false;
    page.stop();
    line.close();
  };
  const blank = (): void => {
    sleep();
    hits = [];
    overlay.clear();
  };
  const end = (): void => {
    if (signal.aborted) return;
    ending.abort();
    blank();
    state = 'off';
  };
  const refresh = async (): Promise<void> => {
    const wasPaused = settings.paused;
    const reply = await line.ask('settings/page', {});
    if (!reply.ok || signal.aborted) return;
    settings = reply.value;
    if (settings.paused) {
      blank();
      state = 'held';
      onState();
    } else if (wasPaused) {
      state = 'scanning';
      wake();
    } else show();
  };
  const begin = async (): Promise<void> => {
    const asked = refresh();
    await whenSettled();
    await asked;
    if (signal.aborted || settings.paused) return;
    isAwake = true;
    page.add(document);
    for (const type of MOVES)
      addEventListener(type, overlay.follow, { capture: true, passive: true, signal });
    if (document.body) await scanRoots([document.body]);
    else state = 'done';
  };
  void begin();

  return {
    state: () => ({
      state,
      findings: visibleFindings(hits, settings, isSmall),
      hostRemoved: overlay.hostRemoved(),
    }),
    refresh,
    reveal: overlay.reveal,
    sleep,
    wake,
    end,
  };
}

function visibleFindings(hits: readonly Hit[], settings: PageSettings, isSmall: boolean): PageFinding[] {
  const visible = hits.filter(({ passage }) => isRendered(passage.anchor));
  return findingsOf(visible, (hit) => !isSmall && isBadged(hit, settings));
}

function stateAfter(outcome: Outcome, state: ScanState, found: number): ScanState {
  if (outcome === 'failed') return 'failed';
  if (outcome !== 'done' || found >= MAX_HITS) return 'partly';
  return state === 'scanning' ? 'done' : state;
}

function pageContext(kind: PageKind): PageContext {
  return {
    kind,
    title: document.title.slice(0, 300),
    language: (document.documentElement.lang || '').slice(0, 35),
    host: location.hostname.slice(0, 300),
    brands: structuredBrands(document),
  };
}
