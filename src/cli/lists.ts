/** `npm run lists`: the facts checked, compared and refreshed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFacts, checkForm, checkMerges, nearMisses } from '../lists/check.ts';
import { FACT_FILES, parseFacts, recordsOf } from '../lists/facts.ts';
import { mergeRecord } from '../lists/schema.ts';
import { diffSnapshots } from './lists/diff-snapshots.ts';
import { importOfficial } from './lists/import-official.ts';
import { commandOf, readArguments } from './arguments.mjs';
import { printLine } from './print-line.ts';
import { FACTS_FOLDER, readFactFiles } from './read-facts.ts';

/** Runs the verb; 0 done, 2 where the facts have defects or lost too much. Throws for words that make no sense. */
export async function main(argv: readonly string[]): Promise<number> {
  const { command, argv: rest } = commandOf(['lists', ...argv]);
  if (command === 'lists diff') return diffSnapshots(rest);
  if (command === 'lists import') return importOfficial(rest);
  readArguments(command, rest);
  return check();
}

/** Prints one JSON line a defect, then one with the counts, the merges and the near misses left apart. */
function check(): number {
  const files = readFactFiles();
  const facts = parseFacts(files);
  const merges = recordsOf(files, 'same-person.json', mergeRecord);
  const form = FACT_FILES.filter((file) => file !== 'programmes.json').flatMap((file) =>
    checkForm(file, readFileSync(join(FACTS_FOLDER, file), 'utf8')),
  );
  const defects = [...checkFacts(facts), ...checkMerges(files, facts), ...form];
  for (const defect of defects) printLine({ defect });
  const listings = facts.entities.flatMap((entity) => entity.listings);
  printLine({
    entities: facts.entities.length,
    kinds: countBy(facts.entities.map((entity) => entity.kind)),
    listings: countBy(listings.filter(({ status }) => status !== 'ended').map(({ programme }) => programme)),
    mergedAway: merges.reduce((sum, { merged }) => sum + merged.length, 0),
    merges: merges.length,
    nearMisses: nearMisses(facts),
    defects: defects.length,
  });
  return defects.length > 0 ? 2 : 0;
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
