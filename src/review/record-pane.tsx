import { useEffect, useRef } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { timeWords } from '../ui/dates.ts';
import { messageLocale } from '../ui/age-words.ts';
import { LegalText } from '../ui/legal-text.tsx';
import { notScreenedWords } from '../ui/not-screened.ts';
import { informationWords } from '../ui/words.ts';
import { FinalForm } from './final-form.tsx';
import { localTime } from './local-time.ts';
import { printRecords } from './print-record.ts';
import { downloadRecord, recordFor } from './record-out.ts';
import type { RecordForm } from './record-out.ts';
import type { ReviewRecord } from './record.ts';
import type { Standing } from './standing.ts';
import { StatedFields } from './stated-fields.tsx';
import { REVIEW_FIELDS } from './types.ts';
import type { Review } from './types.ts';
import type { ReviewLog } from './use-log.ts';

interface Props {
  review: Review;
  standing: Standing;
  log: ReviewLog;
}

const FORMS: readonly RecordForm[] = ['html', 'csv', 'json'];

/** What only the reviewer can state, the state of the record, and the ways out. */
export function RecordPane({ review, standing, log }: Props) {
  const { finals } = log;
  const record = (): ReviewRecord =>
    (standing.state === 'final' ? finals.at(-1) : null) ?? recordFor(review, localTime(new Date()));
  const latest = useRef(record);
  latest.current = record;
  useEffect(() => {
    const gone = new AbortController();
    printRecords(() => latest.current(), t, gone.signal);
    return () => gone.abort();
  }, []);
  const earlier = standing.state === 'final' ? finals.slice(0, -1) : finals;
  return (
    <section class="section record" aria-labelledby="record-title">
      <h2 id="record-title">{t('review_record_title')}</h2>
      <p class="soft">{t('review_representations')}</p>
      <details>
        <summary>{t('review_stated')}</summary>
        <StatedFields fields={REVIEW_FIELDS} finding={null} standing={standing} log={log} />
      </details>
      <div class="row">
        {FORMS.map((form) => (
          <button key={form} onClick={() => downloadRecord(record(), form)}>
            {t(`review_out_${form}`)}
          </button>
        ))}
        <button onClick={() => print()}>{t('review_print')}</button>
      </div>
      <FinalForm standing={standing} log={log} />
      {earlier.map((final) => (
        <p key={final.recordSha256} class="row small">
          {t('review_earlier_final', timeWords(final.recordedAt, messageLocale(t)), final.reviewer)}
          <button onClick={() => downloadRecord(final, 'json')}>{t('review_out_json')}</button>
        </p>
      ))}
      <p class="soft small">
        <LegalText text={informationWords(review.list.asOf, t)} />
      </p>
      <p class="soft small">
        <LegalText
          text={notScreenedWords(
            review.list.programmes.map(({ id }) => id),
            t,
          )}
        />
      </p>
    </section>
  );
}
