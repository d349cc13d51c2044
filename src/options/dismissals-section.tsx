import { useEffect, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { Dismissal } from '../settings/types.ts';
import { ask } from '../ui/ask.ts';
import { dateWords } from '../ui/dates.ts';
import { messageLocale } from '../ui/age-words.ts';
import { Section, type SectionProps } from './section.tsx';

/** "Not this company", as said by the user, each with its undo. */
export function DismissalsSection({ settings, take }: SectionProps) {
  const { dismissals } = settings;
  return (
    <Section id="dismissals" title={t('options_dismissals_title')}>
      <p class="soft">{t('options_dismissals_intro')}</p>
      <ul class="rows">
        {dismissals.map((each) => (
          <Row key={`${each.site} ${each.entity}`} dismissal={each} take={take} />
        ))}
      </ul>
      {dismissals.length === 0 && <p class="soft">{t('options_dismissals_none')}</p>}
    </Section>
  );
}

function Row({ dismissal, take }: { dismissal: Dismissal; take: SectionProps['take'] }) {
  const { entity, site, reason, at } = dismissal;
  const [name, setName] = useState(entity);
  useEffect(() => {
    void ask('card/show', { entity }).then((reply) => setName(reply.ok ? reply.value.name : entity));
  }, [entity]);
  return (
    <li class="row">
      <span>
        <strong dir="auto">{name}</strong>
        <span class="soft">
          {' '}
          {t('options_dismissal_line', site, dateWords(at, messageLocale(t)))} {reason}
        </span>
      </span>
      <button
        aria-label={t('options_dismissal_undo_name', name)}
        onClick={() => void take(ask('dismissal/undo', { entity, site }))}
      >
        {t('options_dismissal_undo')}
      </button>
    </li>
  );
}
