import { useCallback, useEffect, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { deleteAllReviews, deleteReview, listReviews, loadReview, storageUse } from './store.ts';
import type { ReviewHead } from './store.ts';
import type { Review } from './types.ts';
import { VerdictMark } from './verdict-mark.tsx';

const MEGABYTE = 1024 * 1024;

/** Reviews kept on this computer, with what each came to; one or all can be removed after a warning. */
export function KeptReviews({ onOpen }: { onOpen: (review: Review) => void }) {
  const [heads, setHeads] = useState<ReviewHead[]>([]);
  const [bytes, setBytes] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const refresh = useCallback(async () => {
    setHeads(await listReviews());
    setBytes(await storageUse());
  }, []);
  useEffect(() => void refresh(), [refresh]);

  const open = async (id: string): Promise<void> => {
    const review = await loadReview(id);
    if (review) onOpen(review);
    else setProblem(t('review_problem_damaged'));
  };
  const remove = async (work: () => Promise<void>): Promise<void> => {
    if (!confirm(t('review_delete_warning'))) return;
    await work();
    await refresh();
  };
  return (
    <section class="section" aria-labelledby="kept-title">
      <h2 id="kept-title">{t('review_kept_title')}</h2>
      {problem && <p role="alert">{problem}</p>}
      {heads.length === 0 && <p class="soft">{t('review_kept_none')}</p>}
      <ul class="kept">
        {heads.map((head) => (
          <li key={head.id}>
            <VerdictMark verdict={head.verdict} />
            <span class="kept-name">
              <strong dir="auto">{head.files.join(', ')}</strong>
              <span class="soft small">
                {head.startedAt.replace('T', ' ')} · {t(`review_state_${head.state}`)}
              </span>
            </span>
            <button onClick={() => void open(head.id)}>{t('review_open')}</button>
            <button onClick={() => void remove(() => deleteReview(head.id))}>{t('review_delete')}</button>
          </li>
        ))}
      </ul>
      {heads.length > 0 && (
        <p class="row">
          <button onClick={() => void remove(deleteAllReviews)}>{t('review_delete_all')}</button>
          {bytes !== null && (
            <span class="soft small">{t('review_storage', (bytes / MEGABYTE).toFixed(1))}</span>
          )}
        </p>
      )}
    </section>
  );
}
