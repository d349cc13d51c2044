/** The record in the user's language, and out of the browser as a file. */
import { saveFile } from '../platform/save-file.ts';
import { translate as t } from '../platform/translate.ts';
import { notScreened } from '../ui/not-screened.ts';
import { informationWords, whyWords } from '../ui/words.ts';
import { recordCsv } from './record-csv.ts';
import { recordHtml } from './record-html.ts';
import { recordOf } from './record.ts';
import type { ReviewRecord } from './record.ts';
import type { Review } from './types.ts';

const MIME = { json: 'application/json', csv: 'text/csv', html: 'text/html' };
export type RecordForm = keyof typeof MIME;

/** The record of a review as it stands at `now`, ISO 8601 with offset; a final one is kept sealed and not made anew. */
export function recordFor(review: Review, now: string): ReviewRecord {
  return recordOf(review, {
    now,
    evidenceWords: (evidence) => whyWords([evidence], t)[0] ?? evidence.type,
    notScreened: notScreened(
      review.list.programmes.map(({ id }) => id),
      t,
    ),
    statements: [informationWords(review.list.asOf, t), t('review_representations')],
  });
}

/** File name of a record: the first file's name, what it is, and the day. */
function recordName(record: ReviewRecord, form: RecordForm): string {
  const first = (record.files[0]?.file ?? 'review').replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60);
  return `${first}-screening-${record.startedAt.slice(0, 10)}.${form}`;
}

/** Hands a record to the browser as a download; nothing leaves the computer. */
export function downloadRecord(record: ReviewRecord, form: RecordForm): void {
  const text = {
    json: () => `${JSON.stringify(record, null, 2)}\n`,
    csv: () => recordCsv(record),
    html: () => recordHtml(record, t),
  }[form]();
  saveFile(recordName(record, form), text, MIME[form]);
}
