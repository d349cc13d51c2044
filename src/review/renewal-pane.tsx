import { translate as t } from '../platform/translate.ts';
import { messageLocale } from '../ui/age-words.ts';
import { dateWords } from '../ui/dates.ts';
import { tierWords } from '../ui/words.ts';
import { placeWords } from './place-words.ts';
import type { FindingChange, FindingWeight } from './types.ts';
import type { ReviewView } from './use-review.ts';

/** Changes shown one by one; the rest is counted. */
const SHOWN = 200;

/** What screening with the lists in force would change; nothing is written until it is taken over. */
export function RenewalPane({ view, isFinal }: { view: ReviewView; isFinal: boolean }) {
  const { renewal, log } = view;
  if (!renewal || !log.review) return null;
  const { list, changes } = renewal;
  const isSame = list.hash === log.review.list.hash && changes.length === 0;
  const count = (which: (change: FindingChange) => boolean): string => String(changes.filter(which).length);
  return (
    <section class="section" aria-labelledby="renewal-title">
      <h2 id="renewal-title">{t('review_renewal_title', dateWords(list.asOf, messageLocale(t)))}</h2>
      <p role="status">
        {isSame
          ? t('review_renewal_same')
          : t(
              'review_renewal_counts',
              count(({ before }) => before === null),
              count(({ after }) => after === null),
              count(({ before, after }) => before !== null && after !== null),
            )}
      </p>
      <ul class="changes">
        {changes.slice(0, SHOWN).map((change, i) => (
          <li key={i} dir="auto">
            {placeWords(change.finding, t)} · {change.name}: {weightWords(change.before)} →{' '}
            {weightWords(change.after)}
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && (
        <p class="soft">{t('review_renewal_more', String(changes.length - SHOWN))}</p>
      )}
      <div class="row">
        {!isSame && (
          <button disabled={isFinal} onClick={view.takeOver}>
            {t('review_renewal_take')}
          </button>
        )}
        <button onClick={view.dropRenewal}>{t('review_renewal_drop')}</button>
        {isFinal && !isSame && <span class="soft">{t('review_refused_final_needs_amendment')}</span>}
      </div>
    </section>
  );
}

function weightWords(weight: FindingWeight | null): string {
  if (!weight) return t('review_renewal_none');
  return `${tierWords(weight.tier, t).label} (${weight.programmes.join(', ')})`;
}
