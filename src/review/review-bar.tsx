import { translate as t } from '../platform/translate.ts';
import { ageInDays, dateWords, today } from '../ui/dates.ts';
import { messageLocale, staleWords } from '../ui/age-words.ts';
import { undoOf } from './decisions.ts';
import type { Standing } from './standing.ts';
import type { Review } from './types.ts';
import type { ReviewView } from './use-review.ts';

/** State of the review, its lists with their age, and what can be done with the whole of it. */
export function ReviewBar({
  review,
  standing,
  view,
}: {
  review: Review;
  standing: Standing;
  view: ReviewView;
}) {
  const age = Math.max(0, ageInDays(review.list.asOf, today()));
  const stale = staleWords(review.list.programmes, today(), t);
  return (
    <>
      <div class="row">
        <strong>{t(`review_state_${standing.state}`)}</strong>
        <span class="soft">
          {t('review_list_as_of', dateWords(review.list.asOf, messageLocale(t)))} (
          {t('review_record_age', String(age))})
        </span>
        <button onClick={() => void view.renew()}>{t('review_renew')}</button>
        <button onClick={view.log.undo} disabled={standing.state === 'final' || !undoOf(review)}>
          {t('review_undo')}
        </button>
        <button onClick={() => void view.log.open('')}>{t('review_close')}</button>
      </div>
      {stale && <p class="stale">{stale}</p>}
    </>
  );
}
