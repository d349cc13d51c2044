import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { EntityCard } from '../protocol/requests.ts';
import { CardView } from '../ui/card-view.tsx';
import { today } from '../ui/dates.ts';
import { ProgrammeChips } from '../ui/programme-chips.tsx';
import { cardWords, tierWords, whyWords } from '../ui/words.ts';
import { findingId } from './decisions.ts';
import type { Change, Standing } from './decisions.ts';
import { keyOf } from './review-state.ts';
import type { Row } from './review-state.ts';
import { OUTCOMES } from './types.ts';
import type { LineMatch, Outcome } from './types.ts';
import { ask } from './use-review.ts';

interface Props {
  row: Row;
  match: LineMatch;
  standing: Standing;
  onChange: (change: Change) => void;
}

/** One match: who, why, on which lists; and what the reviewer makes of it. */
export function FindingForm({ row, match, standing, onChange }: Props) {
  const finding = keyOf(row, match.entity);
  const id = findingId(finding);
  const decided = standing.outcomes.get(id);
  const [reason, setReason] = useState(decided?.reason ?? '');
  const [note, setNote] = useState(standing.notes.get(id) ?? '');
  const [card, setCard] = useState<EntityCard | null>(null);
  const isFinal = standing.state === 'final';
  const choose = (to: Outcome | null): void => onChange({ kind: 'outcome', finding, to, reason });
  const onReason = (): void => {
    if (decided && decided.reason !== reason) choose(decided.outcome);
  };
  const onNote = (): void => {
    if (note !== (standing.notes.get(id) ?? '')) onChange({ kind: 'note', finding, to: note });
  };
  const showCard = async (): Promise<void> => {
    const reply = await ask('card/show', { entity: match.entity });
    if (reply.ok) setCard(reply.value);
  };
  return (
    <article class="finding">
      <h3 dir="auto">{match.name}</h3>
      <p>
        <strong class={`tier-text tier-${match.tier}`}>{tierWords(match.tier, t).label}</strong>{' '}
        {match.via && t('card_via', match.via)}
      </p>
      <ProgrammeChips programmes={match.programmes} t={t} />
      <ul class="why">
        {whyWords(match.why, t).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {match.tier !== 'mention' && (
        <fieldset disabled={isFinal}>
          <legend>{t('review_outcome')}</legend>
          {OUTCOMES.map((outcome) => (
            <label key={outcome} class="choice">
              <input
                type="radio"
                name={id}
                checked={decided?.outcome === outcome}
                onChange={() => choose(outcome)}
              />
              {t(`review_outcome_${outcome.replaceAll('-', '_')}`)}
            </label>
          ))}
          <label class="field">
            {t('review_reason')}
            <input value={reason} onInput={(e) => setReason(e.currentTarget.value)} onChange={onReason} />
          </label>
          <label class="field">
            {t('review_note')}
            <textarea
              rows={2}
              value={note}
              onInput={(e) => setNote(e.currentTarget.value)}
              onChange={onNote}
            />
          </label>
        </fieldset>
      )}
      {decided?.outcome === 'confirmed' && match.programmes.includes('NDAA-889') && (
        <p class="stale">{t('review_report_889')}</p>
      )}
      {card ? (
        <CardView words={cardWords(card, match, today(), t)} />
      ) : (
        <button onClick={() => void showCard()}>{t('review_show_card')}</button>
      )}
    </article>
  );
}
