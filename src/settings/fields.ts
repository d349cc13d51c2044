/** Fields that settings, policy and requests share. */
import * as v from 'valibot';

/** Names on one of the user's own lists at most. */
export const MAX_NAMES = 1000;
/** UTF-16 units of such a name. */
export const MAX_NAME = 120;
/** UTF-16 units of the note to it. */
export const MAX_NOTE = 300;

/** Bytes of a settings file: full lists of sites, names and notes, each character of three bytes, take five million. */
export const MAX_SETTINGS_FILE = 8 * 1024 * 1024;

/** A host name: the 255 octets of RFC 1035, 2.3.4, are 253 characters as text. */
export const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
/** Sites on which nothing is scanned. */
export const pausedSites = v.pipe(v.array(host), v.maxLength(5000));

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME));
const note = v.pipe(v.string(), v.trim(), v.maxLength(MAX_NOTE));

/** The user's watch-list. */
export const watchList = v.pipe(v.array(v.strictObject({ name, note })), v.maxLength(MAX_NAMES));
/** As a policy writes it: the note may be left out. */
export const policyWatchList = v.pipe(
  v.array(v.strictObject({ name, note: v.optional(note, '') })),
  v.maxLength(MAX_NAMES),
);
/** The user's safe-list. */
export const safeList = v.pipe(v.array(name), v.maxLength(MAX_NAMES));
