import { defaultSettings } from '../settings/defaults.ts';
import { parseSettings } from '../settings/parse.ts';
import { profileProgrammes } from '../settings/profiles.ts';
import type { ManagedKey, Settings } from '../settings/types.ts';
import { dismissedOn, listingHash } from './dismissals.ts';
import type { Answers, Room } from './room.ts';
import { siteOf } from './site.ts';
import { refreshPages, siteOfSender } from './tab-pages.ts';

type SettingsRequest =
  | 'settings/page'
  | 'settings/read'
  | 'settings/managed'
  | 'settings/change'
  | 'settings/import'
  | 'settings/reset'
  | 'dismissal/add'
  | 'dismissal/undo'
  | 'site/pause'
  | 'site/switch';

/** Dismissals that a page's frame may add to its own site in a day; a person clicks far fewer. */
const MAX_A_DAY = 50;

/** Answers reads and changes of what the user chose; every change is told to the pages that are being scanned. */
export function settingsHandlers({ shelf, settings, reports }: Room): Answers<SettingsRequest> {
  const change = async (edit: (settings: Settings) => Settings): Promise<Settings> => {
    const next = await settings.change(edit);
    // Not waited for: a page that is going away may never answer.
    void refreshPages(reports);
    return next;
  };
  const refuseLocked = async (keys: readonly string[]): Promise<void> => {
    const { locked } = await settings.managed();
    const held = locked.filter((key) => keys.includes(key));
    if (held.length > 0) throw new Error(`set by your organisation: ${held.join(', ')}`);
  };
  const switchSite = async (site: string, wanted: boolean): Promise<void> => {
    await refuseLocked(['pausedSites'] satisfies ManagedKey[]);
    await change((now) => paused(now, site, wanted));
  };
  const find = async (entity: string) => (await shelf.details()).entities.get(entity);
  return {
    'settings/page': async (_ask, { sender }) => {
      const [site, chosen] = await Promise.all([siteOfSender(sender, reports), settings.read()]);
      return {
        programmes: profileProgrammes(chosen),
        tiers: chosen.tiers,
        paused: chosen.pausedSites.includes(site),
        dismissed: await dismissedOn(site, chosen.dismissals, find),
      };
    },
    'settings/read': () => settings.read(),
    'settings/managed': () => settings.managed(),
    'settings/change': async (patch) => {
      await refuseLocked(Object.keys(patch));
      return change((now) => ({ ...now, ...patch }));
    },
    'settings/import': async ({ text }) => {
      const parsed = parseSettings(JSON.parse(text));
      if (!parsed.ok) throw new Error(parsed.problem);
      return change(() => parsed.settings);
    },
    'settings/reset': () => change(defaultSettings),
    'dismissal/add': async ({ entity, reason, site: named }, { caller, sender }) => {
      const found = await find(entity);
      if (!found) throw new Error(`no entity ${entity}`);
      const site = caller === 'ui' ? (named ?? '') : await siteOfSender(sender, reports);
      if (!site) throw new Error('a dismissal needs a site');
      const at = new Date().toISOString().slice(0, 10);
      const dismissal = { entity, site, reason, listingHash: await listingHash(found), at };
      await change((now) => {
        const others = without(now.dismissals, entity, site);
        const sameDay = others.filter((each) => each.site === site && each.at === at).length;
        if (caller === 'page' && sameDay >= MAX_A_DAY)
          throw new Error('too many dismissals on this site today');
        return { ...now, dismissals: [...others, dismissal] };
      });
      return null;
    },
    'dismissal/undo': async ({ entity, site }) => {
      await change((now) => ({ ...now, dismissals: without(now.dismissals, entity, site) }));
      return null;
    },
    'site/pause': async (_ask, { sender }) => {
      const site = await siteOfSender(sender, reports);
      if (site) await switchSite(site, true);
      return null;
    },
    'site/switch': async ({ site, paused: wanted }) => {
      await switchSite(siteOf(site), wanted);
      return null;
    },
  };
}

function without(dismissals: Settings['dismissals'], entity: string, site: string): Settings['dismissals'] {
  return dismissals.filter((each) => each.entity !== entity || each.site !== site);
}

function paused(settings: Settings, site: string, wanted: boolean): Settings {
  const others = settings.pausedSites.filter((each) => each !== site);
  return { ...settings, pausedSites: wanted && site ? [...others, site].sort() : others };
}
