import { translate as t } from '../platform/translate.ts';
import type { Pasted } from './use-pasted.ts';

const ACCEPT = '.pdf,.xlsx,.xlsm,.ods,.odt,.csv,.tsv,.docx,.eml,.msg,.html,.htm,.xml,.txt,.zip';

interface Props {
  /** Files are held over the page. */
  isOver: boolean;
  onFiles: (files: Iterable<File>) => void;
  pasted: Pasted;
  onScreen: () => void;
}

/** Open, drop or paste: the three ways in, all by keyboard too. */
export function InputPane({ isOver, onFiles, pasted: { text, type }, onScreen }: Props) {
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
        <button disabled={text.trim() === ''} onClick={onScreen}>
          {t('review_paste_screen')}
        </button>
      </p>
    </section>
  );
}
