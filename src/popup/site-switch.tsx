import { translate as t } from '../platform/translate.ts';
import type { TabSummary } from '../protocol/requests.ts';
import { ask } from '../ui/ask.ts';

type Site = Pick<TabSummary, 'host' | 'paused' | 'isPrivate'>;

/** Pauses or resumes scanning on the tab's site; nothing where the site is not known. */
export function SiteSwitch({ summary, onChange }: { summary: Site; onChange: () => void }) {
  const { host, paused, isPrivate } = summary;
  if (!host) return null;
  const change = (active: boolean): void => {
    void ask('site/switch', { site: host, paused: !active, isPrivate }).then(onChange);
  };
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={!paused}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span>{t('popup_site_switch', host)}</span>
    </label>
  );
}
