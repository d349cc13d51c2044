import { TIERS } from '../screening/types.ts';
import { profileProgrammes } from './profiles.ts';
import type { ManagedKey, Settings, SettingsEdit } from './types.ts';

/** The settings with one choice made; to tick a programme under a profile makes its programmes the user's own. */
export function editSettings(now: Settings, edit: SettingsEdit): Settings {
  if ('profile' in edit) return { ...now, profile: edit.profile };
  if ('tier' in edit) {
    const tiers = TIERS.filter((each) => (each === edit.tier ? edit.on : now.tiers.includes(each)));
    return { ...now, tiers };
  }
  const others = profileProgrammes(now).filter((each) => each !== edit.programme);
  return { ...now, profile: 'own', ownProgrammes: edit.on ? [...others, edit.programme] : others };
}

/** What such an edit sets, and a policy may lock. */
export function editedKeys({ profile }: Pick<Settings, 'profile'>, edit: SettingsEdit): ManagedKey[] {
  if ('profile' in edit) return ['profile'];
  if ('tier' in edit) return ['tiers'];
  return profile === 'own' ? ['ownProgrammes'] : ['profile', 'ownProgrammes'];
}
