import { translate as t } from '../platform/translate.ts';
import type { Standing } from './standing.ts';
import { useTyped } from './typed-field.tsx';
import type { Slot } from './typed.ts';
import type { ReviewLog } from './use-log.ts';

const REVIEWER: Slot = { kind: 'reviewer' };
const SECOND: Slot = { kind: 'second' };
const AMEND: Slot = { kind: 'amend' };

/** Makes a draft final under the reviewer's name, or opens a final record for an amendment. */
export function FinalForm({ standing, log }: { standing: Standing; log: ReviewLog }) {
  return standing.state === 'final' ? <AmendForm log={log} /> : <FinaliseForm log={log} />;
}

function FinaliseForm({ log }: { log: ReviewLog }) {
  const reviewer = useTyped(log, REVIEWER, '');
  const second = useTyped(log, SECOND, '');
  const finalise = async (): Promise<void> => {
    if (!(await log.finalise(reviewer.text, second.text))) return;
    log.typing.settle(REVIEWER);
    log.typing.settle(SECOND);
  };
  return (
    <div class="row">
      <label class="field">
        {t('review_reviewer')}
        <input
          value={reviewer.text}
          autocomplete="name"
          onInput={(e) => reviewer.type(e.currentTarget.value)}
        />
      </label>
      <label class="field">
        {t('review_second')}
        <input value={second.text} onInput={(e) => second.type(e.currentTarget.value)} />
      </label>
      <button onClick={() => void finalise()}>{t('review_finalise')}</button>
    </div>
  );
}

function AmendForm({ log }: { log: ReviewLog }) {
  const reason = useTyped(log, AMEND, '');
  const amend = (): void => {
    const recordSha256 = log.finals.at(-1)?.recordSha256 ?? '';
    if (log.enter([{ kind: 'amended', reason: reason.text, recordSha256 }])) log.typing.settle(AMEND);
  };
  return (
    <>
      <p class="small soft seal">{t('review_sealed', log.finals.at(-1)?.recordSha256 ?? '')}</p>
      <div class="row">
        <label class="field">
          {t('review_amend_reason')}
          <input value={reason.text} onInput={(e) => reason.type(e.currentTarget.value)} />
        </label>
        <button onClick={amend}>{t('review_amend')}</button>
      </div>
    </>
  );
}
