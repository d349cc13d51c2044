/** One open gate: scans this frame's document, draws, keeps up with changes, until it is ended. */
import type { PageFinding, PageSettings, PageState, ScanState } from '../protocol/requests.ts';
import type { PageContext, PageKind } from '../screening/types.ts';
import { isRendered } from './draw/boxes.ts';
import { removeStale } from './draw/host.ts';
import { makeOverlay, type Overlay } from './draw/overlay.ts';
import { takeLook } from './look.ts';
import { isOrphaned, shadowRootOf } from './runtime.ts';
import { findingsOf, isBadged, type Hit } from './scan/hit.ts';
import { patientAsk } from './scan/patient-ask.ts';
import { isWithin, placesOnScreen, scanPlaces, type Place } from './scan/scan-place.ts';
import { makeScanner, type Outcome } from './scan/scanner.ts';
import { whenSettled } from './scan/slices.ts';
import type { Stopwatch } from './stopwatch.ts';
import { isIntact } from './text/passage.ts';
import { structuredBrands } from './text/structured-brands.ts';
import { watchPage } from './watch-page.ts';

export interface Session {
  state(): Pick<PageState, 'state' | 'findings' | 'hostRemoved'>;
  /** Asks for the settings again and redraws; a paused site goes blank. */
  refresh(): Promise<void>;
  reveal: Overlay['reveal'];
  /** The tab is hidden (or kept for later): observing stops. */
  sleep(): void;
  /** The tab is seen again: what changed meanwhile is scanned. */
  wake(): void;
  end(): void;
}

const MAX_HITS = 2000;
const MAX_BARE = 500;
/** When custom elements without a shadow root are looked at again, besides each rescan. */
const LATE_MS = [1000, 4000];
const MOVES = ['scroll', 'resize', 'toggle', 'transitionend', 'animationend', 'fullscreenchange', 'click'];

/** Opens a session for a page of `kind`; `onState` is told when what it shows has changed. */
export function openSession(kind: PageKind, watch: Stopwatch, onState: () => void): Session {
  const ending = new AbortController();
  const { signal } = ending;
  let settings: PageSettings | undefined;
  let state: ScanState = 'scanning';
  let hits: Hit[] = [];
  let isAwake = false;
  let running = 0;
  let context: PageContext | undefined;
  let address = '';
  const roots = new Set<Document | ShadowRoot>([document]);
  /** Custom elements that may get their shadow root later: no mutation tells of it. */
  const bare = new Set<Element>();

  const ask = patientAsk(() => end());
  // In so small a frame a badge would cover all there is: underlines and counts only.
  const isSmall = window.top !== window && (innerWidth < 300 || innerHeight < 150);
  const overlay = makeOverlay({ ask, watch, signal, isSmall }, () => void refresh());
  const isOver = (): boolean => signal.aborted || settings?.paused !== false;
  const show = (): void => {
    if (isOver() || !settings) return;
    overlay.show(hits, settings);
    onState();
  };
  const keep = (kept: (hit: Hit) => boolean): boolean => {
    const before = hits.length;
    hits = hits.filter(kept).slice(0, MAX_HITS);
    return hits.length < before;
  };
  const isStanding = ({ passage }: Hit): boolean => isIntact(passage);
  const onShadow = (root: ShadowRoot): void => {
    if (roots.has(root)) return;
    roots.add(root);
    if (isAwake) page.add(root);
    void scan([root]);
  };
  const scanner = makeScanner({
    // A single-page shop goes to its next product under a new address.
    page: () => {
      if (!context || address !== location.href) context = pageContext(kind);
      address = location.href;
      return context;
    },
    ask,
    watch,
    signal,
    onHits: (found) => {
      hits = [...hits, ...found];
      keep(isStanding);
      show();
    },
    onShadow,
    onBare: (element) => bare.size < MAX_BARE && bare.add(element),
  });
  const lookAgain = (): void => {
    for (const element of bare) {
      const root = shadowRootOf(element);
      if (root) onShadow(root);
      if (root || !element.isConnected) bare.delete(element);
    }
  };
  /** Scans `places`; what was found in those that are `seen` already stays and is not found again. */
  const scan = async (places: Place[], seen: Place[] = []): Promise<number> => {
    const before = watch.read().total;
    lookAgain();
    keep(({ passage }) => isWithin(passage.holder, seen) || !isWithin(passage.holder, places));
    if (state === 'done' || state === 'failed') state = 'scanning';
    running += 1;
    let outcome: Outcome = 'done';
    for (const place of places) {
      outcome = await scanner.scan(place, seen);
      // The page changed under the walk: what it did not reach is walked again.
      if (outcome === 'torn') page.dirty(place);
      if (outcome === 'full' || outcome === 'failed') break;
    }
    running -= 1;
    if (signal.aborted) return 0;
    if (running === 0 || outcome !== 'done') state = stateAfter(outcome, state, hits.length);
    show();
    return watch.read().total - before;
  };
  const isAlive = (): boolean => {
    if (isOrphaned()) end();
    return !signal.aborted;
  };
  const onChange = (): void => {
    if (isAlive()) watch.time('draw', () => (keep(isStanding) ? show() : overlay.follow()));
  };
  const page = watchPage(onChange, (nodes) => scan(scanPlaces(nodes)), overlay.isOurs);

  const wake = (): void => {
    if (isAwake || isOver()) return;
    isAwake = true;
    if (state === 'held') state = 'scanning';
    for (const root of roots) page.add(root);
    page.dirty(document);
  };
  const sleep = (): void => {
    isAwake = false;
    page.stop();
  };
  const blank = (said: ScanState): void => {
    sleep();
    hits = [];
    overlay.clear();
    state = said;
  };
  const end = (): void => {
    ending.abort();
    blank('off');
  };
  const refresh = async (): Promise<void> => {
    const wasPaused = settings?.paused;
    const reply = await ask('settings/page', {});
    if (!reply.ok || signal.aborted) return;
    settings = reply.value;
    if (!settings.paused && !wasPaused) return show();
    if (settings.paused) blank('held');
    else wake();
    onState();
  };
  const begin = async (): Promise<void> => {
    removeStale();
    const [reply] = await Promise.all([ask('page/look', {}), refresh(), whenSettled()]);
    if (!reply.ok) return end();
    takeLook(reply.value);
    followMoves(() => isAlive() && overlay.follow(), signal);
    for (const wait of LATE_MS) setTimeout(lookAgain, wait);
    if (isOver()) return;
    isAwake = !document.hidden;
    if (isAwake) page.add(document);
    const seen = watch.time('segments', placesOnScreen);
    await scan(seen);
    await scan(scanPlaces([document]), seen);
  };
  void begin();

  return {
    state: () => ({
      state,
      findings: visibleFindings(hits, isSmall ? undefined : settings),
      hostRemoved: overlay.hostRemoved(),
    }),
    refresh,
    reveal: overlay.reveal,
    sleep,
    wake,
    end,
  };
}

function visibleFindings(hits: readonly Hit[], settings: PageSettings | undefined): PageFinding[] {
  const visible = hits.filter(({ passage }) => isRendered(passage.holder));
  return findingsOf(visible, (hit) => settings !== undefined && isBadged(hit, settings));
}

function followMoves(follow: () => unknown, signal: AbortSignal): void {
  for (const type of MOVES) addEventListener(type, follow, { capture: true, passive: true, signal });
}

function stateAfter(outcome: Outcome, state: ScanState, found: number): ScanState {
  if (outcome === 'torn' || outcome === 'failed') return outcome === 'torn' ? state : outcome;
  if (outcome === 'full' || found >= MAX_HITS) return 'partly';
  return state === 'scanning' ? 'done' : state;
}

function pageContext(kind: PageKind): PageContext {
  return {
    kind,
    title: document.title.slice(0, 300),
    language: document.documentElement.lang?.slice(0, 35) ?? '',
    host: location.hostname.slice(0, 300),
    brands: structuredBrands(document),
  };
}
