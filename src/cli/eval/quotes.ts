import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { screenFile } from '../../review/screen-file.ts';
import type { ScreenedFile, ScreenedLine } from '../../review/types.ts';
import type { Screener } from '../../screening/screen.ts';
import { readSetting } from '../screen/read-setting.ts';
import { TRUE_COMPANIES } from './pages.ts';
import { isLoud, ratesOf, readJson, type Row } from './row.ts';

const TRUTH = v.record(
  v.string(),
  v.object({
    composite: v.optional(v.boolean()),
    listed: v.array(v.object({ row: v.optional(v.number()), item: v.optional(v.number()) })),
    /** Row numbers, or words about them. */
    optionalRows: v.optional(v.union([v.array(v.number()), v.string()])),
  }),
);

/** Rows of quotes that name a listed company, read and screened as `npm run screen` does. */
export async function quoteRows(
  screener: Screener,
  folder: string,
  familyOf: (entity: string) => string,
): Promise<Row[]> {
  const quotes = join(folder, 'quotes');
  let right = 0;
  const [wrong, missed]: [string[], string[]] = [[], []];
  for (const [name, truth] of Object.entries(readJson(TRUTH, quotes, 'truth.json'))) {
    const bytes = new Uint8Array(readFileSync(join(quotes, name)));
    const files = await screenFile(
      screener,
      name,
      bytes,
      readSetting(() => undefined),
    );
    const wanted = new Set(truth.listed.flatMap(({ row, item }) => row ?? item ?? []));
    const optional = new Set(typeof truth.optionalRows === 'string' ? [] : truth.optionalRows);
    const found = new Set(files.flatMap((file) => listedRows(file, truth.composite === true, familyOf)));
    for (const row of found) {
      if (wanted.has(row)) right++;
      else if (!optional.has(row)) wrong.push(`${name}: row ${row}`);
    }
    missed.push(...[...wanted].filter((row) => !found.has(row)).map((row) => `${name}: row ${row}`));
  }
  return ratesOf('quote rows', right, wrong, missed);
}

function listedRows(
  { lines }: ScreenedFile,
  isComposite: boolean,
  familyOf: (entity: string) => string,
): number[] {
  let item = 0;
  return lines.flatMap((line) => {
    // A wrapped row goes on under the number at which it began.
    item = Number(/^\s*(\d{1,3})(?=\s|\|)/.exec(line.text)?.[1] ?? item);
    return isListed(line, familyOf) ? [isComposite ? item : line.line] : [];
  });
}

function isListed({ matches }: ScreenedLine, familyOf: (entity: string) => string): boolean {
  return matches.some((match) => isLoud(match) && TRUE_COMPANIES.has(familyOf(match.entity)));
}
