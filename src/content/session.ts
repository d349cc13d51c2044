/** One open gate: scans this frame's document, draws, keeps up with changes, until it is ended. */
import type { PageSettings, PageState, ScanState } from '../protocol/requests.ts';
import type { Ask } from '../protocol/send.ts';
import type { PageKind } from '../screening/types.ts';
import { isRendered } from './draw/boxes.ts';
import { removeStale } from './draw/host.ts';
import { makeOverlay } from './draw/overlay.ts';
import { lateRoots } from './late-roots.ts';
import { look, takeLook } from './look.ts';
import { contextReader } from './page-context.ts';
import { hearFirst, isOrphaned, isTop } from './runtime.ts';
import { findingsOf, type Hit } from './scan/hit.ts';
import { isWithin, placesOnScreen, scanPlaces, type Place } from './scan/scan-place.ts';
import { makeScanner, type Outcome } from './scan/scanner.ts';
import { whenSettled } from './scan/slices.ts';
import type { Stopwatch } from './stopwatch.ts';
import { isIntact } from './text/passage.ts';
import { watchPage } from './watch-page.ts';

export interface Session {
  stateNow(): Pick<PageState, 'state' | 'findings'>;
  /** True once it has ended; unlike `state` it looks at nothing. */
  isEnded(): boolean;
  /** Asks for the settings again and redraws; a paused site goes blank. */
  renew(): Promise<void>;
  /** As `Overlay.revealNext`. */
  revealNext(step: 1 | -1, entity?: string): boolean;
  /** The tab is hidden (or kept for later): observing stops. */
  sleep(): void;
  /** The tab is seen again: what changed meanwhile is scanned. */
  rouse(): void;
  end(): void;
}

const MAX_HITS = 2000;

/** Who is told what goes on in a session. */
interface Told {
  /** What it shows has changed. */
  onState(): void;
  /** A shadow root of the page is read from now on. */
  onRoot(root: ShadowRoot): void;
}

/** Opens a session for a page of `kind`. */
export function openSession(kind: PageKind, ask: Ask, clock: Stopwatch, { onState, onRoot }: Told): Session {
  const ending = new AbortController();
  const { signal: life } = ending;
  let settings: PageSettings | undefined;
  let state: ScanState = 'scanning';
  let hits: Hit[] = [];
  let running = 0;

  const isSmall = isSmallFrame();
  const overlay = makeOverlay({ ask, clock, life, isSmall }, () => void refresh());
  const isOver = (): boolean => life.aborted || settings?.paused !== false;
  const show = (): void => {
    if (isOver() || !settings) return;
    overlay.showHits(hits, settings);
    onState();
  };
  const keep = (kept = isIntact, more: Hit[] = []): boolean => {
    const { length } = hits;
    hits = [...hits, ...more].filter(kept).slice(0, MAX_HITS);
    return hits.length < length;
  };
  const onShadow = (root: ShadowRoot): void => {
    if (!page.addRoot(root)) return;
    onRoot(root);
    void scan([root]);
  };
  const late = lateRoots(onShadow);
  const onHits = (found: Hit[]): void => {
    if (!isOver()) keep(isIntact, found);
    show();
  };
  const pageContext = contextReader(kind);
  let address = '';
  const scanner = makeScanner({ pageContext, ask, clock, life, onHits, onShadow, onBare: late.addBare });
  /**
   * Scans `places`; what was found in those that are `seen` already stays and is not found again. Nobody knows what a
   * scan left out that failed, or that was too long for the address before: all is scanned.
   */
  const scan = async (places: Place[], seen: Place[] = []): Promise<void> => {
    const isAgain = state === 'failed' || (state === 'partly' && address !== location.href);
    address = location.href;
    if (isAgain || state === 'done') state = 'scanning';
    if (isAgain) return scan(scanPlaces([document]));
    running += 1;
    const outcome = await outcomeOf(() => {
      late.look();
      keep(({ passage }) => isWithin(passage.holder, seen) || !isWithin(passage.holder, places));
      // The page changed under the walk: what it did not reach is walked again.
      return scanEach(places, (place) => scanner.scan(place, seen), page.dirty);
    });
    running -= 1;
    if (isOver()) return;
    if (running === 0 || outcome !== 'done') state = stateAfter(outcome, state, hits.length);
    show();
  };
  const isAlive = (): boolean => {
    if (isOrphaned()) end();
    return !life.aborted;
  };
  const onChange = (): void => {
    if (isAlive()) clock.timeDraw(() => (keep() ? show() : overlay.follow()));
  };
  const page = watchPage(onChange, (nodes) => scan(scanPlaces(nodes)), overlay.isOurs, clock);

  const wake = (): void => {
    if (page.isOn() || isOver() || !isAlive()) return;
    if (state === 'held') state = 'scanning';
    page.start();
    page.dirty(document);
  };
  const blank = (said: ScanState): void => {
    page.stop();
    hits = [];
    overlay.clear();
    state = said;
  };
  const end = (): void => {
    ending.abort();
    // Where the worker did not answer, the page may well be a shop.
    blank(isOrphaned() ? 'off' : 'failed');
    if (isTop && state === 'failed') onState();
  };
  const refresh = async (): Promise<void> => {
    const wasPaused = settings?.paused;
    const reply = await ask('settings/page', {});
    if (!reply.ok || life.aborted) return settings ? undefined : end();
    settings = reply.value;
    if (!settings.paused && !wasPaused) return show();
    if (settings.paused) blank('held');
    else wake();
    onState();
  };
  const prepare = async (): Promise<void> => {
    const reply = await ask('page/look', {});
    if (!reply.ok) return end();
    takeLook(reply.value);
    removeStale();
    await refresh();
  };
  const begin = async (): Promise<void> => {
    await Promise.all([prepare(), whenSettled()]);
    hearFirst(look.moves, () => isAlive() && overlay.follow(), life);
    if (isOver()) return;
    if (!document.hidden) page.start();
    await page.during(async () => {
      // What is on screen comes first.
      const seen = clock.timeSegments(placesOnScreen);
      running += 1;
      await scan(seen).finally(() => (running -= 1));
      await scan(scanPlaces([document]), seen);
    });
  };
  void begin();

  return {
    stateNow: () => ({ state, findings: findingsOf(hits.filter(isRendered), !isSmall && settings) }),
    isEnded: () => life.aborted,
    renew: refresh,
    revealNext: overlay.revealNext,
    sleep: page.stop,
    rouse: wake,
    end,
  };
}

/** In so small a frame a badge would cover all there is: underlines and counts only. */
function isSmallFrame(): boolean {
  return !isTop && (innerWidth < 300 || innerHeight < 150);
}

/** `failed` too where a page's own names lie over what is read of its elements. */
async function outcomeOf(scan: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await scan();
  } catch {
    return 'failed';
  }
}

/** Scans place by place until one says that it is enough; gives the last outcome. */
async function scanEach(
  places: readonly Place[],
  scan: (place: Place) => Promise<Outcome>,
  onTorn: (place: Place) => void,
): Promise<Outcome> {
  let outcome: Outcome = 'done';
  for (const place of places) {
    outcome = await scan(place);
    if (outcome === 'torn') onTorn(place);
    if (outcome === 'full' || outcome === 'failed') break;
  }
  return outcome;
}

function stateAfter(outcome: Outcome, state: ScanState, found: number): ScanState {
  if (outcome === 'torn') return state;
  if (outcome === 'failed') return outcome;
  if (outcome === 'full' || found >= MAX_HITS) return 'partly';
  return state === 'scanning' ? 'done' : state;
}
