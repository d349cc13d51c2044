import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { LineRow } from './line-row.tsx';
import { isOpen } from './review-state.ts';
import type { Row } from './review-state.ts';
import type { Standing } from './standing.ts';

/** Rows put on screen at a time: a quote has hundreds, a vendor master a hundred thousand. */
const PAGE = 300;
/** What a key does: rows to move by. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

interface Props {
  rows: readonly Row[];
  standing: Standing;
  chosen: string | null;
  onChoose: (id: string) => void;
  onJump: (step: 1 | -1) => void;
}

/** The lines of a review, a stretch of them at a time. Arrow keys, J and K move; N and P go from open to open. */
export function LinesTable({ rows, standing, chosen, onChoose, onJump }: Props) {
  const [from, setFrom] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const at = rows.findIndex((row) => row.id === chosen);
  const first = Math.min(from, Math.max(0, Math.floor((rows.length - 1) / PAGE) * PAGE));
  // Before the next paint, in which a key puts the focus on the row: it must be drawn by then.
  useLayoutEffect(() => {
    if (at >= 0) setFrom(Math.floor(at / PAGE) * PAGE);
  }, [at]);
  useEffect(() => {
    body.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, first]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEPS[event.key];
    const next = step === undefined ? undefined : rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next) onChoose(next.id);
    else if (event.key === 'n') onJump(1);
    else if (event.key === 'p') onJump(-1);
    else return;
    event.preventDefault();
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  const shown = rows.slice(first, first + PAGE);
  return (
    <div class="lines">
      <table
        role="grid"
        aria-label={t('review_lines')}
        aria-rowcount={rows.length + 1}
        aria-describedby="review-keys"
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('review_column_place')}</th>
            <th scope="col">{t('review_column_text')}</th>
            <th scope="col">{t('review_column_verdict')}</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {shown.map((row, i) => (
            <LineRow
              key={row.id}
              row={row}
              index={first + i + 2}
              isFirstOfFile={row.file !== shown[i - 1]?.file}
              isChosen={row.id === chosen}
              isOpen={isOpen(row, standing)}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="message soft">{t('review_lines_none')}</p>}
      {rows.length > PAGE && (
        <p class="row pages">
          <button disabled={first === 0} onClick={() => setFrom(first - PAGE)}>
            {t('review_lines_before')}
          </button>
          <span class="soft small" role="status">
            {t('review_lines_range', String(first + 1), String(first + shown.length), String(rows.length))}
          </span>
          <button disabled={first + PAGE >= rows.length} onClick={() => setFrom(first + PAGE)}>
            {t('review_lines_after')}
          </button>
        </p>
      )}
    </div>
  );
}
