import { useEffect, useRef, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { Standing } from './decisions.ts';
import { MarkedText } from './marked-text.tsx';
import { isOpen } from './review-state.ts';
import type { Row } from './review-state.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** Rows put on screen at a time: a quote has hundreds, a vendor master a hundred thousand. */
const PAGE = 300;

interface Props {
  rows: readonly Row[];
  standing: Standing;
  chosen: string | null;
  onChoose: (id: string) => void;
  onJump: () => void;
}

/** The lines of a review. Arrow keys move, N goes to the next open finding. */
export function LinesTable({ rows, standing, chosen, onChoose, onJump }: Props) {
  const [limit, setLimit] = useState(PAGE);
  const body = useRef<HTMLTableSectionElement>(null);
  const at = rows.findIndex((row) => row.id === chosen);
  useEffect(() => {
    if (at >= limit) setLimit(at + PAGE);
    else
      body.current
        ?.querySelector<HTMLElement>('[aria-selected="true"]')
        ?.scrollIntoView({ block: 'nearest' });
  }, [at, limit]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? undefined : rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next) onChoose(next.id);
    else if (event.key === 'n') onJump();
    else return;
    event.preventDefault();
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <div class="lines">
      <table role="grid" aria-label={t('review_lines')} aria-rowcount={rows.length}>
        <thead>
          <tr>
            <th scope="col">{t('review_column_place')}</th>
            <th scope="col">{t('review_column_text')}</th>
            <th scope="col">{t('review_column_verdict')}</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.slice(0, limit).map((row, i) => (
            <tr
              key={row.id}
              aria-rowindex={i + 1}
              aria-selected={row.id === chosen}
              tabIndex={row.id === chosen ? 0 : -1}
              class={isOpen(row, standing) ? 'open' : ''}
              onClick={() => onChoose(row.id)}
            >
              <td class="soft small">
                {row.file !== rows[i - 1]?.file && (
                  <strong class="file-name" dir="auto">
                    {row.file.file}
                  </strong>
                )}
                {placeWords(row)}
              </td>
              <td>
                {row.line.unreadable ? (
                  t(`review_unreadable_${row.line.unreadable.replace('-', '_')}`)
                ) : (
                  <MarkedText text={row.line.text} matches={row.line.matches} />
                )}
              </td>
              <td>
                <VerdictMark verdict={row.line.verdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="message soft">{t('review_lines_none')}</p>}
      {rows.length > limit && (
        <button onClick={() => setLimit(limit + PAGE)}>
          {t('review_more_lines', String(rows.length - limit))}
        </button>
      )}
    </div>
  );
}

/** Where a line stands, e.g. "Sheet1 · 14" or "p. 2 · 7". */
export function placeWords({ line }: Row): string {
  const page = line.page === null ? null : t('review_page', String(line.page));
  return [line.sheet, page, String(line.line)].filter((part) => part !== null).join(' · ');
}
