import { defaultSettings } from '../settings/defaults.ts';
import { parseSettings } from '../settings/parse.ts';
import { profileProgrammes } from '../settings/profiles.ts';
import type { ManagedKey, Settings } from '../settings/types.ts';
import { dismissedOn, listingHash } from './dismissals.ts';
import { editNames } from './own-names-edit.ts';
import type { Answers, Room } from './room.ts';
import { siteOf } from './site.ts';
import { isPrivate, settingsHere } from './settings-here.ts';
import { refreshPages, siteOfSender } from './tab-pages.ts';

type SettingsRequest =
  | 'settings/page'
  | 'settings/read'
  | 'settings/managed'
  | 'settings/change'
  | 'names/change'
  | 'settings/import'
  | 'settings/damaged'
  | 'settings/forget-damaged'
  | 'settings/reset'
  | 'dismissal/add'
  | 'dismissal/undo'
  | 'site/pause'
  | 'site/switch';

/** Where each of the user's own lists stands in the settings. */
const LISTS = { watch: 'watchList', safe: 'safeList' } as const satisfies Record<string, ManagedKey>;

/** Dismissals that a page's frame may add to its own site in a day; a person clicks far fewer. */
const MAX_A_DAY = 50;

type Edit = (settings: Settings) => Settings;

/** Answers reads and changes of what the user chose; every change is told to the pages that are being scanned. */
export function settingsHandlers({
  shelf,
  settings,
  privately,
  own,
  reports,
}: Room): Answers<SettingsRequest> {
  const change = async (edit: Edit, isPrivate = false): Promise<Settings> => {
    const next = await (isPrivate ? privately : settings).change(edit);
    // Not waited for: a page that is going away may never answer.
    void refreshPages(reports);
    return next;
  };
  const refuseLocked = async (keys: readonly string[]): Promise<void> => {
    const { locked } = await settings.managed();
    const held = locked.filter((key) => keys.includes(key));
    if (held.length > 0) throw new Error(`set by your organisation: ${held.join(', ')}`);
  };
  const switchSite = async (site: string, wanted: boolean, isPrivate: boolean): Promise<void> => {
    await refuseLocked(['pausedSites'] satisfies ManagedKey[]);
    if (isPrivate) await change((now) => paused(now, site, wanted), true);
    // A site that was paused for good is resumed for good.
    const { pausedSites } = await settings.read();
    if (!isPrivate || (!wanted && pausedSites.includes(site)))
      await change((now) => paused(now, site, wanted));
  };
  return {
    'settings/page': async (_ask, { sender }) => {
      const [site, chosen] = await Promise.all([
        siteOfSender(sender, reports),
        settingsHere({ settings, privately }, isPrivate(sender)),
      ]);
      return {
        programmes: profileProgrammes(chosen),
        // What is only mentioned is never flagged, and what the user watches always is.
        tiers: [...chosen.tiers.filter((tier) => tier !== 'mention'), 'watched'],
        paused: chosen.pausedSites.includes(site),
        dismissed: await dismissedOn(site, chosen.dismissals, own.find),
      };
    },
    'settings/read': () => settings.read(),
    'settings/managed': () => settings.managed(),
    'settings/change': async (patch) => {
      await refuseLocked(Object.keys(patch));
      return change((now) => ({ ...now, ...patch }));
    },
    'names/change': async (wanted) => {
      await refuseLocked([LISTS[wanted.list]]);
      const { folder } = (await shelf.screener()).index;
      return change((now) => editNames(now, wanted, folder));
    },
    'settings/import': async ({ text }) => {
      const parsed = parseSettings(JSON.parse(text));
      if (!parsed.ok) throw new Error(parsed.problem);
      return change(() => parsed.settings);
    },
    'settings/damaged': async () => ({ text: await settings.damaged() }),
    'settings/forget-damaged': async () => {
      await settings.forgetDamaged();
      return null;
    },
    'settings/reset': () => change(defaultSettings),
    'dismissal/add': async ({ entity, reason, site: named, isPrivate: told }, { caller, sender }) => {
      const found = await own.find(entity);
      if (!found) throw new Error(`no entity ${entity}`);
      const site = caller === 'ui' ? (named ?? '') : await siteOfSender(sender, reports);
      if (!site) throw new Error('a dismissal needs a site');
      const at = new Date().toISOString().slice(0, 10);
      const dismissal = { entity, site, reason, listingHash: await listingHash(found), at };
      await change(
        (now) => {
          const others = without(now.dismissals, entity, site);
          const sameDay = others.filter((each) => each.site === site && each.at === at).length;
          if (caller === 'page' && sameDay >= MAX_A_DAY)
            throw new Error('too many dismissals on this site today');
          return { ...now, dismissals: [...others, dismissal] };
        },
        caller === 'ui' ? told === true : isPrivate(sender),
      );
      return null;
    },
    'dismissal/undo': async ({ entity, site }) => {
      const undo: Edit = (now) => ({ ...now, dismissals: without(now.dismissals, entity, site) });
      await Promise.all([change(undo), change(undo, true)]);
      return null;
    },
    'site/pause': async (_ask, { sender }) => {
      const site = await siteOfSender(sender, reports);
      if (site) await switchSite(site, true, isPrivate(sender));
      return null;
    },
    'site/switch': async ({ site, paused: wanted, isPrivate: told = false }) => {
      await switchSite(siteOf(site), wanted, told);
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
