import { Refused } from '../protocol/refused.ts';
import { defaultSettings } from '../settings/defaults.ts';
import { editedKeys, editSettings } from '../settings/edit.ts';
import { applyManaged } from '../settings/managed.ts';
import { parseSettings } from '../settings/parse.ts';
import { profileProgrammes } from '../settings/profiles.ts';
import type { Managed, ManagedKey, Settings } from '../settings/types.ts';
import { dismissedOn } from './dismissals.ts';
import { editNames, findableNames, withOwnNames } from './own-names-edit.ts';
import type { Answers, Room } from './room.ts';
import { openChanges } from './settings-changes.ts';
import { isPrivate, settingsHere } from './settings-here.ts';
import { siteOfSender } from './tab-pages.ts';

type SettingsRequest =
  | 'settings/page'
  | 'settings/read'
  | 'settings/own'
  | 'settings/managed'
  | 'settings/change'
  | 'names/change'
  | 'settings/import'
  | 'settings/damaged'
  | 'settings/forget-damaged'
  | 'settings/reset';

/** Where each of the user's own lists stands in the settings. */
const LISTS = { watch: 'watchList', safe: 'safeList' } as const satisfies Record<string, ManagedKey>;

/** Answers reads and changes of what the user chose; every change is told to the pages that are being scanned. */
export function settingsHandlers(room: Room): Answers<SettingsRequest> {
  const { shelf, settings, own, reports } = room;
  const { change, refuseLocked } = openChanges(room);
  /** The policy as screens show it: with names that are looked for only. */
  const shownPolicy = async (): Promise<Managed> => {
    const managed = await settings.managed();
    const { watchList = [], safeList = [] } = managed.values;
    if (watchList.length + safeList.length === 0) return managed;
    return shelf.screener().then(
      ({ index }) => findableNames(managed, index.folder),
      // Without lists nothing is looked for; the settings are shown all the same.
      () => managed,
    );
  };
  return {
    'settings/page': async (_ask, { sender }) => {
      const [site, chosen] = await Promise.all([
        siteOfSender(sender, reports),
        settingsHere(room, isPrivate(sender)),
      ]);
      return {
        programmes: profileProgrammes(chosen),
        // What is only mentioned is never flagged, and what the user watches always is.
        tiers: [...chosen.tiers.filter((tier) => tier !== 'mention'), 'watched'],
        paused: chosen.pausedSites.includes(site),
        dismissed: await dismissedOn(site, chosen.dismissals, own.find),
      };
    },
    'settings/read': async () => applyManaged(...(await Promise.all([settings.read(), shownPolicy()]))),
    'settings/own': () => settings.own(),
    'settings/managed': shownPolicy,
    'settings/change': async (edit) => {
      await refuseLocked(editedKeys(await settings.read(), edit));
      return change((now) => editSettings(now, edit));
    },
    'names/change': async (wanted) => {
      await refuseLocked([LISTS[wanted.list]]);
      const { folder } = (await shelf.screener()).index;
      return change((now) => editNames(now, wanted, folder));
    },
    'settings/import': async ({ text }) => {
      const { folder } = (await shelf.screener()).index;
      const chosen = withOwnNames(settingsIn(text), folder);
      return change(() => chosen);
    },
    'settings/damaged': () => settings.damaged(),
    'settings/forget-damaged': async () => {
      await settings.forgetDamaged();
      return null;
    },
    'settings/reset': () => change(defaultSettings),
  };
}

/** What a file's text holds, in full. */
function settingsIn(text: string): Settings {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch (error) {
    throw new Refused('no-settings', String(error));
  }
  const parsed = parseSettings(stored);
  if (!parsed.ok) throw new Refused('no-settings', parsed.problem);
  return parsed.settings;
}
