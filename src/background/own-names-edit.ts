import type { Folder } from '../screening/fold.ts';
import { canBeWatched } from '../screening/own-names.ts';
import type { Managed, Settings } from '../settings/types.ts';
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
    list === 'watch' ? settings.watchList : settings.safeList.map(unnoted),
    remove,
    add,
    folder,
  );
  return list === 'watch'
    ? { ...settings, watchList: changed }
    : { ...settings, safeList: changed.map(({ name }) => name) };
}

/** Settings as a file brings them, their lists as if each name had been added here; throws like `editNames`. */
export function withOwnNames(settings: Settings, folder: Folder): Settings {
  const bare = { ...settings, watchList: [], safeList: [] };
  const watching = editNames(bare, { list: 'watch', remove: [], add: settings.watchList }, folder);
  return editNames(watching, { list: 'safe', remove: [], add: settings.safeList.map(unnoted) }, folder);
}

/**
 * A policy without the names that can't be looked for or that fold like a later one; they are told as ignored. The rest
 * of its lists holds.
 */
export function findableNames(managed: Managed, folder: Folder): Managed {
  const { watchList, safeList } = managed.values;
  const watched = watchList && findable(watchList, ({ name }) => name, folder);
  const safe = safeList && findable(safeList, (name) => name, folder);
  const ignored = [
    ...(watched?.others ?? []).map(({ name }) => `watchList: ${name}`),
    ...(safe?.others ?? []).map((name) => `safeList: ${name}`),
  ];
  return {
    ...managed,
    values: {
      ...managed.values,
      ...(watched && { watchList: watched.kept }),
      ...(safe && { safeList: safe.kept }),
    },
    ignored: [...managed.ignored, ...ignored],
  };
}

function findable<N>(
  names: readonly N[],
  nameOf: (each: N) => string,
  folder: Folder,
): { kept: N[]; others: N[] } {
  const last = new Map(names.map((each, at) => [folder.foldName(nameOf(each)), at]));
  const isKept = (each: N, at: number): boolean =>
    canBeWatched(nameOf(each), folder) && last.get(folder.foldName(nameOf(each))) === at;
  return { kept: names.filter(isKept), others: names.filter((each, at) => !isKept(each, at)) };
}

function unnoted(name: string): Settings['watchList'][number] {
  return { name, note: '' };
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
