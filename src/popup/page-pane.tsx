import { translate as t } from '../platform/translate.ts';
import type { TabSummary } from '../protocol/requests.ts';
import type { CardMatch } from '../ui/words.ts';
import { PageFoot } from './page-foot.tsx';
import { PageGroupRow } from './page-group-row.tsx';
import { groupFindings, isSpared, type PageGroup } from './page-groups.ts';
import { SiteSwitch } from './site-switch.tsx';
import { StateLine } from './state-line.tsx';
import type { TabPage } from './use-tab-summary.ts';

type OnOpen = (entity: string, match: CardMatch) => void;

/** What was found on the tab, its scan's state, the site's switch and the lists' date. */
export function PagePane({ page, onOpen }: { page: TabPage; onOpen: OnOpen }) {
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
  const spared = groups.filter(isSpared);
  const mentioned = groups.filter((each) => each.tier === 'mention' && !isSpared(each));
  const list = (some: PageGroup[]) => (
    <Groups groups={some} tab={tab} summary={summary} onOpen={onOpen} onChange={refresh} />
  );
  return (
    <section class="page" aria-labelledby="page-heading">
      <h2 id="page-heading" class="section-heading">
        {t('popup_page_heading')}
      </h2>
      <StateLine tab={tab} summary={summary} found={flagged.length} onScan={refresh} />
      {list(flagged)}
      <Fold title={t('popup_mentions', String(mentioned.length))} groups={mentioned} list={list} />
      <Fold title={t('popup_safe', String(spared.length))} groups={spared} list={list} />
      <SiteSwitch key={summary.host} summary={summary} onChange={refresh} />
      <PageFoot stamp={summary.stamp} tab={tab} />
    </section>
  );
}

interface FoldProps {
  title: string;
  groups: PageGroup[];
  list: (some: PageGroup[]) => preact.JSX.Element;
}

function Fold({ title, groups, list }: FoldProps) {
  if (groups.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      {list(groups)}
    </details>
  );
}

interface GroupsProps {
  groups: PageGroup[];
  tab: number;
  summary: TabSummary;
  onOpen: OnOpen;
  onChange: () => void;
}

function Groups({ groups, ...rest }: GroupsProps) {
  return (
    <ul class="groups">
      {groups.map((group) => (
        <li key={group.entity}>
          <PageGroupRow group={group} {...rest} />
        </li>
      ))}
    </ul>
  );
}
