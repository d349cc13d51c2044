import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { TabSummary } from '../protocol/requests.ts';
import { ask } from '../ui/ask.ts';

interface Props {
  tab: number;
  summary: TabSummary;
  /** Number of entities found, mentions aside. */
  found: number;
  onScan: () => void;
}

/** Says how far the scan has come and, where the page was not scanned, offers to. */
export function StateLine({ tab, summary, found, onScan }: Props) {
  const [refused, setRefused] = useState(false);
  const { state, host, hasAccess, isPrivate } = summary;
  const scan = async (): Promise<void> => {
    const reply = await ask('tab/scan', { tab });
    setRefused(!reply.ok);
    if (reply.ok) onScan();
  };
  const canScan = state === 'off' || state === 'failed' || state === 'unreachable';
  return (
    <div class="state">
      <p role="status">{refused ? t('popup_state_refused') : stateWords(state, host, found)}</p>
      {canScan && !refused && <button onClick={() => void scan()}>{t('popup_scan')}</button>}
      {canScan && !hasAccess && <p class="soft small">{t('popup_access_withheld')}</p>}
      {isPrivate && <p class="soft small">{t('popup_private')}</p>}
    </div>
  );
}

function stateWords(state: TabSummary['state'], host: string, found: number): string {
  if (state === 'done' && found === 0) return t('popup_state_done_none');
  if (state === 'held') return t('popup_state_held', host);
  return t(`popup_state_${state}`);
}
