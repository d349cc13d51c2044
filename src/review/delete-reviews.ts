/** Kept reviews go for good, but none that a tab has open: that tab would write half of it anew. */
import { WordedError } from './problem.ts';
import { whileFree } from './review-lock.ts';
import { deleteAllReviews, deleteReview, listReviews } from './store.ts';

/** Removes one review; rejects in words where a tab has it open. */
export async function deleteOne(id: string): Promise<void> {
  if (!(await whileFree(id, () => deleteReview(id)))) throw new WordedError('review_problem_elsewhere');
}

/** Removes every review, and what else is kept of any; one that a tab has open stays, and it rejects in words. */
export async function deleteEvery(): Promise<void> {
  let isOneOpen = false;
  for (const { id } of await listReviews())
    if (!(await whileFree(id, () => deleteReview(id)))) isOneOpen = true;
  if (isOneOpen) throw new WordedError('review_problem_elsewhere');
  await deleteAllReviews();
}
