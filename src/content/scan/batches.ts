import { MAX_BATCH_TEXT } from '../../protocol/requests.ts';
import type { Match, Segment } from '../../screening/types.ts';
import type { Unit } from '../text/passage.ts';

interface SentUnit {
  key: string;
  /** The place of its first segment in the batch. */
  first: number;
  /** What an answer says of it, with `segment` counted within the unit. */
  matches: Match[];
}

/** What one request carries, and how its answer finds back. */
export interface Batch {
  sentSegments: Segment[];
  /** The unit of each segment. */
  owners: SentUnit[];
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
  let batch: Batch = { sentSegments: [], owners: [] };
  let size = 0;
  let enough = first;
  let group = 0;
  const flush = (): void => {
    if (!batch.sentSegments[0]) return;
    const full = batch;
    batch = { sentSegments: [], owners: [] };
    size = 0;
    enough = MAX_BATCH_TEXT / 2;
    send(full);
  };
  return {
    addUnit: (key, { isGroup, passages }) => {
      const length = passages.reduce((sum, { text }) => sum + text.length, 0);
      if (size + length > MAX_BATCH_TEXT) flush();
      group += 1;
      const owner = { key, first: batch.sentSegments.length, matches: [] };
      for (const { text, role } of passages) {
        batch.sentSegments.push({ text, role, group: isGroup ? group : -1 });
        batch.owners.push(owner);
      }
      size += length;
      if (size >= enough) flush();
    },
    sendRest: flush,
  };
}

/** Gives each unit of a batch its matches of an answer. */
export function dealOut({ owners }: Batch, matches: readonly Match[]): void {
  for (const match of matches) {
    const owner = owners[match.segment];
    owner?.matches.push({ ...match, segment: match.segment - owner.first });
  }
}
