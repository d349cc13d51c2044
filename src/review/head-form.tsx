import { translate as t } from '../platform/translate.ts';
import { headlessTable, placesOf, roleOfHeader } from './columns.ts';
import { RolesForm } from './roles-form.tsx';
import type { ScreenedFile, TableHead } from './types.ts';

interface Props {
  file: ScreenedFile;
  head: TableHead;
  /** Null: there is no such table. */
  onChange: (head: TableHead | null) => void;
}

/** One table's head: its sheet or page, its row (0 for none), and what each column holds. */
export function HeadForm({ file, head, onChange }: Props) {
  const { sheet, page, line } = head;
  const cellsAt = (row: number): string[] =>
    file.lines.find((each) => each.line === row && each.sheet === sheet && each.page === page)?.cells ?? [];
  const move = (to: number): void => {
    const cells = cellsAt(to);
    const width = Math.max(cells.length, head.roles.length);
    const guessed = Array.from({ length: width }, (_, i) => roleOfHeader(cells[i] ?? ''));
    onChange({ ...head, line: to, roles: to === 0 ? head.roles : guessed });
  };
  return (
    <div>
      <div class="row">
        <PlaceSelect file={file} head={head} onChange={onChange} />
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
      <RolesForm
        names={cellsAt(line)}
        samples={sampleUnder(head, file)}
        roles={head.roles}
        onChange={(roles) => onChange({ ...head, roles })}
      />
    </div>
  );
}

/** Cells of the first row under a head. */
function sampleUnder({ sheet, line }: TableHead, { lines }: ScreenedFile): string[] {
  const row = lines.find(
    (each) =>
      each.sheet === sheet && each.line > line && each.part !== 'supplier' && (each.cells?.length ?? 0) > 1,
  );
  return row?.cells ?? [];
}

/** Sheet or page on which the table begins, where there are several; another one begins without a header. */
function PlaceSelect({ file, head, onChange }: Props) {
  const places = placesOf(file.lines);
  const at = places.findIndex((place) => place.sheet === head.sheet && place.page === head.page);
  if (places.length < 2) return null;
  return (
    <label class="field">
      {t('review_columns_place')}
      <select
        value={at}
        onChange={({ currentTarget }) => {
          const place = places[Number(currentTarget.value)];
          if (place) onChange(headlessTable(file.lines, place));
        }}
      >
        {places.map((place, i) => (
          <option key={i} value={i}>
            {place.sheet ?? t('review_page', String(place.page))}
          </option>
        ))}
      </select>
    </label>
  );
}
