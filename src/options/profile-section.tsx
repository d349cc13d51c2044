import { BUNDLED_IDS, IMPORT_ONLY_IDS, type ProgrammeId } from '../lists/types.ts';
import { translate as t } from '../platform/translate.ts';
import { profileProgrammes } from '../settings/profiles.ts';
import { PROFILES, type ProfileId } from '../settings/types.ts';
import { ask } from '../ui/ask.ts';
import { programmeKey } from '../ui/listing-words.ts';
import { Choice, LockedNote, Section, type SectionProps } from './section.tsx';

/** What the user does, which decides the lists that badge. */
export function ProfileSection({ settings, managed: { locked }, take }: SectionProps) {
  const choose = (profile: ProfileId): void => void take(ask('settings/change', { profile }));
  return (
    <Section id="profile" title={t('options_profile_title')}>
      <p class="soft">{t('options_profile_intro')}</p>
      {locked.includes('profile') && <LockedNote />}
      <fieldset>
        <legend class="hidden">{t('options_profile_title')}</legend>
        {PROFILES.map((profile) => (
          <Choice
            key={profile}
            type="radio"
            name="profile"
            value={profile}
            checked={settings.profile === profile}
            label={t(`options_profile_${profile}`)}
            detail={profile === 'own' ? t('options_profile_own_detail') : programmeNames(profile)}
            disabled={locked.includes('profile')}
            onChange={() => choose(profile)}
          />
        ))}
      </fieldset>
    </Section>
  );
}

function programmeNames(profile: ProfileId): string {
  const ids = profileProgrammes({ profile, ownProgrammes: [] });
  const named = (programmes: readonly ProgrammeId[]): string =>
    programmes
      .filter((id) => ids.includes(id))
      .map((id) => t(programmeKey(id, 'short')))
      .join(' · ');
  const imported = named(IMPORT_ONLY_IDS);
  return named(BUNDLED_IDS) + (imported && ` · ${t('options_profile_where_imported', imported)}`);
}
