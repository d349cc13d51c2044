import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { translate as t } from '../platform/translate.ts';
import { AboutSection } from './about-section.tsx';
import { DamagedNotice } from './damaged-notice.tsx';
import { DismissalsSection } from './dismissals-section.tsx';
import { FileSection } from './file-section.tsx';
import { ListsSection } from './lists-section.tsx';
import { NamesSection } from './names-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { ProgrammesSection } from './programmes-section.tsx';
import { SearchBox, SearchQuery } from './search-box.tsx';
import { SECTIONS } from './sections.ts';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { TiersSection } from './tiers-section.tsx';
import { useSettings } from './use-settings.ts';

/** Firefox for Android has no keyboard commands, and the page no section on them. */
const CONTENTS = SECTIONS.filter(({ id }) => id !== 'shortcuts' || 'commands' in browser);

/** The options page: each section has an id of its own, so that it can be linked to. */
export function Options() {
  const view = useSettings();
  const { settings, managed } = view;
  const [query, setQuery] = useState('');
  const isRead = settings !== undefined && managed !== undefined;
  // The browser went to the linked place before there was anything there.
  useEffect(() => {
    if (isRead && location.hash !== '')
      document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
  }, [isRead]);
  const all = isRead ? { settings, managed, take: view.take } : undefined;
  return (
    <div class="page">
      <nav class="contents" aria-label={t('options_contents')}>
        <ul>
          {CONTENTS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={() => setQuery('')}>
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options">
        <header class="head">
          <h1 id="options-title" tabIndex={-1}>
            {t('options_title')}
          </h1>
          <p class="soft">{t('options_intro')}</p>
          <SearchBox query={query} onQuery={setQuery} />
        </header>
        <Notices view={view} />
        <SearchQuery.Provider value={query}>
          {all && (
            <>
              <ProfileSection {...all} />
              <ProgrammesSection {...all} />
              <TiersSection {...all} />
              <NamesSection list="watch" {...all} />
              <NamesSection list="safe" {...all} />
              <SitesSection {...all} />
              <DismissalsSection {...all} />
            </>
          )}
          <ListsSection />
          <ShortcutsSection />
          {all && <FileSection {...all} />}
          <AboutSection />
        </SearchQuery.Provider>
      </main>
    </div>
  );
}

function Notices({ view: { problem, managed } }: { view: ReturnType<typeof useSettings> }) {
  return (
    <>
      {problem && (
        <p class="stale" role="alert">
          {problem}
        </p>
      )}
      {managed && managed.ignored.length > 0 && (
        <p class="stale" role="status">
          {t('options_policy_ignored', managed.ignored.join(', '))}
        </p>
      )}
      <DamagedNotice />
    </>
  );
}
