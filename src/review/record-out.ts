/** The record in the user's language, and out of the browser as a file. */
import { translate as t } from '../platform/translate.ts';
import { whyWords } from '../ui/words.ts';
import { recordOf } from './record.ts';
import type { ReviewRecord } from './record.ts';
import type { RecordWords } from './record-html.ts';
import { STATED_FIELDS, VERDICTS } from './types.ts';
import type { Review, Verdict } from './types.ts';
import { localTime } from './use-review.ts';
import { verdictKey } from './verdict-mark.tsx';

const MIME = { json: 'application/json', csv: 'text/csv', html: 'text/html' };

/** The record of a review as of now. */
export function recordFor(review: Review): ReviewRecord {
  return recordOf(review, {
    now: localTime(new Date()),
    evidenceWords: (evidence) => whyWords([evidence], t)[0] ?? evidence.type,
    notScreened: t('fixed_not_screened')
      .replace(/^[^:]*:\s*/, '')
      .replace(/\.$/, '')
      .split(/,\s*/),
    statements: [t('fixed_information', review.list.asOf), t('review_representations')],
  });
}

/** File name of a record: the first file's name, what it is, and the day. */
export function recordName(review: Review, extension: keyof typeof MIME): string {
  const first = (review.files[0]?.file ?? 'review').replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60);
  return `${first}-screening-${review.startedAt.slice(0, 10)}.${extension}`;
}

/** Words of the printed record. */
export function recordWords(): RecordWords {
  const label = (key: string): string => t(`review_record_${key}`);
  return {
    title: t('review_record_heading'),
    language: t('extension_locale'),
    direction: t('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
    verdicts: Object.fromEntries(VERDICTS.map((each) => [each, t(verdictKey(each))])) as Record<
      Verdict,
      string
    >,
    fields: Object.fromEntries(STATED_FIELDS.map((field) => [field, t(`review_field_${field}`)])),
    columns: {
      place: t('review_column_place'),
      text: t('review_column_text'),
      verdict: t('review_column_verdict'),
      match: t('review_column_match'),
      why: t('review_column_why'),
      decision: t('review_outcome'),
    },
    labels: {
      recorded: label('recorded'),
      list: label('list'),
      age: t('review_record_age', '$1'),
      hash: label('hash'),
      notScreened: label('not_screened'),
      state: label('state'),
      reviewer: t('review_reviewer'),
      matcher: label('matcher'),
      profile: label('profile'),
      sha256: 'SHA-256',
      stated: t('review_stated'),
      notStated: t('review_not_stated'),
      decisions: label('decisions'),
    },
  };
}

/** Hands a text to the browser as a download; nothing leaves the computer. */
export function download(name: string, text: string, kind: keyof typeof MIME): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${MIME[kind]};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
