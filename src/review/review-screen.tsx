import { translate as t } from '../platform/translate.ts';
import { BusyBar } from './busy-bar.tsx';
import { InputPane } from './input-pane.tsx';
import { fileInputs, textInput } from './input.ts';
import { KeptReviews } from './kept-reviews.tsx';
import { ReviewPane } from './review-pane.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { usePasted } from './use-pasted.ts';
import { useReview } from './use-review.ts';
import { useTabInput } from './use-tab-input.ts';

/** The whole page: files in, then one review, then its record; below, the reviews that are kept. */
export function ReviewScreen() {
  const view = useReview();
  const { log, busy, problem } = view;
  useTabInput(view);
  const take = (files: Iterable<File>): void => {
    const inputs = fileInputs(files);
    if (inputs.length > 0) void view.start(inputs);
  };
  const pasted = usePasted(view.say);
  const screenPasted = async (): Promise<void> => {
    if (await view.start([textInput(t('review_pasted_name'), pasted.text)])) pasted.forget();
  };
  const isOver = useFileDrop(busy || log.review ? undefined : take);
  return (
    <main class="review">
      <header>
        <h1>{t('review_title')}</h1>
        <p class="soft">{t('review_intro')}</p>
      </header>
      {problem && (
        <p class="stale" role="alert">
          {t(problem.key, problem.fill)}
        </p>
      )}
      {busy && <BusyBar busy={busy} onCancel={view.cancel} />}
      {!busy && !log.review && (
        <>
          <InputPane isOver={isOver} onFiles={take} pasted={pasted} onScreen={() => void screenPasted()} />
          <KeptReviews onOpen={(id) => void log.open(id)} say={view.say} />
        </>
      )}
      {log.review && <ReviewPane key={log.review.id} review={log.review} view={view} />}
    </main>
  );
}
