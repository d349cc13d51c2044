import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { ColumnsPane } from './columns-pane.tsx';
import { FilterBar } from './filter-bar.tsx';
import { LineDetail } from './line-detail.tsx';
import { LinesTable } from './lines-table.tsx';
import { OwnNamesPane } from './own-names-pane.tsx';
import { RecordPane } from './record-pane.tsx';
import { RenewalPane } from './renewal-pane.tsx';
import { ReviewBar } from './review-bar.tsx';
import { filterCounts, nextOpen, rowsOf, shownRows, undoneRow } from './review-state.ts';
import type { View } from './review-state.ts';
import { standingOf } from './standing.ts';
import type { Review } from './types.ts';
import { UnreadFile } from './unread-file.tsx';
import type { ReviewView } from './use-review.ts';

/** One review: its lines on the left, the chosen line with its evidence and decision beside them. */
export function ReviewPane({ review, view }: { review: Review; view: ReviewView }) {
  const { log } = view;
  const rows = useMemo(() => rowsOf(review), [review.files]);
  const standing = useMemo(() => standingOf(review.decisions), [review.decisions]);
  const counts = useMemo(() => filterCounts(rows, standing), [rows, standing]);
  const [how, setHow] = useState<View>({
    filter: counts.open > 0 ? 'open' : 'all',
    sort: 'place',
    words: '',
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = useMemo(
    () => shownRows(rows, standing, how, review.emphasised),
    [rows, standing, how, review.emphasised],
  );
  const row = rows.find((each) => each.id === chosen) ?? shown[0] ?? null;
  // A line that was decided leaves the open ones, but stays in view for its reason and note; undoing goes back to it.
  // Before the next paint: a press must never fall on a line that is about to give way to another.
  useLayoutEffect(() => setChosen((undoneRow(rows, review) ?? row)?.id ?? null), [review.decisions]);
  const jump = (step: 1 | -1): void => {
    const next = nextOpen(shown, standing, row?.id ?? null, step) ?? nextOpen(rows, standing, null, step);
    if (!next) return;
    if (!shown.includes(next)) setHow({ ...how, filter: 'open', words: '' });
    setChosen(next.id);
  };
  return (
    <>
      <ReviewBar review={review} standing={standing} view={view} />
      <RenewalPane view={view} isFinal={standing.state === 'final'} />
      {review.files.map(
        (file, i) =>
          file.error && (
            <UnreadFile
              // Two files may have one name.
              key={`${i} ${file.file}`}
              file={file}
              {...(standing.state === 'final' ? {} : { onUnlock: view.unlock })}
            />
          ),
      )}
      {counts['not-screened'] > 0 && how.filter !== 'not-screened' && (
        <p class="stale row">
          {t('review_not_screened_count', String(counts['not-screened']))}
          <button onClick={() => setHow({ ...how, filter: 'not-screened' })}>
            {t('review_not_screened_show')}
          </button>
        </p>
      )}
      <OwnNamesPane rows={rows} onChoose={setChosen} />
      <FilterBar counts={counts} how={how} onChange={setHow} onJump={() => jump(1)} />
      <div class="split">
        <LinesTable
          rows={shown}
          standing={standing}
          chosen={row?.id ?? null}
          onChoose={setChosen}
          onJump={jump}
        />
        {row && (
          <LineDetail
            key={row.id}
            row={row}
            rows={rows}
            emphasised={review.emphasised}
            standing={standing}
            log={log}
          />
        )}
      </div>
      <ColumnsPane
        files={review.files}
        disabled={standing.state === 'final'}
        onCorrect={(file, heads) => void view.correctColumns(file, heads)}
      />
      <RecordPane review={review} standing={standing} log={log} />
    </>
  );
}
