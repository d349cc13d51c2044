import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { Input } from './use-review.ts';

const ACCEPT = '.pdf,.xlsx,.xlsm,.csv,.tsv,.docx,.eml,.html,.htm,.txt,.zip';

function inputsOf(files: Iterable<File>): Input[] {
  return Array.from(files, (file) => ({
    name: file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}

/** Open, drop or paste: the three ways in, all by keyboard too. */
export function InputPane({ onInput }: { onInput: (inputs: Input[]) => void }) {
  const [text, setText] = useState('');
  const [isOver, setIsOver] = useState(false);
  const take = (files: Iterable<File>): void => {
    const inputs = inputsOf(files);
    if (inputs.length > 0) onInput(inputs);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer?.files ?? []);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  const screenText = (): void => {
    const bytes = new TextEncoder().encode(text);
    onInput([{ name: t('review_pasted_name'), size: bytes.length, bytes: async () => bytes }]);
  };
  return (
    <section
      class={`section drop${isOver ? ' drop-over' : ''}`}
      aria-labelledby="input-title"
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
    >
      <h2 id="input-title">{t('review_input_title')}</h2>
      <label class="file-button">
        <input
          type="file"
          multiple
          accept={ACCEPT}
          onChange={(event) => take(event.currentTarget.files ?? [])}
        />
        <span>{t('review_choose')}</span>
      </label>
      <p class="soft">{t('review_formats')}</p>
      <label for="pasted">{t('review_paste_label')}</label>
      <textarea id="pasted" rows={5} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <p>
        <button disabled={text.trim() === ''} onClick={screenText}>
          {t('review_paste_screen')}
        </button>
      </p>
    </section>
  );
}
