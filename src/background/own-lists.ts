/** The user's own names, compiled when the settings change; kept while they stay the same. */
import type { Entity } from '../lists/types.ts';
import {
  isWatchedId,
  openOwnNames,
  watchedId,
  type OwnLayer,
  type OwnNames,
} from '../screening/own-names.ts';
import type { Screener } from '../screening/screen.ts';
import type { Room } from './room.ts';

/** A watched name as an entity without listings. */
export type OwnEntity = Pick<Entity, 'id' | 'name' | 'listings'>;

export interface OwnLists {
  /** The layer over the lists in force, after the settings as they are now. */
  layer(): Promise<OwnLayer>;
  /** A watched name; undefined where it is no longer watched. */
  entity(id: string): Promise<OwnEntity | undefined>;
  /** A watched name or an entity of the lists. */
  find(id: string): Promise<OwnEntity | Entity | undefined>;
}

/** Opens the user's lists over shelf and settings. */
export function openOwnLists({ shelf, settings }: Pick<Room, 'shelf' | 'settings'>): OwnLists {
  let last: { key: string; screener: Screener; layer: OwnLayer } | undefined;
  const names = async (): Promise<OwnNames> => {
    const { watchList, safeList } = await settings.read();
    return { watchList, safeList };
  };
  const entity: OwnLists['entity'] = async (id) => {
    if (!isWatchedId(id)) return undefined;
    const [{ watchList }, { index }] = await Promise.all([names(), shelf.screener()]);
    const watched = watchList.find(({ name }) => watchedId(name, index.folder) === id);
    return watched && { id, name: watched.name, listings: [] };
  };
  return {
    layer: async () => {
      const [own, screener] = await Promise.all([names(), shelf.screener()]);
      const key = JSON.stringify(own);
      if (last?.key !== key || last.screener !== screener)
        last = { key, screener, layer: openOwnNames(own, screener.index.folder) };
      return last.layer;
    },
    entity,
    find: async (id) => (await entity(id)) ?? (await shelf.details()).entities.get(id),
  };
}
