import { browser } from '../platform/browser.ts';
import { translate as t } from '../platform/translate.ts';
import { today } from '../ui/dates.ts';
import { stampWords, type CardMatch } from '../ui/words.ts';
import { PageGroupRow } from './page-group-row.tsx';
import { groupFindings, type PageGroup } from './page-groups.ts';
import { ReviewLink } from './review-link.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { StateLine } from './state-line.tsx';
import type { TabPage } from './use-tab-summary.ts';

interface Props {
  page: TabPage;
  onOpen: (entity: string, match: CardMatch) => void;
}

/** What was found on the tab, its scan's state, the site's switch and the lists' date. */
export function PagePane({ page, onOpen }: Props) {
  const { tab, summary, failed, refresh } = page;
  if (failed) {
    return (
      <div class="message" role="alert">
        <p>{t('popup_failed')}</p>
        <button onClick={refresh}>{t('popup_retry')}</button>
      </div>
    );
  }
  if (!summary || tab === undefined) return <p class="message soft">{t('popup_loading')}</p>;
  const groups = groupFindings(summary.findings);
  const flagged = groups.filter(({ tier }) => tier !== 'mention');
  const { asOf, stale } = stampWords(summary.stamp, today(), t);
  return (
    <section class="page" aria-labelledby="page-heading">
      <h2 id="page-heading" class="section-heading">
        {t('popup_page_heading')}
      </h2>
      <StateLine tab={tab} summary={summary} found={flagged.length} onScan={refresh} />
      <Groups groups={flagged} tab={tab} onOpen={onOpen} />
      {groups.length > flagged.length && (
        <details>
          <summary>{t('popup_mentions', String(groups.length - flagged.length))}</summary>
          <Groups groups={groups.filter(({ tier }) => tier === 'mention')} tab={tab} onOpen={onOpen} />
        </details>
      )}
      <ReviewLink tab={tab} />
      <SiteSwitch host={summary.host} paused={summary.paused} onChange={refresh} />
      <footer class="foot">
        {stale && <p class="stale">{stale}</p>}
        <p class="soft small">
          {asOf} ·{' '}
          <a href="options.html" onClick={openOptions}>
            {t('popup_options')}
          </a>
        </p>
      </footer>
    </section>
  );
}

/** In the toolbar's popup a plain link would show the options inside it. */
function openOptions(event: Event): void {
  event.preventDefault();
  void browser.runtime.openOptionsPage().then(() => window.close());
}

function Groups({ groups, tab, onOpen }: { groups: PageGroup[]; tab: number; onOpen: Props['onOpen'] }) {
  return (
    <ul class="groups">
      {groups.map((group) => (
        <li key={group.entity}>
          <PageGroupRow group={group} tab={tab} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}
