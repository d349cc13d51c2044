import { useMemo, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { ageInDays, STALE_AFTER_DAYS, today } from '../ui/dates.ts';
import { standingOf } from './decisions.ts';
import type { Change } from './decisions.ts';
import { FilterBar } from './filter-bar.tsx';
import { LineDetail } from './line-detail.tsx';
import { LinesTable } from './lines-table.tsx';
import { RecordPane } from './record-pane.tsx';
import { filterCounts, nextOpen, rowsOf, shownRows } from './review-state.ts';
import type { Filter, Sort } from './review-state.ts';
import type { Review } from './types.ts';
import { UnreadFile } from './unread-file.tsx';
import type { ReviewView } from './use-review.ts';

/** One review: its lines on the left, the chosen line with its evidence and decision beside them. */
export function ReviewPane({ review, view }: { review: Review; view: ReviewView }) {
  const rows = useMemo(() => rowsOf(review), [review.files]);
  const standing = useMemo(() => standingOf(review.decisions), [review.decisions]);
  const counts = useMemo(() => filterCounts(rows, review.decisions), [rows, review.decisions]);
  const [filter, setFilter] = useState<Filter>(counts.open > 0 ? 'open' : 'all');
  const [sort, setSort] = useState<Sort>('place');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = useMemo(
    () => shownRows(rows, standing, filter, sort, words),
    [rows, standing, filter, sort, words],
  );
  const row = rows.find((each) => each.id === chosen) ?? shown[0] ?? null;
  const age = ageInDays(review.list.asOf, today());
  // A line that was decided leaves the open ones, but stays in view for its reason and note.
  const changeHere = (change: Change): void => {
    setChosen(row?.id ?? null);
    view.change(change);
  };
  const jump = (): void => {
    const next = nextOpen(rows, standing, row?.id ?? null);
    if (next) setChosen(next.id);
  };
  return (
    <>
      <div class="row">
        <strong>{t(`review_state_${standing.state}`)}</strong>
        <span class="soft">{t('review_list_as_of', review.list.asOf)}</span>
        <button onClick={view.undo} disabled={review.decisions.length === 0 || standing.state === 'final'}>
          {t('review_undo')}
        </button>
        <button onClick={() => view.open(null)}>{t('review_close')}</button>
      </div>
      {age > STALE_AFTER_DAYS && <p class="stale">{t('card_stale', String(age))}</p>}
      {review.files.map(
        (file) => file.error && <UnreadFile key={file.file} file={file} onUnlock={view.unlock} />,
      )}
      <FilterBar
        counts={counts}
        filter={filter}
        sort={sort}
        words={words}
        onFilter={setFilter}
        onSort={setSort}
        onWords={setWords}
        onJump={jump}
      />
      <div class="split">
        <LinesTable
          rows={shown}
          standing={standing}
          chosen={row?.id ?? null}
          onChoose={setChosen}
          onJump={jump}
        />
        {row && <LineDetail key={row.id} row={row} standing={standing} onChange={changeHere} />}
      </div>
      <RecordPane review={review} standing={standing} onChange={view.change} />
    </>
  );
}
