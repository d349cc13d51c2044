import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACT_FILES, type FactFiles, parseFacts } from '../lists/facts.ts';
import type { Facts } from '../lists/types.ts';
import { ROOT } from './paths.ts';

/** Folder of the committed snapshot. */
export const FACTS_FOLDER = join(ROOT, 'src/lists/facts');

/** Parsed JSON of a snapshot's files, `same-person.json` included. */
export function readFactFiles(folder: string = FACTS_FOLDER): FactFiles {
  const names = [...FACT_FILES, 'same-person.json'];
  return Object.fromEntries(
    names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

/** The committed facts, checked and joined. Throws, naming file and record, where they break the schema. */
export function readFacts(): Facts {
  return parseFacts(readFactFiles());
}
