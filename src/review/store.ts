/** Reviews, kept in this browser's IndexedDB until the user removes them. */
import { openDB } from 'idb';
import type { DBSchema, IDBPTransaction } from 'idb';
import { singleFlight } from '../platform/single-flight.ts';
import { parseKept, parseSlice } from './parse-review.ts';
import type { ReviewRecord } from './record.ts';
import { putTogether, takeApart } from './slices.ts';
import type { Slice } from './slices.ts';
import { standingOf } from './standing.ts';
import type { Decision, Review, ReviewState, Verdict } from './types.ts';
import type { Typed } from './typed.ts';
import { countVerdicts, overallVerdict } from './verdict-count.ts';

/** One row of the list of kept reviews; made when the review is saved, so that listing opens no review. */
export interface ReviewHead {
  id: string;
  startedAt: string;
  files: string[];
  state: ReviewState;
  verdict: Verdict;
  counts: Record<Verdict, number>;
  /** The list it was screened against. */
  listHash: string;
  listAsOf: string;
}

/** A review with what is kept beside it. */
export interface KeptReview {
  review: Review;
  /** Final records as they were sealed, oldest first. */
  finals: ReviewRecord[];
  /** Text that was being typed when the page went away. */
  typed: Typed[];
}

interface Shelves extends DBSchema {
  heads: { key: string; value: ReviewHead };
  /** What was screened, written only after a screening: without its lines, which are many. */
  screenings: { key: string; value: Omit<Review, 'decisions'> };
  lines: { key: [string, number]; value: { id: string; number: number } & Slice };
  logs: { key: string; value: { id: string; decisions: Decision[] } };
  finals: { key: [string, number]; value: { id: string; number: number; record: ReviewRecord } };
  typed: { key: [string, string]; value: Typed };
}

const SHELVES = ['heads', 'screenings', 'lines', 'logs', 'finals', 'typed'] as const;
/** Those with several entries a review. */
const NUMBERED = ['lines', 'finals', 'typed'] as const;

const open = singleFlight((forget) =>
  openDB<Shelves>('quote-reviews', 1, {
    upgrade(db) {
      for (const shelf of ['heads', 'screenings', 'logs'] as const)
        db.createObjectStore(shelf, { keyPath: 'id' });
      for (const shelf of ['lines', 'finals'] as const)
        db.createObjectStore(shelf, { keyPath: ['id', 'number'] });
      db.createObjectStore('typed', { keyPath: ['id', 'slot'] });
    },
    terminated: forget,
  }),
);

/** What the list of reviews shows of one. */
function headOf(review: Review): ReviewHead {
  const counts = countVerdicts(review.files);
  return {
    id: review.id,
    startedAt: review.startedAt,
    files: review.files.map((file) => file.file),
    state: standingOf(review.decisions).state,
    verdict: overallVerdict(counts),
    counts,
    listHash: review.list.hash,
    listAsOf: review.list.asOf,
  };
}

/** What is kept beside a review's log. */
export interface Beside {
  /** The files were screened: the screening itself is new. */
  isScreened?: boolean;
  /** The final record that the last decision made, counted from 0. */
  final?: { number: number; record: ReviewRecord };
}

/**
 * Keeps a review, whole or not at all. Its log is written in one go and committed at once, so that a tab which is
 * closed right after a decision has kept it. Rejects with a `QuotaExceededError` DOMException where the disk is full;
 * what was kept before stays.
 */
export async function saveReview(review: Review, beside: Beside = {}): Promise<void> {
  const { id, decisions } = review;
  const write = (await open()).transaction(SHELVES, 'readwrite');
  if (beside.isScreened) await putScreening(write, review);
  const puts = [
    write.objectStore('heads').put(headOf(review)),
    write.objectStore('logs').put({ id, decisions }),
    beside.final && write.objectStore('finals').put({ id, ...beside.final }),
  ];
  write.commit();
  await Promise.all([...puts, write.done]);
}

type Writing = IDBPTransaction<Shelves, typeof SHELVES, 'readwrite'>;

/** One slice after the other, so that the screen stays alive in between; the transaction stays one. */
async function putScreening(write: Writing, { decisions: _log, ...screening }: Review): Promise<void> {
  const { id } = screening;
  const { bare, slices } = takeApart(screening.files);
  await write.objectStore('lines').delete(ofReview(id));
  for (const [number, slice] of slices.entries())
    await write.objectStore('lines').put({ id, number, ...slice });
  await write.objectStore('screenings').put({ ...screening, files: bare });
}

/** Heads of all kept reviews, newest first. */
export async function listReviews(): Promise<ReviewHead[]> {
  const heads = await (await open()).getAll('heads');
  return heads.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

/** All keys of a shelf that begin with a review's id. */
function ofReview(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/** A kept review, or null where there is none under this id or what is stored is damaged. */
export async function loadReview(id: string): Promise<KeptReview | null> {
  const read = (await open()).transaction(SHELVES);
  const [screening, log, finals, typed] = await Promise.all([
    read.objectStore('screenings').get(id),
    read.objectStore('logs').get(id),
    read.objectStore('finals').getAll(ofReview(id)),
    read.objectStore('typed').getAll(ofReview(id)),
  ]);
  const kept = parseKept({ review: { ...screening, decisions: log?.decisions }, finals, typed });
  const slices: Slice[] = [];
  for (let number = 0; ; number++) {
    const slice = await read.objectStore('lines').get([id, number]);
    if (slice === undefined) break;
    const parsed = parseSlice(slice);
    if (!parsed) return null;
    slices.push(parsed);
  }
  return kept && { ...kept, review: { ...kept.review, files: putTogether(kept.review.files, slices) } };
}

/** Keeps text that is being typed. */
export async function keepTyped(typed: Typed): Promise<void> {
  const write = (await open()).transaction('typed', 'readwrite');
  const put = write.store.put(typed);
  write.commit();
  await Promise.all([put, write.done]);
}

/** Forgets text that was being typed. */
export async function forgetTyped(id: string, slot: string): Promise<void> {
  await (await open()).delete('typed', [id, slot]);
}

/** What was kept of text typed outside of any review: under the id ''. */
export async function looseText(slot: string): Promise<string> {
  return (await (await open()).get('typed', ['', slot]))?.text ?? '';
}

/** Removes one review for good. */
export async function deleteReview(id: string): Promise<void> {
  const write = (await open()).transaction(SHELVES, 'readwrite');
  await Promise.all([
    ...(['heads', 'screenings', 'logs'] as const).map((shelf) => write.objectStore(shelf).delete(id)),
    ...NUMBERED.map((shelf) => write.objectStore(shelf).delete(ofReview(id))),
    write.done,
  ]);
}

/** Removes every review for good. */
export async function deleteAllReviews(): Promise<void> {
  const write = (await open()).transaction(SHELVES, 'readwrite');
  await Promise.all([...SHELVES.map((shelf) => write.objectStore(shelf).clear()), write.done]);
}

/** Bytes that the extension keeps on this computer, as the browser estimates them; null where it does not say. */
export async function storageUse(): Promise<number | null> {
  return (await navigator.storage.estimate()).usage ?? null;
}
