import type { ProfileId } from '../../settings/types.ts';
import { readArguments } from '../arguments.mjs';

export interface ScreenOptions {
  /** `ndjson`: a head, a line each, a tail; for bulk. */
  form: 'json' | 'ndjson';
  /** With `ndjson`: lines without a match too. */
  all: boolean;
  profile: ProfileId;
  /** A record to check against the files. */
  verify?: string;
  paths: string[];
}

/** Reads the command's arguments; throws, in words, on any that make no sense. */
export function parseScreenOptions(argv: readonly string[]): ScreenOptions {
  const { values, positionals } = readArguments('screen', argv);
  const { json, ndjson, all = false, profile = 'shopper', verify } = values;
  if (json && ndjson) throw new Error('--json or --ndjson, not both');
  if (all && !ndjson) throw new Error('--all is for --ndjson; without that every line is printed');
  return {
    form: ndjson ? 'ndjson' : 'json',
    all,
    profile,
    ...(verify === undefined ? {} : { verify }),
    paths: positionals,
  };
}
