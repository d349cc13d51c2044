import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Lookup, lookUp } from '../../screening/lookup/lookup.ts';
import { screenSegments, type Screener } from '../../screening/screen.ts';
import type { Match } from '../../screening/types.ts';

const NEGATIVES = v.array(v.object({ id: v.union([v.number(), v.string()]), text: v.string() }));
const LOOKUPS = v.array(
  v.object({ query: v.string(), expected: v.nullable(v.string()), optional: v.optional(v.unknown()) }),
);
const MODELS = v.object({
  positive: v.record(v.string(), v.array(v.string())),
  negative: v.record(v.string(), v.array(v.string())),
});

/** What was tried, and what went wrong. */
interface Row {
  what: string;
  of: number;
  faults: string[];
}

/** Tries the plain-text files of a folder laid out like the project's evaluation material; answers one table. */
export function evalFolder(
  screener: Screener,
  lookup: Lookup,
  folder: string,
  familyOf: (entity: string) => string,
  withFaults: boolean,
): string {
  const rows = [
    negativeRow(screener, folder),
    ...modelRows(screener, folder, familyOf),
    ...lookupRows(lookup, folder, familyOf),
  ];
  const lines = rows.flatMap(({ what, of, faults }) => {
    const share = of === 0 ? '–' : `${((100 * (of - faults.length)) / of).toFixed(1)} %`;
    return [`${what} | ${of - faults.length} | ${of} | ${share}`, ...(withFaults ? faults : [])];
  });
  return ['what | right | of | share', '--- | --- | --- | ---', ...lines].join('\n');
}

function read<T>(schema: v.GenericSchema<unknown, T>, folder: string, name: string): T {
  return v.parse(schema, JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

function screenText(screener: Screener, text: string): Match[] {
  const page = { kind: 'shop' as const, title: '', language: '', host: '', brands: [] };
  return screenSegments(screener, page, [{ text, group: 0, role: 'text' }]);
}

function isLoud({ tier }: Match): boolean {
  return tier === 'listed' || tier === 'related';
}

function negativeRow(screener: Screener, folder: string): Row {
  const all = read(NEGATIVES, folder, 'negatives.json');
  const faults = all.flatMap(({ id, text }) => {
    const loud = screenText(screener, text).filter(isLoud);
    return loud.length === 0
      ? []
      : [`${id}: ${loud.map((each) => text.slice(each.start, each.end)).join(', ')} | ${text}`];
  });
  return { what: 'negatives without listed or related', of: all.length, faults };
}

function modelRows(screener: Screener, folder: string, familyOf: (entity: string) => string): Row[] {
  const { positive, negative } = read(MODELS, folder, 'models.json');
  const found = (model: string): string[] =>
    screenText(screener, model).map(({ entity }) => familyOf(entity));
  const ours = Object.entries(positive).flatMap(([family, models]) =>
    models.map((model) => ({ family, model })),
  );
  const others = Object.values(negative).flat();
  return [
    {
      what: 'model numbers found',
      of: ours.length,
      faults: ours.filter(({ family, model }) => !found(model).includes(family)).map(({ model }) => model),
    },
    {
      what: "others' model numbers left alone",
      of: others.length,
      faults: others.filter((model) => found(model).length > 0),
    },
  ];
}

function lookupRows(lookup: Lookup, folder: string, familyOf: (entity: string) => string): Row[] {
  const asked = read(LOOKUPS, folder, 'lookup.json').filter(({ optional }) => !optional);
  const wanted = asked.filter(({ expected }) => expected !== null);
  const innocent = asked.filter(({ expected }) => expected === null);
  const isRight = (expected: string | null, entity: string): boolean =>
    expected === entity || expected === familyOf(entity);
  const guesses = innocent.filter(({ query }) => lookUp(lookup, query).some(({ how }) => how === 'fuzzy'));
  return [
    {
      what: 'lookup, first answer right',
      of: wanted.length,
      faults: wanted.flatMap(({ query, expected }) => {
        const [first] = lookUp(lookup, query);
        return first && isRight(expected, first.entity)
          ? []
          : [`${query}: ${first?.name ?? 'nothing'}, not ${expected}`];
      }),
    },
    {
      what: 'innocent queries without an answer',
      of: innocent.length,
      faults: innocent.flatMap(({ query }) => {
        const firm = lookUp(lookup, query).filter(({ how }) => how !== 'fuzzy' && how !== 'namesake');
        return firm.length === 0 ? [] : [`${query}: ${firm[0]?.name}`];
      }),
    },
    {
      what: 'innocent queries without "did you mean"',
      of: innocent.length,
      faults: guesses.map(({ query }) => query),
    },
  ];
}
