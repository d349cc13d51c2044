import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { Result } from '../protocol/requests.ts';
import type { NamesChange } from '../protocol/screen-replies.ts';
import type { WatchedName } from '../settings/types.ts';
import { ask } from '../ui/ask.ts';
import { NameRow } from './name-row.tsx';
import { NamesForm } from './names-form.tsx';
import { LockedNote, Section, type SectionProps } from './section.tsx';

/** So many are shown at once; the rest on demand. */
const SHOWN = 50;

/** One of the user's own lists of names: those to flag, with a note, or those never to flag. */
export function NamesSection({
  list,
  settings,
  managed,
  take,
}: SectionProps & { list: NamesChange['list'] }) {
  const [all, setAll] = useState(false);
  const isLocked = managed.locked.includes(list === 'watch' ? 'watchList' : 'safeList');
  const names: WatchedName[] =
    list === 'watch' ? settings.watchList : settings.safeList.map((name) => ({ name, note: '' }));
  const change = (remove: string[], add: WatchedName[]): Promise<Result<unknown>> =>
    take(ask('names/change', { list, remove, add }));
  const shown = all ? names : names.slice(0, SHOWN);
  return (
    <Section id={`${list}-list`} title={t(`options_${list}_title`)}>
      <p class="soft">{t(`options_${list}_intro`)}</p>
      {isLocked && <LockedNote />}
      <ul class="rows">
        {shown.map((each) => (
          <NameRow
            key={each.name}
            named={each}
            hasNote={list === 'watch'}
            isLocked={isLocked}
            change={change}
          />
        ))}
      </ul>
      {names.length > shown.length && (
        <button class="alone" onClick={() => setAll(true)}>
          {t('options_names_all', String(names.length))}
        </button>
      )}
      {names.length === 0 && <p class="soft">{t(`options_${list}_none`)}</p>}
      {!isLocked && <NamesForm list={list} taken={names.length} add={(add) => change([], add)} />}
    </Section>
  );
}
