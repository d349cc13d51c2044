import { translate as t } from '../platform/translate.ts';
import { statedWords } from './decision-words.ts';
import { EvidenceFile } from './evidence-file.tsx';
import type { Standing } from './standing.ts';
import { statedId } from './standing.ts';
import { TypedField } from './typed-field.tsx';
import type { FindingKey, StatedField } from './types.ts';
import type { ReviewLog } from './use-log.ts';

/** Fields with a choice, in codes; their words are in the locale files. */
const CHOICES: Partial<Record<StatedField, readonly string[]>> = {
  role: ['prime', 'sub'],
  productOrService: ['product', 'service'],
  component: ['component', 'end-item'],
  originBasis: ['stated', 'letter', 'unknown'],
};
const DATES: readonly StatedField[] = ['exclusionsOn', 'identified'];

interface Props {
  fields: readonly StatedField[];
  /** Null: facts about the whole review. */
  finding: FindingKey | null;
  standing: Standing;
  log: ReviewLog;
}

/** What only the reviewer can state; an empty field says "not stated", and none is filled in beforehand. */
export function StatedFields({ fields, ...shared }: Props) {
  return (
    <div class="stated">
      {fields.map((field) => (
        <StatedFact key={field} field={field} {...shared} />
      ))}
    </div>
  );
}

function StatedFact({ field, finding, standing, log }: Omit<Props, 'fields'> & { field: StatedField }) {
  const disabled = standing.state === 'final';
  const saved = standing.stated.get(statedId(field, finding)) ?? '';
  const label = t(`review_field_${field}`);
  const enter = (to: string): void => {
    log.enter([{ kind: 'stated', finding, field, to }]);
  };
  const choices = CHOICES[field];
  if (choices)
    return (
      <label class="field">
        {label}
        <select value={saved} disabled={disabled} onChange={(e) => enter(e.currentTarget.value)}>
          <option value="">{t('review_not_stated')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {statedWords(field, choice, t)}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <div class="field">
      <TypedField
        log={log}
        slot={{ kind: 'stated', finding, field }}
        saved={saved}
        label={label}
        kind={DATES.includes(field) ? 'date' : 'text'}
        placeholder={t('review_not_stated')}
        disabled={disabled}
      />
      {field === 'evidence' && !disabled && <EvidenceFile onHash={enter} say={log.say} />}
    </div>
  );
}
