/** Fields that settings, policy and requests share. */
import * as v from 'valibot';

/** Names on one of the user's own lists at most. */
export const MAX_NAMES = 1000;
/** UTF-16 units of such a name, and of the note to it. */
export const MAX_NAME = 120;
export const MAX_NOTE = 300;

export const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253));

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME));
const note = v.pipe(v.string(), v.trim(), v.maxLength(MAX_NOTE));

export const watchList = v.pipe(v.array(v.strictObject({ name, note })), v.maxLength(MAX_NAMES));
/** As a policy writes it: the note may be left out. */
export const policyWatchList = v.pipe(
  v.array(v.strictObject({ name, note: v.optional(note, '') })),
  v.maxLength(MAX_NAMES),
);
export const safeList = v.pipe(v.array(name), v.maxLength(MAX_NAMES));
