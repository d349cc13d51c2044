import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { ask } from '../ui/ask.ts';
import { ageInDays, dateWords, timeWords, today } from '../ui/dates.ts';
import { messageLocale } from '../ui/age-words.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { deleteEvery, deleteOne } from './delete-reviews.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { listReviews, storageUse } from './store.ts';
import type { ReviewHead } from './store.ts';
import { VerdictMark } from './verdict-mark.tsx';

const MEGABYTE = 1024 * 1024;
const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

interface Props {
  onOpen: (id: string) => void;
  say: (problem: Problem | null) => void;
}

/** Reviews kept on this computer, with what each came to; one or all can be removed after a warning. */
export function KeptReviews({ onOpen, say }: Props) {
  const [heads, setHeads] = useState<ReviewHead[]>([]);
  const [bytes, setBytes] = useState<number | null>(null);
  /** What is to be deleted once the user has confirmed it. */
  const [doomed, setDoomed] = useState<(() => Promise<void>) | null>(null);
  const [inForce, setInForce] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const refresh = useCallback(async () => {
    setHeads(await listReviews());
    setBytes(await storageUse());
    const lists = await ask('lists/state', {});
    if (lists.ok) setInForce(lists.value.stamp.hash);
  }, []);
  const trying = (work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => say(problemOf(error)));
  useEffect(() => void trying(refresh), [refresh]);

  /** What stood there stays until it is known how it went: that a review is open elsewhere is no old news. */
  const remove = async (work: () => Promise<void>): Promise<void> => {
    await work().then(
      () => say(null),
      (error: unknown) => say(problemOf(error)),
    );
    await trying(refresh);
    // The button that had the focus went with its review.
    if (document.activeElement === document.body) heading.current?.focus();
  };
  return (
    <section class="section" aria-labelledby="kept-title">
      <h2 id="kept-title" ref={heading} tabIndex={-1}>
        {t('review_kept_title')}
      </h2>
      {heads.length === 0 && <p class="soft">{t('review_kept_none')}</p>}
      <ul class="kept">
        {heads.map((head) => (
          <li key={head.id}>
            <VerdictMark verdict={head.verdict} />
            <span class="kept-name">
              <strong id={`files-${head.id}`} dir="auto">
                {head.files.join(', ')}
              </strong>
              <span class="soft small">
                {timeWords(head.startedAt, messageLocale(t))} · {t(`review_state_${head.state}`)} ·{' '}
                {t('review_list_as_of', dateWords(head.listAsOf, messageLocale(t)))} (
                {t('review_record_age', ageOf(head))})
                {inForce !== '' && head.listHash !== inForce && ` · ${t('review_newer_lists')}`}
              </span>
            </span>
            <OfReview id={head.id} act="open" onClick={() => onOpen(head.id)} />
            <OfReview id={head.id} act="delete" onClick={() => setDoomed(() => () => deleteOne(head.id))} />
          </li>
        ))}
      </ul>
      {heads.length > 0 && (
        <p class="row">
          <button onClick={() => setDoomed(() => deleteEvery)}>{t('review_delete_all')}</button>
          {bytes !== null && <span class="soft small">{t('review_storage', megabytes(bytes))}</span>}
        </p>
      )}
      {doomed && <DeleteDialog onDelete={() => void remove(doomed)} onClose={() => setDoomed(null)} />}
    </section>
  );
}

/** A button of one review, named by its files too: a list of buttons has several of each. */
function OfReview({ id, act, onClick }: { id: string; act: 'open' | 'delete'; onClick: () => void }) {
  const own = `${act}-${id}`;
  return (
    <button id={own} aria-labelledby={`${own} files-${id}`} onClick={onClick}>
      {t(`review_${act}`)}
    </button>
  );
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toLocaleString(messageLocale(t), ONE_DECIMAL);
}

function ageOf({ listAsOf }: ReviewHead): string {
  return String(Math.max(0, ageInDays(listAsOf, today())));
}
