import type { Ask } from '../../protocol/send.ts';
import type { PageContext, Match } from '../../screening/types.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { Unit } from '../text/passage.ts';
import { walkUnits } from '../text/walk-units.ts';
import { batchMaker, dealOut, unitKey, type Batch } from './batches.ts';
import type { Hit } from './hit.ts';
import { isWithin, type Place } from './scan-place.ts';
import { inSlices } from './slices.ts';

/**
 * New text that is scanned in a minute at most, each unit counted with so much more; what lies beyond is reported as
 * "partly scanned". A page that is open all day is never through with it.
 */
const MAX_TEXT = 6_000_000;
const UNIT_COST = 100;
const MINUTE = 60_000;
/** Mentions with a kept answer that are handed over at once: all that is drawn is drawn anew for them. */
const ENOUGH = 250;

export type Outcome = 'done' | 'torn' | 'full' | 'failed';

export interface Scanner {
  /**
   * Scans the text under `root`; what is found outside `seen` comes through `onHits`, batch by batch; where its answer
   * is kept, some hundreds at once.
   */
  scan(root: Place, seen: readonly Place[]): Promise<Outcome>;
}

interface Needs {
  pageContext: () => PageContext;
  ask: Ask;
  clock: Stopwatch;
  onHits: (hits: Hit[]) => void;
  onShadow: (root: ShadowRoot) => void;
  /** A custom element that has no shadow root yet. */
  onBare: (element: Element) => void;
  life: AbortSignal;
}

/**
 * A scanner of one document: answers are kept for a minute by unit text, so that a re-rendered page is not asked about
 * twice.
 */
export function makeScanner({ pageContext, ask, clock, onHits, onShadow, onBare, life }: Needs): Scanner {
  const answers = new Map<string, Match[]>();
  const waiting = new Map<string, Unit[]>();
  let spent = 0;
  let renewal = 0;
  let judged: PageContext | undefined;

  const show = (unit: Unit, matches: readonly Match[]): Hit[] =>
    matches.flatMap(({ segment, ...match }) => {
      const passage = unit.passages[segment];
      return passage ? [{ ...match, around: unit, passage }] : [];
    });
  /** False where nobody answered. */
  const send = async (batch: Batch): Promise<boolean> => {
    const asked = performance.now();
    const reply = await ask('scan/segments', { page: pageContext(), segments: batch.sentSegments });
    clock.waited(performance.now() - asked);
    if (life.aborted) return true;
    clock.timeDraw(() => {
      if (reply.ok) dealOut(batch, reply.value.matches);
      const hits: Hit[] = [];
      for (const { key, matches } of new Set(batch.owners)) {
        if (reply.ok) answers.set(key, matches);
        for (const unit of waiting.get(key) ?? []) hits.push(...show(unit, matches));
        waiting.delete(key);
      }
      if (hits[0]) onHits(hits);
    });
    return reply.ok;
  };

  return {
    scan: async (root, seen) => {
      const about = pageContext();
      // Another page is judged otherwise, and has its own measure.
      if (about !== judged || performance.now() > renewal) {
        answers.clear();
        spent = 0;
        judged = about;
        renewal = performance.now() + MINUTE;
      }
      const sent: Promise<boolean>[] = [];
      let kept: Hit[] = [];
      const batches = batchMaker((batch) => sent.push(send(batch)));
      const onUnit = (unit: Unit): void => {
        const key = unitKey(unit);
        const known = answers.get(key);
        const others = waiting.get(key);
        if (known) {
          if (known[0] && !isWithin(unit.holder, seen)) kept.push(...show(unit, known));
        } else if (others) others.push(unit);
        else {
          spent += key.length + UNIT_COST;
          waiting.set(key, [unit]);
          batches.addUnit(key, unit);
        }
      };
      const steps = walkUnits(root, { onUnit, onShadow, onBare });
      let outcome: Outcome = 'done';
      const isAtEnd = (): boolean => {
        const { value, done } = steps.next();
        if (spent > MAX_TEXT) outcome = 'full';
        else if (value === false) outcome = 'torn';
        return done === true || outcome === 'full';
      };
      const run = (slice: () => boolean): boolean => {
        const isLast = clock.timeSegments(slice);
        if (kept[isLast ? 0 : ENOUGH]) {
          clock.timeDraw(() => onHits(kept));
          kept = [];
        }
        return isLast;
      };
      await inSlices(isAtEnd, run, life);
      clock.timeSegments(batches.sendRest);
      return (await Promise.all(sent)).includes(false) ? 'failed' : outcome;
    },
  };
}
