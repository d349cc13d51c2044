import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { TabSummary } from '../protocol/requests.ts';
import { ask } from '../ui/ask.ts';

type Site = Pick<TabSummary, 'host' | 'paused' | 'isPrivate'>;

/** Pauses or resumes scanning on the tab's site; nothing where the site is not known. */
export function SiteSwitch({ summary, onChange }: { summary: Site; onChange: () => void }) {
  const { host, paused, isPrivate } = summary;
  const [problem, setProblem] = useState('');
  if (!host) return null;
  const change = async (active: boolean): Promise<void> => {
    const { ok } = await ask('site/switch', { site: host, paused: !active, isPrivate });
    setProblem(ok ? '' : await whyNot());
    onChange();
  };
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={!paused}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
        <span>{t('popup_site_switch', host)}</span>
      </label>
      <p role="status" class={problem ? 'soft small' : 'hidden'}>
        {problem}
      </p>
    </>
  );
}

async function whyNot(): Promise<string> {
  const managed = await ask('settings/managed', {});
  const isLocked = managed.ok && managed.value.locked.includes('pausedSites');
  return t(isLocked ? 'options_locked' : 'card_ui_failed');
}
