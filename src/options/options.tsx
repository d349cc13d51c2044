import { translate as t } from '../platform/translate.ts';
import { DismissalsSection } from './dismissals-section.tsx';
import { FileSection } from './file-section.tsx';
import { ListsSection } from './lists-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { TiersSection } from './tiers-section.tsx';
import { useSettings } from './use-settings.ts';

/** The options page: each section has an id of its own, so that it can be linked to. */
export function Options() {
  const { settings, managed, problem, take } = useSettings();
  return (
    <main class="options">
      <header>
        <h1>{t('options_title')}</h1>
        <p class="soft">{t('options_intro')}</p>
      </header>
      {problem && (
        <p class="stale" role="alert">
          {t('options_problem', problem)}
        </p>
      )}
      {managed && managed.ignored.length > 0 && (
        <p class="stale" role="status">
          {t('options_policy_ignored', managed.ignored.join(', '))}
        </p>
      )}
      {settings && managed && (
        <>
          <ProfileSection settings={settings} managed={managed} take={take} />
          <TiersSection settings={settings} managed={managed} take={take} />
          <SitesSection settings={settings} managed={managed} take={take} />
          <DismissalsSection settings={settings} managed={managed} take={take} />
        </>
      )}
      <ListsSection />
      {settings && managed && <FileSection settings={settings} managed={managed} take={take} />}
    </main>
  );
}
