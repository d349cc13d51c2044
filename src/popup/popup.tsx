import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { CardMatch } from '../ui/words.ts';
import { CardPane } from './card-pane.tsx';
import { LookupBox } from './lookup-box.tsx';
import { PagePane } from './page-pane.tsx';
import { useTabSummary } from './use-tab-summary.ts';

/** A card that is open, and how it came up. */
interface Open {
  entity: string;
  match: CardMatch | null;
  /** Where it was found; '' where it was looked up. */
  site: string;
}

interface Props {
  /** The tab to show; asked again where the page is a panel, which outlives it. */
  tab: () => Promise<number | undefined>;
  isPanel: boolean;
  /** What the lookup box starts with. */
  query: string;
  /** The entity whose card is open at the start; '' for none. */
  entity: string;
}

/** The whole popup: the lookup box with the page's findings below, or one card. */
export function Popup({ tab, isPanel, query: asked, entity }: Props) {
  const [open, setOpen] = useState<Open | null>(entity ? { entity, match: null, site: '' } : null);
  const [query, setQuery] = useState(asked);
  const page = useTabSummary(tab, isPanel);
  if (open) {
    return <CardPane {...open} page={page} onBack={() => setOpen(null)} />;
  }
  return (
    <main class="popup">
      <h1 class="hidden">{t('extension_name')}</h1>
      <LookupBox
        query={query}
        onQuery={setQuery}
        onOpen={(entity) => setOpen({ entity, match: null, site: '' })}
      />
      {query.trim() === '' && (
        <PagePane
          page={page}
          onOpen={(entity, match) => setOpen({ entity, match, site: page.summary?.host ?? '' })}
        />
      )}
    </main>
  );
}
