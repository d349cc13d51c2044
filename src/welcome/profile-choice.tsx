import { useEffect, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { PROFILES, type ProfileId } from '../settings/types.ts';
import { ask } from '../ui/ask.ts';

/** The profiles to start with; the user's own choice of lists is made in the options. */
const OFFERED = PROFILES.filter((profile) => profile !== 'own');

/** Which lists lead to a badge, by what the user does; stored at once. */
export function ProfileChoice() {
  const [profile, setProfile] = useState<ProfileId>();
  const [isLocked, setLocked] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void ask('settings/read', {}).then((reply) => reply.ok && setProfile(reply.value.profile));
    void ask('settings/managed', {}).then(
      (reply) => reply.ok && setLocked(reply.value.locked.includes('profile')),
    );
  }, []);
  const choose = async (wanted: ProfileId): Promise<void> => {
    const reply = await ask('settings/change', { profile: wanted });
    setFailed(!reply.ok);
    if (reply.ok) setProfile(reply.value.profile);
  };
  return (
    <>
      {isLocked && <p class="soft">{t('options_locked')}</p>}
      <fieldset disabled={isLocked}>
        <legend class="hidden">{t('options_profile_title')}</legend>
        {OFFERED.map((each) => (
          <label key={each} class="profile">
            <input
              type="radio"
              name="profile"
              value={each}
              checked={profile === each}
              onChange={() => void choose(each)}
            />
            <span>
              <strong>{t(`options_profile_${each}`)}</strong>
              <span class="soft">{t(`welcome_profile_${each}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status">{failed ? t('welcome_profile_failed') : ''}</p>
    </>
  );
}
