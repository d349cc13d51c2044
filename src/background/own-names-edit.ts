import type { Folder } from '../screening/fold.ts';
import { canBeWatched } from '../screening/own-names.ts';
import type { Settings } from '../settings/types.ts';
import { Refused } from '../protocol/refused.ts';
import type { NamesChange } from '../protocol/screen-replies.ts';

/**
 * The settings with names of one list removed and added, in this order, so that an edit is one change. A name that
 * folds like one in the list takes its place. Throws, naming it, where a name is too short to be looked for.
 */
export function editNames(settings: Settings, { list, remove, add }: NamesChange, folder: Folder): Settings {
  const short = add.find(({ name }) => !canBeWatched(name, folder));
  if (short) throw new Refused('short-name', short.name);
  const changed = merged(
    list === 'watch' ? settings.watchList : settings.safeList.map((name) => ({ name, note: '' })),
    remove,
    add,
    folder,
  );
  return list === 'watch'
    ? { ...settings, watchList: changed }
    : { ...settings, safeList: changed.map(({ name }) => name) };
}

function merged(
  names: Settings['watchList'],
  remove: readonly string[],
  add: Settings['watchList'],
  { foldName }: Folder,
): Settings['watchList'] {
  const byKey = new Map(names.map((each) => [foldName(each.name), each]));
  for (const name of remove) byKey.delete(foldName(name));
  for (const each of add) byKey.set(foldName(each.name), each);
  return [...byKey.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
