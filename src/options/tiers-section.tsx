import { translate as t } from '../platform/translate.ts';
import type { Tier } from '../screening/types.ts';
import { ask } from '../ui/ask.ts';
import { tierWords } from '../ui/words.ts';
import { Choice, LockedNote, Section, type SectionProps } from './section.tsx';

/** A mere mention is counted, never flagged, whatever is chosen. */
const BADGING: readonly Tier[] = ['listed', 'related', 'possible'];

/** Which tiers get a badge in the page. */
export function TiersSection({ settings, managed: { locked }, take }: SectionProps) {
  return (
    <Section id="tiers" title={t('options_tiers_title')}>
      <p class="soft">{t('options_tiers_intro')}</p>
      {locked.includes('tiers') && <LockedNote />}
      <fieldset>
        <legend class="hidden">{t('options_tiers_title')}</legend>
        {BADGING.map((tier) => {
          const { label, meaning } = tierWords(tier, t);
          return (
            <Choice
              key={tier}
              type="checkbox"
              name="tier"
              value={tier}
              checked={settings.tiers.includes(tier)}
              label={label}
              detail={meaning}
              disabled={locked.includes('tiers')}
              onChange={(on) => void take(ask('settings/change', { tier, on }))}
            />
          );
        })}
      </fieldset>
    </Section>
  );
}
