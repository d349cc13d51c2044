import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { HeadForm } from './head-form.tsx';
import { headlessTable } from './columns.ts';
import type { ScreenedFile, TableHead } from './types.ts';

interface Props {
  files: readonly ScreenedFile[];
  disabled: boolean;
  onCorrect: (file: ScreenedFile, heads: TableHead[]) => void;
}

/** What the columns of each file were taken for, and the way to put that right. */
export function ColumnsPane({ files, disabled, onCorrect }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const tables = files.filter((file) => file.lines.some((line) => (line.cells?.length ?? 0) > 1));
  if (tables.length === 0) return null;
  return (
    <details class="section" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('review_columns_title')}</summary>
      <p class="soft">{t('review_columns_intro')}</p>
      {isOpen &&
        tables.map((file) => (
          <FileColumns
            key={`${file.file} ${JSON.stringify(file.heads)}`}
            file={file}
            disabled={disabled}
            onCorrect={onCorrect}
          />
        ))}
    </details>
  );
}

function FileColumns({ file, disabled, onCorrect }: Omit<Props, 'files'> & { file: ScreenedFile }) {
  const [heads, setHeads] = useState<TableHead[]>(file.heads ?? []);
  const first = file.lines[0] ?? { sheet: null, page: null };
  const isChanged = JSON.stringify(heads) !== JSON.stringify(file.heads ?? []);
  return (
    <fieldset disabled={disabled}>
      <legend dir="auto">{file.file}</legend>
      {heads.length === 0 && <p class="soft">{t('review_columns_none')}</p>}
      {heads.map((head, i) => (
        <HeadForm
          key={i}
          file={file}
          head={head}
          onChange={(next) => setHeads(heads.flatMap((each, at) => (at === i ? (next ?? []) : each)))}
        />
      ))}
      <div class="row">
        <button onClick={() => setHeads([headlessTable(file.lines, first), ...heads])}>
          {t('review_columns_add')}
        </button>
        <button disabled={!isChanged} onClick={() => onCorrect(file, heads)}>
          {t('review_columns_apply')}
        </button>
      </div>
    </fieldset>
  );
}
