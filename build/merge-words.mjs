import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All strings of one language's folder as one catalogue; throws where two rooms use one key. */
export function mergeWords(folder) {
  const merged = {};
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const file of files.sort()) {
    for (const [key, value] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
      if (Object.hasOwn(merged, key)) throw new Error(`${folder}/${file}: ${key} is there already`);
      merged[key] = value;
    }
  }
  return merged;
}
