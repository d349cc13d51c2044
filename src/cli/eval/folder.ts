import * as v from 'valibot';
import type { Lookup } from '../../screening/lookup/lookup.ts';
import { screenSegments, type Screener } from '../../screening/screen.ts';
import type { Match } from '../../screening/types.ts';
import { defaultSettings } from '../../settings/defaults.ts';
import { profileProgrammes } from '../../settings/profiles.ts';
import { namePairRows } from './name-pairs.ts';
import { pageRows } from './pages.ts';
import { quoteRows } from './quotes.ts';
import { isLoud, printRow, readJson as read, type Row, rowOf } from './row.ts';

const NEGATIVES = v.array(v.object({ id: v.union([v.number(), v.string()]), text: v.string() }));
const LOOKUPS = v.array(
  v.object({ query: v.string(), expected: v.nullable(v.string()), optional: v.optional(v.unknown()) }),
);
const MODELS = v.object({
  positive: v.record(v.string(), v.array(v.string())),
  negative: v.record(v.string(), v.array(v.string())),
});

/** Tries all of a folder laid out like the project's evaluation material; answers one table. */
export async function evalFolder(
  screener: Screener,
  lookup: Lookup,
  folder: string,
  familyOf: (entity: string) => string,
  withFaults: boolean,
): Promise<string> {
  const rows = [
    ...pageRows(screener, folder, familyOf, profileProgrammes(defaultSettings())),
    negativeRow(screener, folder),
    ...lookupRows(lookup, folder, familyOf),
    ...namePairRows(folder),
    ...modelRows(screener, folder, familyOf),
    ...(await quoteRows(screener, folder, familyOf)),
  ];
  const lines = rows.flatMap((row) => [printRow(row), ...(withFaults ? row.faults : [])]);
  return ['what | right | of | share', '--- | --- | --- | ---', ...lines].join('\n');
}

function screenText(screener: Screener, text: string): Match[] {
  const page = { kind: 'shop' as const, title: '', language: '', host: '', brands: [] };
  return screenSegments(screener, page, [{ text, group: 0, role: 'text' }]);
}

function negativeRow(screener: Screener, folder: string): Row {
  const all = read(NEGATIVES, folder, 'negatives.json');
  const faults = all.flatMap(({ id, text }) => {
    const loud = screenText(screener, text).filter(isLoud);
    return loud.length === 0
      ? []
      : [`${id}: ${loud.map((each) => text.slice(each.start, each.end)).join(', ')} | ${text}`];
  });
  return rowOf('negatives without listed or related', all.length, faults);
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
    rowOf(
      'model numbers found',
      ours.length,
      ours.filter(({ family, model }) => !found(model).includes(family)).map(({ model }) => model),
    ),
    rowOf(
      "others' model numbers left alone",
      others.length,
      others.filter((model) => found(model).length > 0),
    ),
  ];
}

function lookupRows(lookup: Lookup, folder: string, familyOf: (entity: string) => string): Row[] {
  const asked = read(LOOKUPS, folder, 'lookup.json').filter(({ optional }) => !optional);
  const wanted = asked.filter(({ expected }) => expected !== null);
  const innocent = asked.filter(({ expected }) => expected === null);
  const isRight = (expected: string | null, entity: string): boolean =>
    expected === entity || expected === familyOf(entity);
  const guesses = innocent.filter(({ query }) => lookup.find(query).some(({ how }) => how === 'fuzzy'));
  return [
    rowOf(
      'lookup, first answer right',
      wanted.length,
      wanted.flatMap(({ query, expected }) => {
        const [first] = lookup.find(query);
        return first && isRight(expected, first.entity)
          ? []
          : [`${query}: ${first?.name ?? 'nothing'}, not ${expected}`];
      }),
    ),
    rowOf(
      'innocent queries without an answer',
      innocent.length,
      innocent.flatMap(({ query }) => {
        const firm = lookup.find(query).filter(({ how }) => how !== 'fuzzy' && how !== 'namesake');
        return firm.length === 0 ? [] : [`${query}: ${firm[0]?.name}`];
      }),
    ),
    rowOf(
      'innocent queries without "did you mean"',
      innocent.length,
      guesses.map(({ query }) => query),
    ),
  ];
}
