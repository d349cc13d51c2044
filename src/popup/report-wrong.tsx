import { useEffect, useState } from 'preact/hooks';
import { copied } from '../platform/copied.ts';
import { tabAddress } from '../platform/tabs.ts';
import { translate as t } from '../platform/translate.ts';
import type { EntityCard } from '../protocol/screen-replies.ts';
import { wrongMatchReport } from '../ui/diagnostics.ts';
import { surroundings } from '../ui/surroundings.ts';
import type { CardMatch } from '../ui/words.ts';

interface Props {
  card: EntityCard;
  match: CardMatch | null;
  tab: number | undefined;
}

/** "Report a wrong match": the words to copy and send, shown before they are copied; nothing is sent from here. */
export function ReportWrong({ card, match, tab }: Props) {
  const [withPage, setWithPage] = useState(false);
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => {
    setSaid('');
    if (withPage && tab !== undefined) void tabAddress(tab).then(setAddress, () => setAddress(''));
  }, [withPage, tab]);
  const report = wrongMatchReport(card, match, surroundings(card.stamp), { withPage, address });
  const copy = async (): Promise<void> => {
    setSaid(t((await copied(report)) ? 'popup_copied' : 'card_ui_failed'));
  };
  return (
    <details class="report">
      <summary>{t('popup_report')}</summary>
      <p class="soft small">{t('popup_report_how')}</p>
      <pre class="report-text" tabIndex={0} role="region" aria-label={t('popup_report_text')}>
        {report}
      </pre>
      <label class="switch">
        <input
          type="checkbox"
          checked={withPage}
          onChange={(event) => setWithPage(event.currentTarget.checked)}
        />
        <span>{t('popup_report_page')}</span>
      </label>
      <div class="actions">
        <button onClick={() => void copy()}>{t('popup_report_copy')}</button>
        <span role="status">{said}</span>
      </div>
    </details>
  );
}
