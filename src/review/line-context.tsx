import { translate as t } from '../platform/translate.ts';
import { openHeads } from './columns.ts';
import { MarkedText } from './marked-text.tsx';
import type { Row } from './review-state.ts';
import type { ScreenedLine } from './types.ts';

/** Lines shown before and after the chosen one, of the same page or sheet. */
const AROUND = 3;

/** The original: the chosen line between its neighbours, as page or sheet have them, and its cells by column. */
export function LineContext({ row: { line, file } }: { row: Row }) {
  const at = file.lines.indexOf(line);
  const near = file.lines
    .slice(Math.max(0, at - AROUND), at + AROUND + 1)
    .filter((each) => each.page === line.page && each.sheet === line.sheet);
  return (
    <figure class="original">
      <ol>
        {near.map((each, i) => (
          <li key={at + i} value={each.line} class={each === line ? 'chosen' : 'soft'}>
            {each.unreadable ? (
              t(`review_unreadable_${each.unreadable.replaceAll('-', '_')}`)
            ) : (
              <MarkedText text={each.text} matches={each === line ? line.matches : []} />
            )}
          </li>
        ))}
      </ol>
      <Cells line={line} heads={file.heads ?? []} lines={file.lines} />
    </figure>
  );
}

interface CellsProps {
  line: ScreenedLine;
  heads: Parameters<typeof openHeads>[0];
  lines: readonly ScreenedLine[];
}

/** The line's cells, each under what its column is called and what it was taken for. */
function Cells({ line, heads, lines }: CellsProps) {
  const head = openHeads(heads)(line);
  if (!head || line.part === 'supplier' || !line.cells || line.cells.length < 2) return null;
  const named = lines.find(
    (each) => each.line === head.line && each.page === head.page && each.sheet === head.sheet,
  );
  return (
    <dl class="cells small">
      {line.cells.map((cell, column) => {
        const role = head.roles[column] ?? 'other';
        return (
          cell !== '' && (
            <div key={column}>
              <dt class="soft" dir="auto">
                {named?.cells?.[column] || t(`review_role_${role}`)}
              </dt>
              <dd dir="auto">{cell}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
