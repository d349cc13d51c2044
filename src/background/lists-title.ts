import type { IsoDate } from '../lists/types.ts';
import type { ListStamp } from '../protocol/requests.ts';
import type { Translate } from '../ui/translate.ts';
import { stampWords } from '../ui/age-words.ts';

/** A toolbar title with the lists' date in a line below, or the warning that they are old on the day `on`. */
export function titleWithAge(title: string, stamp: ListStamp, on: IsoDate, t: Translate): string {
  const { asOf, stale } = stampWords(stamp, on, t);
  return `${title}\n${stale || asOf}`;
}
