import type { Runtime } from '../platform/browser.ts';
import type { Settings } from '../settings/types.ts';
import type { Room } from './room.ts';
import { siteNamed } from './site.ts';

/** True where a page's frame stands in a private window. */
export function isPrivate(sender: Pick<Runtime.MessageSender, 'tab'>): boolean {
  return sender.tab?.incognito === true;
}

const NONE: Pick<Settings, 'pausedSites' | 'dismissals'> = { pausedSites: [], dismissals: [] };

/**
 * The settings in force in a window: in a private one, with what was set aside and paused in private windows. Paused
 * sites are told as pages come by them, however a file or a policy writes them.
 */
export async function settingsHere(
  { settings, privately }: Pick<Room, 'settings' | 'privately'>,
  inPrivate: boolean,
): Promise<Settings> {
  const chosen = await settings.read();
  const { pausedSites, dismissals } = inPrivate ? await privately.read() : NONE;
  return {
    ...chosen,
    pausedSites: [...chosen.pausedSites, ...pausedSites].map(siteNamed).filter((site) => site !== ''),
    dismissals: [...chosen.dismissals, ...dismissals],
  };
}
