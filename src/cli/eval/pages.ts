import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readHtml } from '../../review/readers/read-html.ts';
import { screenSegments, type Screener } from '../../screening/screen.ts';
import type { Match, PageContext, Segment } from '../../screening/types.ts';
import type { ProgrammeId } from '../../lists/types.ts';
import { isLoud, ratesOf, readJson, type Row, rowOf } from './row.ts';

const TRUTH = v.object({
  pages: v.record(
    v.string(),
    v.object({ entitiesRequired: v.array(v.string()), entitiesOptional: v.array(v.string()) }),
  ),
});
const OTHERS = v.object({ pages: v.record(v.string(), v.array(v.object({ name: v.string() }))) });

/** The companies whose every mention the folder's truth holds. */
export const TRUE_COMPANIES: ReadonlySet<string> = new Set([
  'dahua',
  'dji',
  'huawei',
  'hikvision',
  'hytera',
  'iflytek',
  'megvii',
  'sensetime',
  'smic',
  'zte',
]);

/**
 * Entities found in the visible text of saved pages, in any tier, and badges on innocent ones. Every page is read as a
 * shop's, as though the gate let all of them through, and without the page's structured data.
 */
export function pageRows(
  screener: Screener,
  folder: string,
  familyOf: (entity: string) => string,
  programmes: readonly ProgrammeId[],
): Row[] {
  const { pages } = readJson(TRUTH, folder, 'truth.json');
  const others = readJson(OTHERS, folder, 'other-list-mentions.json').pages;
  let right = 0;
  const [wrong, missed, badged]: [string[], string[], string[]] = [[], [], []];
  const names = readdirSync(join(folder, 'pages')).filter((name) => name.endsWith('.html'));
  for (const name of names) {
    const page = name.replace(/\.html$/, '');
    const matches = screenPage(screener, readFileSync(join(folder, 'pages', name), 'utf8'));
    const { entitiesRequired: required = [], entitiesOptional: optional = [] } = pages[page] ?? {};
    const unjudged = new Set([...optional, ...(others[page] ?? []).map((other) => other.name)]);
    const found = new Set(matches.map(({ entity }) => familyOf(entity)));
    for (const family of found) {
      if (required.includes(family) && TRUE_COMPANIES.has(family)) right++;
      else if (TRUE_COMPANIES.has(family) && !unjudged.has(family)) wrong.push(`${page}: ${family}`);
    }
    missed.push(...required.filter((family) => TRUE_COMPANIES.has(family) && !found.has(family)).map((family) => `${page}: ${family}`)); // prettier-ignore
    const badges = matches.filter((match) => isBadge(match, programmes));
    if (!(page in pages) && badges.length > 0) badged.push(`${page}: ${badges[0]?.name}`);
  }
  const innocent = names.length - Object.keys(pages).length;
  return [
    ...ratesOf('page entities', right, wrong, missed),
    rowOf('innocent pages without a badge', innocent, badged),
  ];
}

function isBadge(match: Match, programmes: readonly ProgrammeId[]): boolean {
  return isLoud(match) && match.programmes.some((programme) => programmes.includes(programme));
}

function screenPage(screener: Screener, html: string): Match[] {
  const page: PageContext = { kind: 'shop', title: '', language: '', host: '', brands: [] };
  const segments = readHtml(html).map(({ text, cells }, group): Segment => {
    const isRow = (cells?.length ?? 0) > 1;
    return { text, group: isRow ? group : -1, role: isRow ? 'row' : 'text' };
  });
  return screenSegments(screener, page, segments);
}
