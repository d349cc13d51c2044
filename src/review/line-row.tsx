import { translate as t } from '../platform/translate.ts';
import { MarkedText } from './marked-text.tsx';
import { placeWords } from './place-words.ts';
import type { Row } from './review-state.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface Props {
  row: Row;
  /** Of all rows, from 1, which is the header's. */
  index: number;
  isFirstOfFile: boolean;
  isChosen: boolean;
  isOpen: boolean;
  onChoose: (id: string) => void;
}

/** One line of the table: where it stands, its words with what was found marked, its verdict. */
export function LineRow({ row, index, isFirstOfFile, isChosen, isOpen, onChoose }: Props) {
  const { line } = row;
  return (
    <tr
      aria-rowindex={index}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      class={isOpen ? `open open-${line.verdict}` : ''}
      onClick={() => onChoose(row.id)}
    >
      <td class="soft small">
        {isFirstOfFile && (
          <strong class="file-name" dir="auto">
            {row.file.file}
          </strong>
        )}
        {placeWords(line, t)}
        {line.part === 'supplier' && <span class="part">{t('review_part_supplier')}</span>}
      </td>
      <td>
        {line.unreadable ? (
          t(`review_unreadable_${line.unreadable.replaceAll('-', '_')}`)
        ) : (
          <MarkedText text={line.text} matches={line.matches} />
        )}
      </td>
      <td>
        <VerdictMark verdict={line.verdict} />
      </td>
    </tr>
  );
}
