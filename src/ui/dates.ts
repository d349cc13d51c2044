import type { IsoDate } from '../lists/types.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A list older than this many days says so everywhere. */
export const STALE_AFTER_DAYS = 45;

/** A date (`2019-10-09`) or month (`2026-07`) in the words of `locale`; unreadable input comes back as it is. */
export function dateWords(date: string, locale: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  const isMonth = /^\d{4}-\d{2}$/.test(date);
  const instant = isMonth ? Date.parse(`${date}-01T00:00:00Z`) : time;
  if (Number.isNaN(instant)) return date;
  return formatOf(locale, isMonth).format(instant);
}

/** By language and shape: in Firefox each takes 30 KB, and the toolbar's title has a date at every report of a page. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, isMonth: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${isMonth}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const shape: Intl.DateTimeFormatOptions = isMonth
    ? { year: 'numeric', month: 'long' }
    : { dateStyle: 'long' };
  const made = new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' });
  FORMATS.set(key, made);
  return made;
}

/** A moment (ISO 8601 with offset) in the words of `locale`, in this computer's time zone; unreadable input as it is. */
export function timeWords(moment: string, locale: string): string {
  const instant = Date.parse(moment);
  if (Number.isNaN(instant)) return moment;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(instant);
}

/** Whole days from a list's date to `on`; a month counts from its first day. NaN where a date can't be read. */
export function ageInDays(asOf: string, on: IsoDate): number {
  const from = Date.parse(`${asOf.length === 7 ? `${asOf}-01` : asOf}T00:00:00Z`);
  return Math.floor((Date.parse(`${on}T00:00:00Z`) - from) / DAY);
}

/** Today's date in UTC. */
export function today(): IsoDate {
  return new Date().toISOString().slice(0, 10);
}
