import { useEffect, useMemo, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { addTo } from '../screening/group-by.ts';
import { openFolder } from '../screening/fold.ts';
import { openOwnNames } from '../screening/own-names.ts';
import type { WatchedName } from '../settings/types.ts';
import { ask } from '../ui/ask.ts';
import { TierMark } from '../ui/tier-mark.tsx';
import type { Row } from './review-state.ts';

interface Props {
  rows: readonly Row[];
  onChoose: (id: string) => void;
}

/** Lines that name an entry of the user's own watch-list: beside the verdicts, which speak of official lists alone. */
export function OwnNamesPane({ rows, onChoose }: Props) {
  const [watchList, setWatchList] = useState<WatchedName[]>([]);
  useEffect(() => {
    void ask('settings/read', {}).then((reply) => reply.ok && setWatchList(reply.value.watchList));
  }, []);
  const found = useMemo(() => sightings(rows, watchList), [rows, watchList]);
  if (found.length === 0) return null;
  return (
    <section class="own-pane" aria-labelledby="own-heading">
      <h2 id="own-heading">{t('review_own_title')}</h2>
      <p class="soft">{t('review_own_note')}</p>
      <ul>
        {found.map(({ watched, lines }) => (
          <li key={watched.name} class="row">
            <TierMark tier="watched" />
            <span>
              <strong dir="auto">{watched.name}</strong> <span dir="auto">{watched.note}</span>
            </span>
            {lines.slice(0, SHOWN).map(({ id, line }) => (
              <button key={id} onClick={() => onChoose(id)}>
                {t('review_own_line', String(line.line))}
              </button>
            ))}
            {lines.length > SHOWN && (
              <span class="soft">{t('review_own_more', String(lines.length - SHOWN))}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Lines named outright for one name. */
const SHOWN = 8;

function sightings(
  rows: readonly Row[],
  watchList: readonly WatchedName[],
): { watched: WatchedName; lines: Row[] }[] {
  const { watched: find } = openOwnNames({ watchList, safeList: [] }, openFolder());
  const byName = new Map<WatchedName, Row[]>();
  if (watchList.length > 0)
    for (const row of rows)
      for (const named of new Set(find(row.line.text).map((each) => each.named))) addTo(byName, named, row);
  return [...byName].map(([watched, lines]) => ({ watched, lines }));
}
