import { parseArgs } from 'node:util';
import { PROFILES, type ProfileId } from '../../settings/types.ts';

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

const USAGE = 'npm run screen -- [--json|--ndjson [--all]] [--profile NAME] [--verify RECORD.json] FILE…';

/** Reads the command's arguments; throws with the usage on any that make no sense. */
export function parseScreenOptions(argv: string[]): ScreenOptions {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      ndjson: { type: 'boolean' },
      all: { type: 'boolean' },
      profile: { type: 'string' },
      verify: { type: 'string' },
    },
  });
  const profile = PROFILES.find((each) => each === (values.profile ?? 'shopper'));
  if (!profile) throw new Error(`no such profile: ${values.profile}. One of: ${PROFILES.join(', ')}`);
  if (values.json && values.ndjson) throw new Error(`--json or --ndjson, not both\n${USAGE}`);
  if (positionals.length === 0) throw new Error(`name a file to screen\n${USAGE}`);
  const verify = values.verify === undefined ? {} : { verify: values.verify };
  return {
    form: values.ndjson ? 'ndjson' : 'json',
    all: values.all ?? false,
    profile,
    ...verify,
    paths: positionals,
  };
}
