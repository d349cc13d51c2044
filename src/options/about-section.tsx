import { useState } from 'preact/hooks';
import { copied } from '../platform/copied.ts';
import { translate as t } from '../platform/translate.ts';
import { ask } from '../ui/ask.ts';
import { diagnostics } from '../ui/diagnostics.ts';
import { surroundings } from '../ui/surroundings.ts';
import { Section } from './section.tsx';

/** The version, what is new in it, and diagnostics to copy. */
export function AboutSection() {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const reply = await ask('lists/state', {});
    if (!reply.ok) return setSaid(t('options_lists_failed'));
    const isCopied = await copied(diagnostics(surroundings(reply.value.stamp)));
    setSaid(t(isCopied ? 'popup_copied' : 'card_ui_failed'));
  };
  return (
    <Section id="about" title={t('options_about_title')}>
      <p>{t('options_about_news')}</p>
      <p class="soft">{t('options_about_diagnostics')}</p>
      <div class="inline">
        <button onClick={() => void copy()}>{t('options_about_copy')}</button>
        <a href="welcome.html">{t('options_about_welcome')}</a>
        <span role="status">{said}</span>
      </div>
    </Section>
  );
}
