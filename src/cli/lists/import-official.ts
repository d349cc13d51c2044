import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checkFacts, checkMerges, factsText } from '../../lists/check.ts';
import { diffFacts } from '../../lists/diff.ts';
import { parseFacts, recordsOf } from '../../lists/facts.ts';
import { isImportOnly } from '../../lists/import-only.ts';
import { type Joined, joinOfficial } from '../../lists/join-official.ts';
import { plainName } from '../../lists/name-finder.ts';
import { mergeRecord } from '../../lists/schema.ts';
import type { OfficialList } from '../../lists/sources/types.ts';
import type { Facts, IsoDate } from '../../lists/types.ts';
import { factsTexts } from '../../lists/write-facts.ts';
import { readArguments } from '../arguments.mjs';
import { printLine } from '../print-line.ts';
import { FACTS_FOLDER, readFactFiles } from '../read-facts.ts';
import { readOfficial } from './read-official.ts';
import { acceptedLosses, reportDiff } from './report-diff.ts';

/** What one file brought. */
interface Taken extends Pick<Joined, 'broken' | 'leftOut'> {
  file: string;
  asOf: IsoDate;
  lists: readonly string[];
  rows: number;
  /** Rows of lists that a snapshot does not hold. */
  others: number;
}

/**
 * `import FILE… [--as-of DATE] [--from FOLDER] [--to FOLDER] [--accept-loss PROGRAMME]…`: lays official files under the
 * curated facts of one folder and writes the snapshot to another (both: the committed one). Prints one JSON line a
 * programme as `diff` does, one a new defect, and one of what was taken and written; words on stderr. Answers 0, or 2
 * where a programme lost too much, and then nothing is written. Throws for wrong arguments or a file that is no list.
 */
export async function importOfficial(argv: readonly string[]): Promise<number> {
  const { positionals, values } = readArguments('lists import', argv);
  const { 'as-of': day, 'accept-loss': losses = [], from = FACTS_FOLDER, to = FACTS_FOLDER } = values;
  const today = new Date().toISOString().slice(0, 10);
  if (day !== undefined && day > today)
    throw new Error(
      `--as-of ${day} has not come yet: it is the day of the files, ${today} (UTC) at the latest`,
    );
  const accepted = acceptedLosses(losses);
  const files = readFactFiles(resolve(from));
  const before = parseFacts(files);
  let after = before;
  const taken: Taken[] = [];
  for (const path of positionals) {
    const { facts, ...rest } = await takeFile(after, path, day);
    after = facts;
    taken.push(rest);
    tellTaken(rest);
  }
  if (reportDiff(diffFacts(before, after), accepted)) return 2;
  const known = new Set(checkFacts(before).map(({ where, what }) => `${where}: ${what}`));
  const defects = [...checkFacts(after), ...checkMerges(files, after)].filter(
    ({ where, what }) => !known.has(`${where}: ${what}`),
  );
  for (const defect of defects) {
    printLine({ defect });
    process.stderr.write(`to mend: ${defect.where}: ${defect.what}\n`);
  }
  const written = writeChanged(
    {
      ...factsTexts(after),
      'same-person.json': factsText(recordsOf(files, 'same-person.json', mergeRecord)),
    },
    resolve(to),
  );
  printLine({ taken, defects: defects.length, written });
  return 0;
}

async function takeFile(
  base: Facts,
  path: string,
  given: string | undefined,
): Promise<Taken & { facts: Facts }> {
  const names = new Set(base.entities.flatMap(({ name, listings }) => [name, ...listings.map(({ listedAs }) => listedAs)]).map(plainName)); // prettier-ignore
  const { list, saved } = await readOfficial(resolve(path), (name) => names.has(plainName(name))).catch(
    (error: unknown) => {
      throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    },
  );
  const asOf = given ?? saved;
  const held = withoutImportOnly(list);
  for (const { id, asOf: now } of base.programmes)
    if (held.lists.includes(id) && asOf < now)
      throw new Error(`${path}: of ${asOf}, older than our ${id} of ${now}; --as-of DATE says its day`);
  const { lists, rows, others } = held;
  return { file: basename(path), asOf, lists, rows: rows.length, others, ...joinOfficial(base, held, asOf) };
}

/** A snapshot holds the lists of a release; the others are for imports in the extension. */
function withoutImportOnly(list: OfficialList): OfficialList {
  const rows = list.rows.filter((row) => !isImportOnly(row.list));
  const lists = list.lists.filter((id) => !isImportOnly(id));
  return { ...list, rows, lists, others: list.others + list.rows.length - rows.length };
}

function tellTaken({ file, asOf, lists, rows, others, broken, leftOut }: Taken): void {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  tell(`${file} as of ${asOf}: ${rows} rows of ${lists.join(', ')}; ${others} of other lists`);
  for (const { entity, programme, listedAs } of broken)
    tell(`broken: ${entity} is curated, and ${programme} lists no ${listedAs}`);
  for (const { entity, name } of leftOut)
    tell(`left out: ${name}, a name of ${entity} that is unclean or another's`);
}

/** Writes the files whose text is another than the folder's, and answers their names. */
function writeChanged(texts: Readonly<Record<string, string>>, folder: string): string[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    const file = join(folder, name);
    if (textOf(file) === text) return [];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return [name];
  });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
