import { useRef } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { translate as t } from '../platform/translate.ts';
import { askPage } from '../protocol/ask-page.ts';
import type { TabSummary } from '../protocol/requests.ts';
import { ProgrammeChips } from '../ui/programme-chips.tsx';
import { TierMark } from '../ui/tier-mark.tsx';
import { tierWords, type CardMatch } from '../ui/words.ts';
import { DismissButton } from './dismiss-button.tsx';
import type { PageGroup } from './page-groups.ts';

/** Words of the page that are told of an entity. */
const SHOWN_TEXTS = 3;

interface Props {
  group: PageGroup;
  tab: number;
  summary: TabSummary;
  onOpen: (entity: string, match: CardMatch) => void;
  onChange: () => void;
}

/** One entity found on the page: its card, its count, the way to its next mention, and to set it aside. */
export function PageGroupRow({ group, tab, summary, onOpen, onChange }: Props) {
  const { entity, name, tier, count, via, why, frame, texts, programmes, badge } = group;
  const isDismissed = summary.dismissed.includes(entity);
  // Once there it stays: between "Undo" and the page's new badge it would go, and take the focus along.
  const isOffered = useRef(false);
  isOffered.current ||= badge || isDismissed;
  const reveal = (): void => {
    void askPage(browser.tabs, { tab, frame }, 'page/reveal', { entity, step: 1 });
  };
  return (
    <div class="group">
      <button
        class="group-open"
        aria-label={t('popup_open_card', name)}
        onClick={() => onOpen(entity, { tier, why, ...(via === undefined ? {} : { via }) })}
      >
        <TierMark tier={tier} />
        <span class="group-name" dir="auto">
          {name}
        </span>
      </button>
      <p class="group-line">
        <span class={`tier-text tier-${tier}`}>{tierWords(tier, t).label}</span> ·{' '}
        {t(count === 1 ? 'popup_count_one' : 'popup_count', String(count))}
        {texts.slice(0, SHOWN_TEXTS).map((text) => (
          <>
            {' '}
            · <bdi class="found-text">{text}</bdi>
          </>
        ))}
      </p>
      <ProgrammeChips programmes={programmes} t={t} />
      <div class="group-actions">
        <button aria-label={t('popup_reveal_name', name)} onClick={reveal}>
          {t('popup_reveal')}
        </button>
        {isOffered.current && summary.host && (
          <DismissButton
            entity={entity}
            name={name}
            site={summary.host}
            isPrivate={summary.isPrivate}
            isDismissed={isDismissed}
            onChange={onChange}
          />
        )}
      </div>
    </div>
  );
}
