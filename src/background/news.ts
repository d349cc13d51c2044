/** "What's new": told only where the lists or the extension's ways changed since the user last looked. */
import * as v from 'valibot';
import { PROGRAMME_IDS, type ProgrammeId } from '../lists/types.ts';
import { readStored, type Area } from '../platform/stored.ts';
import type { Answers, Room } from './room.ts';

/** Raised with a release that behaves otherwise for its users; `options_about_news` says how. */
export const BEHAVIOUR = 1;
const KEY = 'news-seen';
const SEEN = v.object({ behaviour: v.number(), hash: v.string() });
const GONE_KEY = 'lists-gone';
const GONE = v.fallback(v.array(v.picklist(PROGRAMME_IDS)), []);

/** Notes imported lists that an update of the extension could not keep, until the user has seen it. */
export async function noteGone(area: Area, gone: readonly ProgrammeId[]): Promise<void> {
  await area.set({ [GONE_KEY]: gone });
}

/** Answers what is new, and notes that it was seen; what was there at the first look is not new. */
export function newsHandlers({ shelf }: Pick<Room, 'shelf'>, area: Area): Answers<'news/read' | 'news/seen'> {
  const now = async () => ({ behaviour: BEHAVIOUR, hash: (await shelf.stamp()).hash });
  const note = async (): Promise<null> => {
    await area.set({ [KEY]: await now() });
    return null;
  };
  /** Those that no later import brought back. */
  const gone = async (): Promise<ProgrammeId[]> => {
    const noted = v.parse(GONE, await readStored(area, GONE_KEY));
    if (noted.length === 0) return [];
    const { programmes } = await shelf.summary();
    return noted.filter((programme) => !programmes.some(({ id }) => id === programme));
  };
  return {
    'news/read': async () => {
      const seen = v.safeParse(SEEN, await readStored(area, KEY));
      if (!seen.success) await note();
      const { behaviour, hash } = seen.success ? seen.output : await now();
      return { lists: hash !== (await now()).hash, gone: await gone(), behaviour: behaviour < BEHAVIOUR };
    },
    'news/seen': async () => {
      await area.remove(GONE_KEY);
      return note();
    },
  };
}
