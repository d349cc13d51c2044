import { translate as t } from '../platform/translate.ts';
import { SORTS } from './review-state.ts';
import type { Filter, View } from './review-state.ts';
import { VERDICTS } from './types.ts';
import { verdictKey } from './verdict-key.ts';

interface Props {
  counts: Record<Filter, number>;
  how: View;
  onChange: (how: View) => void;
  onJump: () => void;
}

const FILTERS: readonly Filter[] = ['open', 'all', ...VERDICTS];

function filterLabel(filter: Filter): string {
  return filter === 'open' || filter === 'all' ? t(`review_filter_${filter}`) : t(verdictKey(filter));
}

/** Filters with their counts, order, search within the lines, the way to the next open finding, and the keys. */
export function FilterBar({ counts, how, onChange, onJump }: Props) {
  return (
    <div class="row filters" role="group" aria-label={t('review_filters')}>
      {FILTERS.map((each) => (
        <button
          key={each}
          aria-pressed={each === how.filter}
          onClick={() => onChange({ ...how, filter: each })}
        >
          {filterLabel(each)} <span class="count">{counts[each]}</span>
        </button>
      ))}
      <label>
        <span class="hidden">{t('review_sort')}</span>
        <select
          value={how.sort}
          onChange={({ currentTarget }) =>
            onChange({ ...how, sort: SORTS.find((each) => each === currentTarget.value) ?? 'place' })
          }
        >
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {t(`review_sort_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="hidden">{t('review_search')}</span>
        <input
          type="search"
          placeholder={t('review_search')}
          value={how.words}
          onInput={({ currentTarget }) => onChange({ ...how, words: currentTarget.value })}
        />
      </label>
      <button disabled={counts.open === 0} onClick={onJump}>
        {t('review_next_open')}
      </button>
      <p id="review-keys" class="soft small">
        {t('review_keys')}
      </p>
    </div>
  );
}
