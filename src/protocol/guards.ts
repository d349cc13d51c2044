/** What each request's argument must look like. A page's realm is hostile, so every request has one. */
import * as v from 'valibot';
import { PROGRAMME_IDS } from '../lists/types.ts';
import {
  LOOKUP_HOWS,
  LOOKUP_RELATIONS,
  PAGE_KINDS,
  SEGMENT_ROLES,
  SHOWN_TIERS,
  TIERS,
} from '../screening/types.ts';
import { MAX_SETTINGS_FILE, safeList, watchList } from '../settings/fields.ts';
import { PROFILES } from '../settings/types.ts';
import {
  MAX_BATCH_TEXT,
  MAX_QUERY,
  MAX_REVIEWED,
  SCAN_STATES,
  type WorkerRequest,
  type WorkerRequests,
} from './requests.ts';

type Guards = { [K in WorkerRequest]: v.GenericSchema<unknown, Parameters<WorkerRequests[K]>[0]> };

/** Slack over the agreed 64 K, for a last segment that was cut on a character boundary. */
const TEXT_LIMIT = MAX_BATCH_TEXT + 4096;

const short = v.pipe(v.string(), v.maxLength(300));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.finite(), v.minValue(0));
const nothing = v.strictObject({});
const tab = v.strictObject({ tab: count });

const page = v.strictObject({
  kind: v.picklist(PAGE_KINDS),
  title: short,
  language: short,
  host: short,
  brands: v.pipe(v.array(short), v.maxLength(200)),
});

const segment = v.strictObject({
  text: v.string(),
  group: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  role: v.picklist(SEGMENT_ROLES),
});

const segments = v.pipe(
  v.array(segment),
  v.check(
    (list) => list.reduce((sum, each) => sum + each.text.length, 0) <= TEXT_LIMIT,
    'more than 64 K of text',
  ),
);

const why = v.array(
  v.strictObject({ type: v.string(), weight: v.number(), detail: v.exactOptional(v.string()) }),
);

const finding = v.strictObject({
  entity: short,
  name: v.string(),
  via: v.exactOptional(v.string()),
  programmes: v.array(v.picklist(PROGRAMME_IDS)),
  tier: v.picklist(SHOWN_TIERS),
  text: v.string(),
  count,
  why,
  badge: v.boolean(),
});

const pageState = v.strictObject({
  kind: v.picklist(PAGE_KINDS),
  state: v.picklist(SCAN_STATES),
  scanned: v.boolean(),
  findings: v.pipe(v.array(finding), v.maxLength(2000)),
  ms: v.strictObject({
    gate: time,
    segments: time,
    worker: time,
    draw: time,
    total: time,
    longestTask: time,
  }),
});

const lookupResult = v.strictObject({
  entity: short,
  name: v.string(),
  via: v.exactOptional(v.string()),
  programmes: v.array(v.picklist(PROGRAMME_IDS)),
  relation: v.picklist(LOOKUP_RELATIONS),
  how: v.picklist(LOOKUP_HOWS),
  score: v.number(),
});

/** One schema a request; complete, so that a request without a guard does not compile. */
export const GUARDS: Guards = {
  'scan/segments': v.strictObject({ page, segments }),
  'scan/report': pageState,
  'scan/open': v.strictObject({ kind: v.picklist(PAGE_KINDS) }),
  'card/show': v.strictObject({ entity: short }),
  'card/words': v.strictObject({
    entity: short,
    tier: v.picklist(SHOWN_TIERS),
    via: v.exactOptional(v.string()),
    why,
  }),
  'review/open': v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_REVIEWED)) }),
  'page/look': nothing,
  'settings/page': nothing,
  'dismissal/add': v.strictObject({
    entity: short,
    reason: short,
    site: v.exactOptional(short),
    isPrivate: v.exactOptional(v.boolean()),
  }),
  'dismissal/undo': v.strictObject({ entity: short, site: short }),
  'site/pause': nothing,
  'site/switch': v.strictObject({
    site: v.pipe(short, v.minLength(1)),
    paused: v.boolean(),
    isPrivate: v.exactOptional(v.boolean()),
  }),
  'lookup/facts': v.strictObject({ results: v.pipe(v.array(lookupResult), v.maxLength(10)) }),
  'lookup/search': v.strictObject({ query: v.pipe(v.string(), v.maxLength(MAX_QUERY)) }),
  'tab/summary': tab,
  'tab/scan': tab,
  'news/read': nothing,
  'news/seen': nothing,
  'lists/state': nothing,
  'lists/import': v.strictObject({
    file: v.pipe(v.string(), v.uuid()),
    asOf: v.pipe(v.string(), v.isoDate()),
  }),
  'lists/packaged': nothing,
  'lists/updates': v.strictObject({ on: v.boolean() }),
  'settings/read': nothing,
  'settings/own': nothing,
  'settings/managed': nothing,
  'settings/change': v.union([
    v.strictObject({ profile: v.picklist(PROFILES) }),
    v.strictObject({ programme: v.picklist(PROGRAMME_IDS), on: v.boolean() }),
    v.strictObject({ tier: v.picklist(TIERS), on: v.boolean() }),
  ]),
  'names/change': v.strictObject({
    list: v.picklist(['watch', 'safe']),
    remove: safeList,
    add: watchList,
  }),
  'settings/import': v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_SETTINGS_FILE)) }),
  'settings/damaged': nothing,
  'settings/forget-damaged': nothing,
  'settings/reset': nothing,
};

/** Longest argument as JSON, in UTF-16 units; a batch of many short segments is mostly braces and quotes. */
const MAX_JSON = 1024 * 1024 + 4096;
/** The same of a settings file: as text within JSON each quote and line feed of it takes two characters. */
const MAX_FILE_JSON = 2 * MAX_SETTINGS_FILE + 4096;

/** True where a request's argument is too long to look at, whatever its shape. */
export function isTooLarge(request: WorkerRequest, argument: unknown): boolean {
  const most = request === 'settings/import' ? MAX_FILE_JSON : MAX_JSON;
  return (JSON.stringify(argument) ?? '').length > most;
}
