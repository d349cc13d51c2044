/** Reviews, kept in this browser's IndexedDB until the user removes them. */
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { countVerdicts, overallVerdict } from './record.ts';
import { standingOf } from './decisions.ts';
import { parseReview } from './parse-review.ts';
import type { Review, ReviewState, Verdict } from './types.ts';

/** One row of the list of kept reviews; made when the review is saved, so that listing opens no review. */
export interface ReviewHead {
  id: string;
  startedAt: string;
  files: string[];
  state: ReviewState;
  verdict: Verdict;
  counts: Record<Verdict, number>;
  /** Hash of the list it was screened against. */
  listHash: string;
}

interface Shelves extends DBSchema {
  heads: { key: string; value: ReviewHead };
  reviews: { key: string; value: Review };
}

let opened: Promise<IDBPDatabase<Shelves>> | undefined;

function open(): Promise<IDBPDatabase<Shelves>> {
  opened ??= openDB<Shelves>('reviews', 1, {
    upgrade(db) {
      db.createObjectStore('heads', { keyPath: 'id' });
      db.createObjectStore('reviews', { keyPath: 'id' });
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

/** What the list of reviews shows of one. */
export function headOf(review: Review): ReviewHead {
  return {
    id: review.id,
    startedAt: review.startedAt,
    files: review.files.map((file) => file.file),
    state: standingOf(review.decisions).state,
    verdict: overallVerdict(review),
    counts: countVerdicts(review),
    listHash: review.list.hash,
  };
}

/**
 * Keeps a review, whole or not at all. Rejects with a `QuotaExceededError` DOMException where the disk is full;
 * what was kept before stays.
 */
export async function saveReview(review: Review): Promise<void> {
  const db = await open();
  const write = db.transaction(['heads', 'reviews'], 'readwrite');
  await Promise.all([
    write.objectStore('heads').put(headOf(review)),
    write.objectStore('reviews').put(review),
    write.done,
  ]);
}

/** Heads of all kept reviews, newest first. */
export async function listReviews(): Promise<ReviewHead[]> {
  const heads = await (await open()).getAll('heads');
  return heads.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

/** A kept review, or null where there is none under this id or what is stored is damaged. */
export async function loadReview(id: string): Promise<Review | null> {
  return parseReview(await (await open()).get('reviews', id));
}

/** Removes one review for good. */
export async function deleteReview(id: string): Promise<void> {
  const db = await open();
  const write = db.transaction(['heads', 'reviews'], 'readwrite');
  await Promise.all([
    write.objectStore('heads').delete(id),
    write.objectStore('reviews').delete(id),
    write.done,
  ]);
}

/** Removes every review for good. */
export async function deleteAllReviews(): Promise<void> {
  const db = await open();
  const write = db.transaction(['heads', 'reviews'], 'readwrite');
  await Promise.all([write.objectStore('heads').clear(), write.objectStore('reviews').clear(), write.done]);
}

/** Bytes that the extension keeps on this computer, as the browser estimates them; null where it does not say. */
export async function storageUse(): Promise<number | null> {
  return (await navigator.storage.estimate()).usage ?? null;
}
