/** Messages, settings, kept reviews and official lists: refused in words or read, never half and half. */
import fc from 'fast-check';
import * as v from 'valibot';
import { readCsl } from '../../lists/sources/csl/read-csl.ts';
import { SourceError } from '../../lists/sources/types.ts';
import { GUARDS, isTooLarge } from '../../protocol/guards.ts';
import type { WorkerRequest } from '../../protocol/requests.ts';
import { parseKept } from '../../review/parse-review.ts';
import { defaultSettings } from '../../settings/defaults.ts';
import { parseSettings } from '../../settings/parse.ts';
import { cslCsv, cslJson, type CslRow } from '../samples/csl-of.ts';
import { spoiltJson, spoiltText } from './mutations.ts';
import { property, type Property } from './property.ts';

const SEGMENTS = {
  page: { kind: 'shop', title: 'T', language: 'en', host: 'x.example', brands: ['Axis'] },
  segments: [{ text: 'Hikvision', group: 0, role: 'row' }],
};
const SETTINGS = {
  ...defaultSettings(),
  pausedSites: ['x.example'],
  dismissals: [{ entity: 'e', site: 'x.example', reason: 'r', listingHash: 'h', at: '2026-01-02' }],
};
const KEPT = {
  review: {
    id: 'r', startedAt: '2026-01-02T03:04:05Z', extensionVersion: '1', matcherVersion: '1', profile: 'shopper',
    list: { hash: 'h', asOf: '2026-01-02', programmes: [{ id: 'BIS-EL', asOf: '2026-01-02', listings: 3 }] },
    files: [{ file: 'q.csv', sha256: 'ab', size: 3, lines: [{ line: 1, sheet: null, page: null, text: 'x', verdict: 'no-match', matches: [] }] }],
    decisions: [],
  },
  finals: [],
  typed: [],
}; // prettier-ignore
const ROWS: CslRow[] = [
  {
    source: 'Entity List (EL) - Bureau of Industry and Security', type: '', name: 'Acme "Optics", Ltd',
    countries: ['CN'], notice: '84 FR 54002', aliases: ['Akme'],
  },
  { source: 'ITAR Debarred (DTC) - State Department', type: '', name: 'Other', countries: [], notice: '', aliases: [] },
]; // prettier-ignore

/** Properties of what comes in as JSON or as an official file. */
export function jsonProperties(): Property[] {
  const guards = Object.entries(GUARDS) as [WorkerRequest, v.GenericSchema][];
  const message = fc.oneof(spoiltJson(SEGMENTS), fc.anything({ withNullPrototype: true }));
  return [
    property(
      'messages: taken as they are or refused',
      fc.tuple(fc.constantFrom(...guards), message),
      ([[request, guard], argument]) => {
        if (isCircular(argument) || isTooLarge(request, argument)) return;
        const parsed = v.safeParse(guard, argument);
        if (parsed.success && !v.is(guard, parsed.output)) throw new Error('what was taken would be refused');
      },
    ),
    property('settings: read whole or refused in words', spoiltJson(SETTINGS), (stored) => {
      const parsed = parseSettings(stored);
      if (parsed.ok && !parseSettings(parsed.settings).ok) throw new Error('what was taken would be refused');
      if (!parsed.ok && parsed.problem === '') throw new Error('refused without a word');
    }),
    property('kept reviews: read whole or not at all', spoiltJson(KEPT), (stored) => {
      const parsed = parseKept(stored);
      if (parsed && !parseKept(parsed)) throw new Error('what was taken would be refused');
    }),
    property(
      'official list: rows, or the row that is wrong',
      fc.tuple(spoiltText(cslCsv(ROWS), cslJson(ROWS)), fc.nat({ max: 300 })),
      async ([text, cut]) => {
        async function* chunks(): AsyncGenerator<string> {
          yield text.slice(0, cut);
          yield text.slice(cut);
        }
        try {
          const { rows } = await readCsl(chunks());
          if (rows.some(({ name }) => name === '')) throw new Error('a row without a name');
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
        }
      },
    ),
  ];
}

/** Messages are structured clones; what JSON can't write never comes so far. */
function isCircular(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return false;
  } catch {
    return true;
  }
}
