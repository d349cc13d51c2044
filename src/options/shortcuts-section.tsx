import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { translate as t } from '../platform/translate.ts';
import { Section } from './section.tsx';

interface Command {
  name?: string;
  description?: string;
  shortcut?: string;
}

/** The commands with the keys that the user gave them; the browser's own page sets them. */
export function ShortcutsSection() {
  const [commands, setCommands] = useState<Command[]>([]);
  // Firefox for Android has no keyboard commands.
  const api: typeof browser.commands | undefined = browser.commands;
  useEffect(() => {
    const read = (): void => void api?.getAll().then(setCommands);
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [api]);
  if (!api) return null;
  return (
    <Section id="shortcuts" title={t('options_shortcuts_title')}>
      <p class="soft">{t('options_shortcuts_intro')}</p>
      <ul class="rows">
        {commands.map(({ name, description, shortcut }) => (
          <li key={name} class="row">
            <span>{description || t('options_shortcut_popup')}</span>
            {shortcut ? <kbd>{shortcut}</kbd> : <span class="soft">{t('options_shortcut_none')}</span>}
          </li>
        ))}
      </ul>
      <button class="alone" onClick={openSettings}>
        {t('options_shortcuts_change')}
      </button>
      <p class="soft small">{t('options_shortcuts_keyword')}</p>
    </Section>
  );
}

/** Firefox opens its page by a call of its own; Chromium's stands at an address that only a tab of ours may open. */
function openSettings(): void {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
