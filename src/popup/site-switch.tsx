import { translate as t } from '../platform/translate.ts';
import { ask } from './ask.ts';

/** Pauses or resumes scanning on the tab's site; nothing where the site is not known. */
export function SiteSwitch({
  host,
  paused,
  onChange,
}: {
  host: string;
  paused: boolean;
  onChange: () => void;
}) {
  if (!host) return null;
  const change = (active: boolean): void => {
    void ask('site/switch', { site: host, paused: !active }).then(onChange);
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
