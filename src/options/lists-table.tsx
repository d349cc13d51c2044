import { translate as t } from '../platform/translate.ts';
import type { ListsState } from '../protocol/requests.ts';
import { dateWords, today } from '../ui/dates.ts';
import { programmeKey } from '../ui/listing-words.ts';
import { messageLocale, stampWords } from '../ui/age-words.ts';

/** Every list with its date and number of entries, and the snapshot's hash below. */
export function ListsTable({ lists: { stamp, programmes } }: { lists: ListsState }) {
  const { asOf } = stampWords(stamp, today(), t);
  return (
    <>
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
                <td class="date">{dateWords(date, messageLocale(t))}</td>
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
