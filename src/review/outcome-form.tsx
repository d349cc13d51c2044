import { useRef } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { outcomeKey } from './decision-words.ts';
import { keyOf, openLike } from './review-state.ts';
import type { Row } from './review-state.ts';
import { findingId } from './standing.ts';
import type { Standing } from './standing.ts';
import { StatedFields } from './stated-fields.tsx';
import { TypedField, useTyped } from './typed-field.tsx';
import { FINDING_FIELDS, OUTCOMES } from './types.ts';
import type { Outcome } from './types.ts';
import type { ReviewLog } from './use-log.ts';

interface Props {
  row: Row;
  entity: string;
  /** All rows of the review. */
  rows: readonly Row[];
  standing: Standing;
  log: ReviewLog;
}

/** The reviewer's decision about one finding, its reason, a note, and what is stated about it. */
export function OutcomeForm({ row, entity, rows, standing, log }: Props) {
  const finding = keyOf(row, entity);
  const id = findingId(finding);
  const decided = standing.outcomes.get(id);
  const reasonSlot = { kind: 'reason' as const, finding };
  const reason = useTyped(log, reasonSlot, decided?.reason ?? '');
  const isFinal = standing.state === 'final';
  const others = decided ? openLike(rows, standing, entity, id) : [];
  const reasonField = useRef<HTMLInputElement>(null);
  const choose = (to: Outcome): boolean => {
    const isTaken = log.enter([{ kind: 'outcome', finding, to, reason: reason.text }]);
    if (isTaken) log.typing.settle(reasonSlot);
    return isTaken;
  };
  const onChosen = (to: Outcome): void => {
    // That a reason is asked for stands at the top of the page, which may be out of sight.
    if (!choose(to)) reasonField.current?.focus();
  };
  const onReason = (): void => {
    if (decided && decided.reason !== reason.text) choose(decided.outcome);
  };
  const decideAlike = (): void => {
    if (!decided) return;
    const { outcome: to } = decided;
    log.enter(others.map((each) => ({ kind: 'outcome', finding: each, to, reason: decided.reason })));
  };
  return (
    <fieldset disabled={isFinal}>
      <legend>{t('review_outcome')}</legend>
      {OUTCOMES.map((outcome) => (
        <label key={outcome} class="choice">
          <input
            type="radio"
            name={id}
            checked={decided?.outcome === outcome}
            onChange={() => onChosen(outcome)}
          />
          {t(outcomeKey(outcome))}
        </label>
      ))}
      <label class="field">
        {t('review_reason')}
        <input
          ref={reasonField}
          value={reason.text}
          onInput={(e) => reason.type(e.currentTarget.value)}
          onBlur={onReason}
        />
      </label>
      {others.length > 0 && (
        <button onClick={decideAlike}>{t('review_decide_alike', String(others.length))}</button>
      )}
      <TypedField
        log={log}
        slot={{ kind: 'note', finding }}
        saved={standing.notes.get(id) ?? ''}
        label={t('review_note')}
        kind="area"
      />
      <details>
        <summary>{t('review_stated_finding')}</summary>
        <StatedFields fields={FINDING_FIELDS} finding={finding} standing={standing} log={log} />
      </details>
    </fieldset>
  );
}
