import { useEffect, useState } from 'preact/hooks';
import { takeWords } from '../platform/left-words.ts';
import { translate as t } from '../platform/translate.ts';
import { fileInputs, textInput } from './input.ts';
import type { Input } from './input.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { forgetTyped, keepTyped, looseText } from './store.ts';

const ACCEPT = '.pdf,.xlsx,.xlsm,.ods,.odt,.csv,.tsv,.docx,.eml,.msg,.html,.htm,.xml,.txt,.zip';

/** Under this name pasted text is kept until it is screened. */
const PASTED = 'pasted';

interface Props {
  onInput: (inputs: Input[]) => void;
  say: (problem: Problem) => void;
}

/** The row that a page's card asks to have reviewed, else what was typed here and not screened. */
async function readyText(): Promise<string> {
  const row = await takeWords(new URLSearchParams(location.search).get('left') ?? '');
  if (row === '') return looseText(PASTED);
  // It was handed over once; the screen may be loaded again.
  await keepTyped({ id: '', slot: PASTED, change: null, text: row });
  return row;
}

/** Open, drop or paste: the three ways in, all by keyboard too. */
export function InputPane({ onInput, say }: Props) {
  const hear = (work: Promise<void>): void => void work.catch((error: unknown) => say(problemOf(error)));
  const [text, setText] = useState('');
  const [isOver, setIsOver] = useState(false);
  // What was typed before it came back stays.
  useEffect(() => hear(readyText().then((ready) => setText((now) => now || ready))), []);
  const type = (next: string): void => {
    setText(next);
    hear(keepTyped({ id: '', slot: PASTED, change: null, text: next }));
  };
  const take = (files: Iterable<File>): void => {
    const inputs = fileInputs(files);
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
    hear(forgetTyped('', PASTED));
    onInput([textInput(t('review_pasted_name'), text)]);
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
      <textarea id="pasted" rows={5} value={text} onInput={(event) => type(event.currentTarget.value)} />
      <p>
        <button disabled={text.trim() === ''} onClick={screenText}>
          {t('review_paste_screen')}
        </button>
      </p>
    </section>
  );
}
