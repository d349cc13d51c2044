/** What is said of the age of lists: the date that a verdict goes by, and a warning where that is long ago. */
import type { IsoDate, ProgrammeId } from '../lists/types.ts';
import type { ListStamp } from '../protocol/requests.ts';
import { ageInDays, dateWords, STALE_AFTER_DAYS } from './dates.ts';
import { programmeKey } from './listing-words.ts';
import type { Translate } from './translate.ts';

/** A list with its date. */
export interface DatedList {
  id: ProgrammeId;
  asOf: string;
}

/** The language in which the messages are written, for dates beside them. */
export function messageLocale(t: Translate): string {
  return t('extension_locale') || 'en';
}

/**
 * "Lists as of DATE", the oldest of them, and a warning where that is more than 45 days before `on`: only that date is
 * known of a whole snapshot.
 */
export function stampWords({ asOf }: ListStamp, on: IsoDate, t: Translate): { asOf: string; stale: string } {
  const age = ageInDays(asOf, on);
  return {
    asOf: t('card_lists_as_of', dateWords(asOf, messageLocale(t))),
    stale: age > STALE_AFTER_DAYS ? t('card_stale_oldest', String(age)) : '',
  };
}

/** Warns of those lists that are more than 45 days older than `on`, by name where others are not; '' for none. */
export function staleWords(lists: readonly DatedList[], on: IsoDate, t: Translate): string {
  const old = lists.filter(({ asOf }) => ageInDays(asOf, on) > STALE_AFTER_DAYS);
  if (old.length === 0) return '';
  const ages = new Set(old.map(({ asOf }) => ageInDays(asOf, on)));
  if (old.length === lists.length)
    return t(ages.size > 1 ? 'card_stale_oldest' : 'card_stale', String(Math.max(...ages)));
  const named = old.map(({ id, asOf }) => {
    return `${t(programmeKey(id, 'short'))} (${dateWords(asOf, messageLocale(t))})`;
  });
  return t('card_stale_named', [...new Set(named)].join(' · '));
}
