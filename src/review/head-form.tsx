import { translate as t } from '../platform/translate.ts';
import { placesOf, roleOfHeader, widthOf } from './columns.ts';
import { COLUMN_ROLES } from './types.ts';
import type { ScreenedFile, TableHead } from './types.ts';

interface Props {
  file: ScreenedFile;
  head: TableHead;
  /** Null: there is no such table. */
  onChange: (head: TableHead | null) => void;
}

/** One table's head: its sheet, its row (0 for none), and what each column holds. */
export function HeadForm({ file, head, onChange }: Props) {
  const { sheet, page, line } = head;
  const at = (number: number): string[] =>
    file.lines.find((each) => each.line === number && each.sheet === sheet && each.page === page)?.cells ??
    [];
  const names = at(line);
  const samples = file.lines.find(
    (each) =>
      each.sheet === sheet && each.part !== 'supplier' && each.line > line && (each.cells?.length ?? 0) > 1,
  )?.cells;
  const move = (to: number): void => {
    const cells = at(to);
    const width = Math.max(cells.length, head.roles.length);
    const guessed = Array.from({ length: width }, (_, i) => roleOfHeader(cells[i] ?? ''));
    onChange({ ...head, line: to, roles: to === 0 ? head.roles : guessed });
  };
  const places = placesOf(file.lines);
  return (
    <div class="head-form">
      <div class="row">
        {places.length > 1 && (
          <label class="field">
            {t('review_columns_place')}
            <select
              value={JSON.stringify([sheet, page])}
              onChange={({ currentTarget }) => {
                const place = places.find(
                  (each) => JSON.stringify([each.sheet, each.page]) === currentTarget.value,
                );
                if (!place) return;
                const roles = Array.from(
                  { length: widthOf(file.lines, place.sheet) },
                  () => 'other' as const,
                );
                onChange({ ...place, line: 0, roles });
              }}
            >
              {places.map((each) => (
                <option key={`${each.sheet} ${each.page}`} value={JSON.stringify([each.sheet, each.page])}>
                  {each.sheet ?? t('review_page', String(each.page))}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          {t('review_columns_row')}
          <input
            type="number"
            min={0}
            value={line}
            onChange={({ currentTarget }) => move(Math.max(0, Math.floor(Number(currentTarget.value) || 0)))}
          />
        </label>
        <button onClick={() => onChange(null)}>{t('review_columns_remove')}</button>
      </div>
      <div class="columns">
        {head.roles.map((role, column) => (
          <label key={column} class="field">
            <span dir="auto">{names[column] || t('review_columns_number', String(column + 1))}</span>
            <select
              value={role}
              onChange={({ currentTarget }) => {
                const chosen = COLUMN_ROLES.find((each) => each === currentTarget.value) ?? 'other';
                onChange({ ...head, roles: head.roles.map((each, i) => (i === column ? chosen : each)) });
              }}
            >
              {COLUMN_ROLES.map((each) => (
                <option key={each} value={each}>
                  {t(`review_role_${each}`)}
                </option>
              ))}
            </select>
            <span class="soft small sample" dir="auto">
              {samples?.[column] ?? ''}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
