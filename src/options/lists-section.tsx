import { translate as t } from '../platform/translate.ts';
import type { ListsState } from '../protocol/requests.ts';
import { today } from '../ui/dates.ts';
import { LegalText } from '../ui/legal-text.tsx';
import { notScreenedWords } from '../ui/not-screened.ts';
import { staleWords } from '../ui/age-words.ts';
import { ListsActions } from './lists-actions.tsx';
import { ListsNews } from './lists-news.tsx';
import { ListsTable } from './lists-table.tsx';
import { Section } from './section.tsx';
import { useLists } from './use-lists.ts';

/** The lists in force: their dates, sizes, official pages and hash, what the last import changed, and ways to renew. */
export function ListsSection() {
  const { lists, busy, said, change } = useLists();
  return (
    <Section id="lists" title={t('options_lists_title')}>
      {lists === undefined && <p class="soft">{t('popup_loading')}</p>}
      {lists === 'failed' && <p role="alert">{t('options_lists_failed')}</p>}
      {lists && lists !== 'failed' && (
        <>
          <Age programmes={lists.programmes} />
          <ListsTable lists={lists} />
          <ListsNews news={lists.news} />
          <ListsActions lists={lists} busy={busy} change={change} />
          <p class="soft">
            <LegalText
              text={notScreenedWords(
                lists.programmes.map(({ id }) => id),
                t,
              )}
            />
          </p>
        </>
      )}
      <p role="status">{said}</p>
    </Section>
  );
}

function Age({ programmes }: Pick<ListsState, 'programmes'>) {
  const stale = staleWords(programmes, today(), t);
  return stale ? <p class="stale">{stale}</p> : null;
}
