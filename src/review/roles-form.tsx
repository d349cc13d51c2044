import { translate as t } from '../platform/translate.ts';
import { COLUMN_ROLES } from './types.ts';
import type { ColumnRole } from './types.ts';

interface Props {
  /** What the header row calls the columns. */
  names: readonly string[];
  /** A row under it. */
  samples: readonly string[];
  roles: readonly ColumnRole[];
  onChange: (roles: ColumnRole[]) => void;
}

/** What each column holds: one choice a column, with its name and a cell of it. */
export function RolesForm({ names, samples, roles, onChange }: Props) {
  const choose = (column: number, value: string): void => {
    const chosen = COLUMN_ROLES.find((each) => each === value) ?? 'other';
    onChange(roles.map((role, i) => (i === column ? chosen : role)));
  };
  return (
    <div class="columns">
      {roles.map((role, column) => (
        <label key={column} class="field">
          <span dir="auto">{names[column] || t('review_columns_number', String(column + 1))}</span>
          <select value={role} onChange={({ currentTarget }) => choose(column, currentTarget.value)}>
            {COLUMN_ROLES.map((each) => (
              <option key={each} value={each}>
                {t(`review_role_${each}`)}
              </option>
            ))}
          </select>
          <span class="soft small sample" dir="auto">
            {samples[column] ?? ''}
          </span>
        </label>
      ))}
    </div>
  );
}
