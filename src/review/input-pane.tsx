import { useEffect, useState } from 'preact/hooks';
import { takeWords } from '../platform/left-words.ts';
import { translate as t } from '../platform/translate.ts';
import { textInput } from './input.ts';
import type { Input } from './input.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { forgetTyped, keepTyped, looseText } from './store.ts';

const ACCEPT = '.pdf,.xlsx,.xlsm,.ods,.odt,.csv,.tsv,.docx,.eml,.msg,.html,.htm,.xml,.txt,.zip';

/** Under this name pasted text is kept until it is screened. */
const PASTED = 'pasted';

interface Props {
  /** Files are held over the page. */
  isOver: boolean;
  onFiles: (files: Iterable<File>) => void;
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
export function InputPane({ isOver, onFiles, onInput, say }: Props) {
  const hear = (work: Promise<void>): void => void work.catch((error: unknown) => say(problemOf(error)));
  const [text, setText] = useState('');
  // What was typed before it came back stays.
  useEffect(() => hear(readyText().then((ready) => setText((now) => now || ready))), []);
  const type = (next: string): void => {
    setText(next);
    hear(keepTyped({ id: '', slot: PASTED, change: null, text: next }));
  };
  const screenText = (): void => {
    hear(forgetTyped('', PASTED));
    onInput([textInput(t('review_pasted_name'), text)]);
  };
  return (
    <section class={`section drop${isOver ? ' drop-over' : ''}`} aria-labelledby="input-title">
      <h2 id="input-title">{t('review_input_title')}</h2>
      <label class="file-button">
        <input
          type="file"
          multiple
          accept={ACCEPT}
          onChange={(event) => onFiles(event.currentTarget.files ?? [])}
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
