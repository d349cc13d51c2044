import { PROGRAMME_IDS } from '../lists/types.ts';
import { translate as t } from '../platform/translate.ts';
import { profileProgrammes } from '../settings/profiles.ts';
import { ask } from '../ui/ask.ts';
import { programmeKey } from '../ui/listing-words.ts';
import { Choice, LockedNote, Section, type SectionProps } from './section.tsx';

/** The lists that badge, one by one; to tick one under a profile makes the choice the user's own. */
export function ProgrammesSection({ settings, managed: { locked }, take }: SectionProps) {
  const chosen = profileProgrammes(settings);
  const isLocked =
    locked.includes('ownProgrammes') || (locked.includes('profile') && settings.profile !== 'own');
  return (
    <Section id="programmes" title={t('options_programmes_title')}>
      <p class="soft">{t('options_programmes_intro')}</p>
      {isLocked && <LockedNote />}
      <fieldset>
        <legend class="hidden">{t('options_programmes_title')}</legend>
        {PROGRAMME_IDS.map((id) => (
          <Choice
            key={id}
            type="checkbox"
            name="programme"
            value={id}
            checked={chosen.includes(id)}
            label={t(programmeKey(id, 'name'))}
            detail={t(programmeKey(id, 'effect'))}
            disabled={isLocked}
            onChange={(on) => void take(ask('settings/change', { programme: id, on }))}
          />
        ))}
      </fieldset>
    </Section>
  );
}
