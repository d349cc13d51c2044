import * as v from 'valibot';
import type { ListsSummary } from '../lists/details.ts';
import { PROGRAMME_IDS } from '../lists/types.ts';
import { LIST_PROBLEM_CODES, type ListNews, type ListUpdates } from '../protocol/requests.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const named = v.object({ count, names: v.array(v.string()) });
const news = v.object({
  origin: v.picklist(['file', 'update', 'kept']),
  asOf: v.string(),
  newer: v.array(v.picklist(PROGRAMME_IDS)),
  programmes: v.array(
    v.object({
      programme: v.picklist(PROGRAMME_IDS),
      before: count,
      after: count,
      added: named,
      removed: named,
      changed: named,
    }),
  ),
  broken: v.array(v.string()),
  rows: count,
  unused: count,
});
const summary: v.GenericSchema<unknown, ListsSummary> = v.object({
  programmes: v.array(
    v.object({
      id: v.picklist(PROGRAMME_IDS),
      asOf: v.string(),
      status: v.picklist(['current', 'future']),
      url: v.string(),
      legalSource: v.string(),
    }),
  ),
  listings: v.record(v.picklist(PROGRAMME_IDS), count),
});
const updates = v.object({
  on: v.boolean(),
  tried: v.string(),
  problem: v.nullable(v.object({ code: v.picklist(LIST_PROBLEM_CODES), detail: v.string() })),
});

/** Reads stored news; news of another shape are none. */
export function parseNews(stored: unknown): ListNews | null {
  const parsed = v.safeParse(news, stored);
  return parsed.success ? parsed.output : null;
}

/** Reads a stored summary; one of another shape is none. */
export function parseSummary(stored: unknown): ListsSummary | undefined {
  const parsed = v.safeParse(summary, stored);
  return parsed.success ? parsed.output : undefined;
}

/** Reads the stored state of updates; off where there is none that can be read. */
export function parseUpdates(stored: unknown): Omit<ListUpdates, 'locked'> {
  const parsed = v.safeParse(updates, stored);
  return parsed.success ? parsed.output : { on: false, tried: '', problem: null };
}
