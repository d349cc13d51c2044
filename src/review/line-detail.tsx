import { useMemo } from 'preact/hooks';
import type { ProgrammeId } from '../lists/types.ts';
import { translate as t } from '../platform/translate.ts';
import { FindingForm } from './finding-form.tsx';
import { LineContext } from './line-context.tsx';
import { placeWords } from './place-words.ts';
import { strongestByEntity } from './review-state.ts';
import type { Row } from './review-state.ts';
import type { Standing } from './standing.ts';
import type { ReviewLog } from './use-log.ts';

interface Props {
  row: Row;
  rows: readonly Row[];
  emphasised: readonly ProgrammeId[];
  standing: Standing;
  log: ReviewLog;
}

/** The chosen line: the original with its words marked, in its page or sheet; then one form for each match. */
export function LineDetail({ row, rows, emphasised, standing, log }: Props) {
  const { line, file } = row;
  const matches = useMemo(() => strongestByEntity(line.matches), [line]);
  return (
    <section class="section detail" aria-labelledby="detail-title">
      <h2 id="detail-title" class="soft small" dir="auto">
        {file.file} · {placeWords(line, t)}
        {line.part === 'supplier' && ` · ${t('review_part_supplier')}`}
      </h2>
      <LineContext row={row} />
      {matches.length === 0 && (
        <p>{t(line.unreadable ? 'review_not_screened_note' : 'review_no_match_note')}</p>
      )}
      {matches.map((match) => (
        <FindingForm
          key={match.entity}
          row={row}
          rows={rows}
          match={match}
          emphasised={emphasised}
          standing={standing}
          log={log}
        />
      ))}
    </section>
  );
}
