/** What the user sets aside: an entity on a site, or a site as a whole. */
import { Refused } from '../protocol/refused.ts';
import type { Settings } from '../settings/types.ts';
import { listingHash, undone } from './dismissals.ts';
import type { Answers, Room } from './room.ts';
import { type Edit, openChanges } from './settings-changes.ts';
import { isPrivate } from './settings-here.ts';
import { siteNamed } from './site.ts';
import { siteOfSender } from './tab-pages.ts';

type AsideRequest = 'dismissal/add' | 'dismissal/undo' | 'site/pause' | 'site/switch';

/** Dismissals that a page's frame may add to its own site in a day; a person clicks far fewer. */
const MAX_A_DAY = 50;

/** Answers dismissals and pauses; those of a private window last as long as the browser runs. */
export function asideHandlers(room: Room): Answers<AsideRequest> {
  const { settings, own, reports } = room;
  const { change, refuseLocked } = openChanges(room);
  const switchSite = async (
    named: string,
    wanted: boolean,
    inPrivate: boolean,
    isOfCard = false,
  ): Promise<void> => {
    const site = siteNamed(named);
    if (wanted && !site) throw new Refused('no-site', named);
    const edit: Edit = (now) => paused(now, { named, site }, wanted);
    await refuseLocked(['pausedSites']);
    if (inPrivate) await change(edit, true, isOfCard);
    // A site that was paused for good is resumed for good.
    const { pausedSites } = await settings.read();
    if (!inPrivate || (!wanted && pausedSites.some((each) => siteNamed(each) === site)))
      await change(edit, false, isOfCard);
  };
  return {
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
        caller === 'page',
      );
      return null;
    },
    'dismissal/undo': async ({ entity, site }) => {
      const undo: Edit = (now) => ({ ...now, dismissals: undone(now.dismissals, entity, site) });
      await Promise.all([change(undo), change(undo, true)]);
      return null;
    },
    'site/pause': async (_ask, { sender }) => {
      const site = await siteOfSender(sender, reports);
      if (site) await switchSite(site, true, isPrivate(sender), true);
      return null;
    },
    'site/switch': async ({ site, paused: wanted, isPrivate: told = false }) => {
      await switchSite(site, wanted, told);
      return null;
    },
  };
}

function without(dismissals: Settings['dismissals'], entity: string, site: string): Settings['dismissals'] {
  return dismissals.filter((each) => each.entity !== entity || each.site !== site);
}

/** One site in whatever way it is written goes; an entry that names none goes by its own letters. */
function paused(
  settings: Settings,
  { named, site }: Record<'named' | 'site', string>,
  wanted: boolean,
): Settings {
  const others = settings.pausedSites.filter((each) => each !== named && (!site || siteNamed(each) !== site));
  return { ...settings, pausedSites: wanted ? [...others, site].sort() : others };
}
