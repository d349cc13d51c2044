import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { Change, Standing } from './decisions.ts';
import { download, recordFor, recordName, recordWords } from './record-out.ts';
import { recordCsv } from './record-csv.ts';
import { recordHtml } from './record-html.ts';
import { sha256 } from './sha256.ts';
import { STATED_FIELDS } from './types.ts';
import type { Review } from './types.ts';

interface Props {
  review: Review;
  standing: Standing;
  onChange: (change: Change) => void;
}

/** What only the reviewer can state, the state of the record, and the ways out. */
export function RecordPane({ review, standing, onChange }: Props) {
  const [reviewer, setReviewer] = useState('');
  const [reason, setReason] = useState('');
  const isFinal = standing.state === 'final';
  const finalise = async (): Promise<void> => {
    const bytes = new TextEncoder().encode(JSON.stringify(recordFor(review)));
    onChange({ kind: 'finalised', reviewer, second: '', recordSha256: await sha256(bytes) });
  };
  const out = (kind: 'json' | 'csv' | 'html'): void => {
    const record = recordFor(review);
    const text = {
      json: () => `${JSON.stringify(record, null, 2)}\n`,
      csv: () => recordCsv(record),
      html: () => recordHtml(record, recordWords()),
    }[kind]();
    download(recordName(review, kind), text, kind);
  };
  return (
    <section class="section record" aria-labelledby="record-title">
      <h2 id="record-title">{t('review_record_title')}</h2>
      <p class="soft">{t('review_representations')}</p>
      <details>
        <summary>{t('review_stated')}</summary>
        <div class="stated">
          {STATED_FIELDS.map((field) => (
            <StatedInput
              key={field}
              field={field}
              standing={standing}
              disabled={isFinal}
              onChange={onChange}
            />
          ))}
        </div>
      </details>
      <div class="row">
        <button onClick={() => out('html')}>{t('review_out_html')}</button>
        <button onClick={() => out('csv')}>{t('review_out_csv')}</button>
        <button onClick={() => out('json')}>{t('review_out_json')}</button>
        <button onClick={() => print()}>{t('review_print')}</button>
      </div>
      {isFinal ? (
        <div class="row">
          <label class="field">
            {t('review_amend_reason')}
            <input value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          </label>
          <button onClick={() => onChange({ kind: 'amended', reason })}>{t('review_amend')}</button>
        </div>
      ) : (
        <div class="row">
          <label class="field">
            {t('review_reviewer')}
            <input
              value={reviewer}
              autocomplete="name"
              onInput={(event) => setReviewer(event.currentTarget.value)}
            />
          </label>
          <button onClick={() => void finalise()}>{t('review_finalise')}</button>
        </div>
      )}
      <p class="soft small">{t('fixed_information', review.list.asOf)}</p>
      <p class="soft small">{t('fixed_not_screened')}</p>
    </section>
  );
}

interface StatedProps {
  field: (typeof STATED_FIELDS)[number];
  standing: Standing;
  disabled: boolean;
  onChange: (change: Change) => void;
}

function StatedInput({ field, standing, disabled, onChange }: StatedProps) {
  const stated = standing.stated.get(field) ?? '';
  return (
    <label class="field">
      {t(`review_field_${field}`)}
      <input
        value={stated}
        disabled={disabled}
        placeholder={t('review_not_stated')}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== stated) onChange({ kind: 'stated', field, to: currentTarget.value });
        }}
      />
    </label>
  );
}
