import { browser } from '../platform/browser.ts';
import type { ListStamp } from '../protocol/requests.ts';
import { MATCHER_VERSION } from '../screening/screen.ts';
import { ask } from '../ui/ask.ts';
import { localTime } from './local-time.ts';
import { WordedError } from './problem.ts';
import type { Review, ScreenedList } from './types.ts';
import type { Run } from './use-screening.ts';

/** The lists in force, which must be those of `stamp` where one is given: rejects where they were just renewed. */
export async function listInForce(stamp: ListStamp | null): Promise<ScreenedList> {
  const reply = await ask('lists/state', {});
  if (!reply.ok) throw new WordedError('options_lists_failed');
  const { stamp: inForce, programmes } = reply.value;
  if (stamp && stamp.hash !== inForce.hash) throw new WordedError('review_problem_lists_changed');
  return {
    ...inForce,
    programmes: programmes.map(({ id, asOf, status, listings }) => ({ id, asOf, status, listings })),
  };
}

/** A new review of what was just screened. */
export async function beginReview({ files, stamp }: Run): Promise<Review> {
  const [list, settings, emphasis] = await Promise.all([
    listInForce(stamp),
    ask('settings/read', {}),
    ask('settings/page', {}),
  ]);
  return {
    id: crypto.randomUUID(),
    startedAt: localTime(new Date()),
    extensionVersion: browser.runtime.getManifest().version,
    matcherVersion: MATCHER_VERSION,
    list,
    profile: settings.ok ? settings.value.profile : 'shopper',
    emphasised: emphasis.ok ? emphasis.value.programmes : [],
    files,
    decisions: [],
  };
}
