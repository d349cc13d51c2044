import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { ask } from '../ui/ask.ts';
import { LockedNote, SAYS_SOMETHING, Section, type SectionProps } from './section.tsx';

/** Sites on which nothing is scanned. */
export function SitesSection({ settings, managed, take }: SectionProps) {
  const isLocked = managed.locked.includes('pausedSites');
  const [site, setSite] = useState('');
  const change = (which: string, paused: boolean) => take(ask('site/switch', { site: which, paused }));
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if ((await change(site.trim(), true)).ok) setSite('');
  };
  return (
    <Section id="sites" title={t('options_sites_title')}>
      {isLocked && <LockedNote />}
      <ul class="rows">
        {settings.pausedSites.map((each) => (
          <li key={each} class="row">
            <span>{each}</span>
            {!isLocked && (
              <button
                aria-label={t('options_site_resume_name', each)}
                onClick={() => void change(each, false)}
              >
                {t('options_site_resume')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {settings.pausedSites.length === 0 && <p class="soft">{t('options_sites_none')}</p>}
      <form class="inline" hidden={isLocked} onSubmit={(event) => void add(event)}>
        <label for="site">{t('options_site_label')}</label>
        <input
          id="site"
          type="text"
          inputmode="url"
          autocomplete="off"
          spellcheck={false}
          required
          pattern={SAYS_SOMETHING}
          maxLength={253}
          placeholder="shop.example"
          value={site}
          onInput={(event) => setSite(event.currentTarget.value)}
        />
        <button type="submit">{t('options_site_pause')}</button>
      </form>
    </Section>
  );
}
