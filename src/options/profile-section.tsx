import { PROGRAMME_IDS, type ProgrammeId } from '../lists/types.ts';
import { translate as t } from '../platform/translate.ts';
import { profileProgrammes } from '../settings/profiles.ts';
import { PROFILES, type ProfileId } from '../settings/types.ts';
import { programmeKey } from '../ui/listing-words.ts';
import { ask } from './ask.ts';
import { Choice, LockedNote, Section, type SectionProps } from './section.tsx';

/** Which programmes badge: by profile or, under "my own choice", one by one. */
export function ProfileSection({ settings, managed: { locked }, take }: SectionProps) {
  const choose = (profile: ProfileId): void => void take(ask('settings/change', { profile }));
  const tick = (id: ProgrammeId, wanted: boolean): void => {
    const others = settings.ownProgrammes.filter((each) => each !== id);
    void take(ask('settings/change', { ownProgrammes: wanted ? [...others, id] : others }));
  };
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
      {settings.profile === 'own' && (
        <fieldset class="nested">
          <legend>{t('options_own_legend')}</legend>
          {locked.includes('ownProgrammes') && !locked.includes('profile') && <LockedNote />}
          {PROGRAMME_IDS.map((id) => (
            <Choice
              key={id}
              type="checkbox"
              name="programme"
              value={id}
              checked={settings.ownProgrammes.includes(id)}
              label={t(programmeKey(id, 'name'))}
              detail={t(programmeKey(id, 'effect'))}
              disabled={locked.includes('ownProgrammes')}
              onChange={(wanted) => tick(id, wanted)}
            />
          ))}
        </fieldset>
      )}
    </Section>
  );
}

function programmeNames(profile: ProfileId): string {
  const ids = profileProgrammes({ profile, ownProgrammes: [] });
  return ids.map((id) => t(programmeKey(id, 'short'))).join(' · ');
}
