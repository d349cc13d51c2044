import { translate as t } from '../platform/translate.ts';
import type { Change, Standing } from './decisions.ts';
import { FindingForm } from './finding-form.tsx';
import { placeWords } from './lines-table.tsx';
import { MarkedText } from './marked-text.tsx';
import { strongestByEntity } from './review-state.ts';
import type { Row } from './review-state.ts';

interface Props {
  row: Row;
  standing: Standing;
  onChange: (change: Change) => void;
}

/** The chosen line: the original with its words marked, then one form for each match. */
export function LineDetail({ row, standing, onChange }: Props) {
  const { line, file } = row;
  return (
    <section class="section detail" aria-labelledby="detail-title">
      <h2 id="detail-title" class="soft small" dir="auto">
        {file.file} · {placeWords(row)}
      </h2>
      <p class="original">
        <MarkedText text={line.text} matches={line.matches} />
      </p>
      {line.matches.length === 0 && (
        <p>{t(line.unreadable ? 'review_not_screened_note' : 'review_no_match_note')}</p>
      )}
      {strongestByEntity(line.matches).map((match) => (
        <FindingForm key={match.entity} row={row} match={match} standing={standing} onChange={onChange} />
      ))}
    </section>
  );
}
