import { useEffect, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { ListsState } from '../protocol/requests.ts';
import { dateWords, today } from '../ui/dates.ts';
import { programmeKey } from '../ui/listing-words.ts';
import { messageLocale, stampWords } from '../ui/words.ts';
import { ask } from './ask.ts';
import { Section } from './section.tsx';

/** The bundled lists: their dates, sizes, official pages and the snapshot's hash. */
export function ListsSection() {
  const [lists, setLists] = useState<ListsState | 'failed'>();
  useEffect(() => {
    void ask('lists/state', {}).then((reply) => setLists(reply.ok ? reply.value : 'failed'));
  }, []);
  return (
    <Section id="lists" title={t('options_lists_title')}>
      {lists === undefined && <p class="soft">{t('popup_loading')}</p>}
      {lists === 'failed' && <p role="alert">{t('options_lists_failed')}</p>}
      {lists && lists !== 'failed' && <Lists lists={lists} />}
      <p class="soft">{t('fixed_not_screened')}</p>
    </Section>
  );
}

function Lists({ lists }: { lists: ListsState }) {
  const { stamp, programmes } = lists;
  const { asOf, stale } = stampWords(stamp, today(), t);
  return (
    <>
      {stale && <p class="stale">{stale}</p>}
      <div class="scroll" tabIndex={0} role="region" aria-label={t('options_lists_table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('options_lists_programme')}</th>
              <th scope="col">{t('options_lists_as_of')}</th>
              <th scope="col" class="number">
                {t('options_lists_listings')}
              </th>
            </tr>
          </thead>
          <tbody>
            {programmes.map(({ id, asOf: date, listings, url }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={url} target="_blank" rel="noopener noreferrer">
                    {t(programmeKey(id, 'name'))}
                  </a>
                </th>
                <td>{dateWords(date, messageLocale(t))}</td>
                <td class="number">{listings.toLocaleString(messageLocale(t))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft small">
        {asOf} · {t('options_lists_hash')} <code>{stamp.hash.slice(0, 16)}</code>
      </p>
    </>
  );
}
