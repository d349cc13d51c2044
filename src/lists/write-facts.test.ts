import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FACT_FILES, parseFacts } from './facts.ts';
import { factsTexts } from './write-facts.ts';

const read = (file: string): string => readFileSync(join(import.meta.dirname, 'facts', file), 'utf8');

it('writes the committed facts back byte by byte, whatever the order of the entities', () => {
  const facts = parseFacts(Object.fromEntries(FACT_FILES.map((file) => [file, JSON.parse(read(file))])));
  const texts = factsTexts({ ...facts, entities: [...facts.entities].reverse() });
  expect(Object.keys(texts).sort()).toEqual([...FACT_FILES].sort());
  for (const file of FACT_FILES) expect(texts[file] === read(file), file).toBe(true);
});
