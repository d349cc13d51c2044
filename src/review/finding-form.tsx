import { useEffect, useState } from 'preact/hooks';
import type { ProgrammeId } from '../lists/types.ts';
import { translate as t } from '../platform/translate.ts';
import type { EntityCard } from '../protocol/screen-replies.ts';
import { ask } from '../ui/ask.ts';
import { CardView } from '../ui/card-view.tsx';
import { today } from '../ui/dates.ts';
import { ProgrammeChips } from '../ui/programme-chips.tsx';
import { cardWords, foundAs, tierWords, whyWords } from '../ui/words.ts';
import { OutcomeForm } from './outcome-form.tsx';
import type { Standing } from './standing.ts';
import { findingId } from './standing.ts';
import { keyOf } from './review-state.ts';
import type { Row } from './review-state.ts';
import type { LineMatch } from './types.ts';
import type { ReviewLog } from './use-log.ts';

interface Props {
  row: Row;
  match: LineMatch;
  /** All rows of the review. */
  rows: readonly Row[];
  emphasised: readonly ProgrammeId[];
  standing: Standing;
  log: ReviewLog;
}

/** One match: who, why, on which lists; and what the reviewer makes of it. */
export function FindingForm({ row, match, rows, emphasised, standing, log }: Props) {
  const [card, setCard] = useState<EntityCard | null>(null);
  const headingId = `card-${match.entity}`;
  // It takes the place of the button that was pressed, and the focus with it.
  useEffect(() => document.getElementById(headingId)?.focus(), [card]);
  const decided = standing.outcomes.get(findingId(keyOf(row, match.entity)));
  const isEmphasised = match.programmes.some((id) => emphasised.includes(id));
  const showCard = async (): Promise<void> => {
    const reply = await ask('card/show', { entity: match.entity });
    if (reply.ok) setCard(reply.value);
    else log.say({ key: 'popup_card_failed', fill: '' });
  };
  return (
    <article class="finding">
      <h3 dir="auto">{match.name}</h3>
      <p>
        <strong class={`tier-text tier-${match.tier}`}>{tierWords(match.tier, t).label}</strong>{' '}
        {foundAs(match, match.name, t)}
      </p>
      <ProgrammeChips programmes={match.programmes} t={t} />
      {!isEmphasised && <p class="soft small">{t('review_outside_profile')}</p>}
      <ul class="why">
        {whyWords(match.why, t).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {decided?.outdated && <p class="stale">{t('review_outdated')}</p>}
      {match.tier !== 'mention' && (
        <OutcomeForm row={row} entity={match.entity} rows={rows} standing={standing} log={log} />
      )}
      {decided?.outcome === 'confirmed' && match.programmes.includes('NDAA-889') && (
        <p class="stale">{t('review_report_889')}</p>
      )}
      {card ? (
        <CardView words={cardWords(card, match, today(), t)} headingId={headingId} />
      ) : (
        <button onClick={() => void showCard()}>{t('review_show_card')}</button>
      )}
    </article>
  );
}
