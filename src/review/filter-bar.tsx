import { translate as t } from '../platform/translate.ts';
import { SORTS } from './review-state.ts';
import type { Filter, Sort } from './review-state.ts';
import { VERDICTS } from './types.ts';
import { verdictKey } from './verdict-mark.tsx';

interface Props {
  counts: Record<Filter, number>;
  filter: Filter;
  sort: Sort;
  words: string;
  onFilter: (filter: Filter) => void;
  onSort: (sort: Sort) => void;
  onWords: (words: string) => void;
  onJump: () => void;
}

const FILTERS: readonly Filter[] = ['open', 'all', ...VERDICTS];

function filterLabel(filter: Filter): string {
  return filter === 'open' || filter === 'all' ? t(`review_filter_${filter}`) : t(verdictKey(filter));
}

/** Filters with their counts, order, search within the lines, and the way to the next open finding. */
export function FilterBar({ counts, filter, sort, words, onFilter, onSort, onWords, onJump }: Props) {
  return (
    <div class="row filters" role="group" aria-label={t('review_filters')}>
      {FILTERS.map((each) => (
        <button key={each} aria-pressed={each === filter} onClick={() => onFilter(each)}>
          {filterLabel(each)} <span class="count">{counts[each]}</span>
        </button>
      ))}
      <label>
        <span class="hidden">{t('review_sort')}</span>
        <select
          value={sort}
          onChange={({ currentTarget }) =>
            onSort(SORTS.find((each) => each === currentTarget.value) ?? 'place')
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
          value={words}
          onInput={({ currentTarget }) => onWords(currentTarget.value)}
        />
      </label>
      <button disabled={counts.open === 0} onClick={onJump}>
        {t('review_next_open')}
      </button>
    </div>
  );
}
