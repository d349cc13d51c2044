import { MAX_BATCH_TEXT } from '../../protocol/requests.ts';
import type { Match, Segment } from '../../screening/types.ts';
import type { Unit } from '../text/passage.ts';

interface SentUnit {
  key: string;
  /** Its segments in the batch: the first one's place, and how many. */
  first: number;
  passageCount: number;
}

/** What one request carries, and how its answer finds back. */
export interface Batch {
  sentSegments: Segment[];
  sentUnits: SentUnit[];
}

/** Same text in the same roles is judged the same; this names it. */
export function unitKey({ isGroup, passages }: Unit): string {
  return `${isGroup}${passages.map(({ role, text }) => `${role}\u0001${text}`).join('\u0002')}`;
}

export interface BatchMaker {
  /** Adds a unit; hands a full batch over. */
  addUnit(key: string, unit: Unit): void;
  /** Hands over what is left. */
  sendRest(): void;
}

/** Packs units into batches within the agreed text size; the first is small, so that it is answered soon. */
export function batchMaker(send: (batch: Batch) => void, first = 6 * 1024): BatchMaker {
  let batch: Batch = { sentSegments: [], sentUnits: [] };
  let size = 0;
  let enough = first;
  let group = 0;
  const flush = (): void => {
    if (!batch.sentSegments[0]) return;
    const full = batch;
    batch = { sentSegments: [], sentUnits: [] };
    size = 0;
    enough = MAX_BATCH_TEXT / 2;
    send(full);
  };
  return {
    addUnit: (key, { isGroup, passages }) => {
      const length = passages.reduce((sum, { text }) => sum + text.length, 0);
      if (size + length > MAX_BATCH_TEXT) flush();
      group += 1;
      batch.sentUnits.push({ key, first: batch.sentSegments.length, passageCount: passages.length });
      for (const { text, role } of passages)
        batch.sentSegments.push({ text, role, group: isGroup ? group : -1 });
      size += length;
      if (size >= enough) flush();
    },
    sendRest: flush,
  };
}

/** Which of an answer's matches are a unit's, with `segment` counted within the unit. */
export function matchesOf({ first, passageCount }: SentUnit, matches: readonly Match[]): Match[] {
  return matches
    .filter(({ segment }) => segment >= first && segment < first + passageCount)
    .map((match) => ({ ...match, segment: match.segment - first }));
}
