import type { Runtime } from '../platform/browser.ts';
import type { Settings } from '../settings/types.ts';
import type { Room } from './room.ts';

/** True where a page's frame stands in a private window. */
export function isPrivate(sender: Pick<Runtime.MessageSender, 'tab'>): boolean {
  return sender.tab?.incognito === true;
}

/** The settings in force in a window: in a private one, with what was set aside and paused in private windows. */
export async function settingsHere(
  { settings, privately }: Pick<Room, 'settings' | 'privately'>,
  inPrivate: boolean,
): Promise<Settings> {
  const chosen = await settings.read();
  if (!inPrivate) return chosen;
  const { pausedSites, dismissals } = await privately.read();
  return {
    ...chosen,
    pausedSites: [...chosen.pausedSites, ...pausedSites],
    dismissals: [...chosen.dismissals, ...dismissals],
  };
}
