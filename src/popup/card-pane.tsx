import { useEffect, useRef, useState } from 'preact/hooks';
import { copied } from '../platform/copied.ts';
import { translate as t } from '../platform/translate.ts';
import type { EntityCard } from '../protocol/screen-replies.ts';
import { ask } from '../ui/ask.ts';
import { cardText } from '../ui/card-text.ts';
import { CardView } from '../ui/card-view.tsx';
import { today } from '../ui/dates.ts';
import { cardWords, type CardMatch } from '../ui/words.ts';
import { ReportWrong } from './report-wrong.tsx';
import type { TabPage } from './use-tab-summary.ts';
import { DismissButton } from './dismiss-button.tsx';

const HEADING_ID = 'card-heading';

interface Props {
  entity: string;
  match: CardMatch | null;
  /** Where it was found; a panel may show another page by now. */
  site: string;
  page: TabPage;
  onBack: () => void;
}

/** One entity's card with the way back, copy and, where it was found on a page, "Not this company". */
export function CardPane({ entity, match, site, page, onBack }: Props) {
  const [card, setCard] = useState<EntityCard | 'failed'>();
  const { summary } = page;
  const [said, setSaid] = useState('');
  const back = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    void ask('card/show', { entity }).then((reply) => setCard(reply.ok ? reply.value : 'failed'));
  }, [entity]);
  // Until there is a heading, and where there will be none, the keys are heard all the same.
  useEffect(() => (document.getElementById(HEADING_ID) ?? back.current)?.focus(), [card]);

  const words = card && card !== 'failed' ? cardWords(card, match, today(), t) : undefined;
  const copy = async (): Promise<void> => {
    if (words) setSaid(t((await copied(cardText(words, t))) ? 'popup_copied' : 'card_ui_failed'));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  };
  return (
    <main class="popup" onKeyDown={onKeyDown}>
      <h1 class="hidden">{t('extension_name')}</h1>
      <button ref={back} class="back" onClick={onBack}>
        {t('popup_back')}
      </button>
      {card === undefined && <p class="message soft">{t('popup_loading')}</p>}
      {card === 'failed' && (
        <p class="message" role="alert">
          {t('popup_card_failed')}
        </p>
      )}
      {words && (
        <CardView words={words} headingId={HEADING_ID}>
          <div class="actions">
            <button onClick={() => void copy()}>{t('popup_copy')}</button>
            {match && summary && site !== '' && summary.host === site && (
              <DismissButton
                entity={entity}
                name={words.heading}
                site={site}
                isPrivate={summary.isPrivate}
                isDismissed={summary.dismissed.includes(entity)}
                onChange={page.refresh}
              />
            )}
            <span role="status">{said}</span>
          </div>
          {card && card !== 'failed' && <ReportWrong card={card} match={match} tab={page.tab} />}
        </CardView>
      )}
    </main>
  );
}
