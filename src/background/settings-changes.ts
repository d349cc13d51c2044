import { SAID_MS } from '../protocol/requests.ts';
import { Refused } from '../protocol/refused.ts';
import type { ManagedKey, Settings } from '../settings/types.ts';
import type { Room } from './room.ts';
import { refreshPages } from './tab-pages.ts';

/** Makes the settings as they will be of those that are; throws where that can't be. */
export type Edit = (settings: Settings) => Settings;

export interface SettingsChanges {
  /**
   * Changes what is kept, or what holds in private windows; the pages that are being scanned are told, once a card that
   * asked for it (`isOfCard`) has said what was done.
   */
  change(edit: Edit, isPrivate?: boolean, isOfCard?: boolean): Promise<Settings>;
  /** Rejects where the organisation's policy locks one of the keys. */
  refuseLocked(keys: readonly ManagedKey[]): Promise<void>;
}

/** The ways in which handlers change settings. */
export function openChanges({
  settings,
  privately,
  reports,
}: Pick<Room, 'settings' | 'privately' | 'reports'>): SettingsChanges {
  return {
    change: async (edit, isPrivate = false, isOfCard = false) => {
      const next = await (isPrivate ? privately : settings).change(edit);
      // Not waited for: a page that is going away may never answer.
      setTimeout(() => void refreshPages(reports), isOfCard ? SAID_MS : 0);
      return next;
    },
    refuseLocked: async (keys) => {
      const { locked } = await settings.managed();
      const held = locked.filter((key) => keys.includes(key));
      if (held.length > 0) throw new Refused('locked', held.join(', '));
    },
  };
}
