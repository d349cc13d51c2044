/** New facts compiled where the build's dictionaries are not at hand: what they said is read from the packaged index. */
import type { Facts } from '../lists/types.ts';
import { isOfBuild } from './entry-kinds.ts';
import { foldName } from './fold.ts';
import { openHan } from './han.ts';
import { openSnapshot } from './index/format.ts';
import { openIndex } from './index/open-index.ts';
import { withoutLegalForm } from './legal-forms.ts';
import { isImported, nameEntries } from './names.ts';
import { compileEntries, type Snapshot } from './snapshot.ts';
import type { NameEntry } from './types.ts';

/**
 * Compiles facts with the word knowledge of `packaged`, a `name-index.bin`: a name known there keeps its class and
 * what is of the build alone; one that is new there matches
 * alone only where it is two words and a legal form. Throws a StaleIndexError where it is damaged.
 */
export function recompileSnapshot(facts: Facts, packaged: Uint8Array): Snapshot {
  const { names, tables } = openIndex(packaged);
  const before = new Map<string, NameEntry>();
  for (let at = 0; at < names.entries; at++) {
    const entry = names.entry(at);
    before.set(keyOf(entry), entry);
  }
  const imported = new Set(facts.entities.filter(isImported).map(({ id }) => id));
  const named = nameEntries(facts).map((entry) => {
    if (imported.has(entry.entity)) return entry;
    const known = before.get(keyOf(entry));
    return known ? { ...entry, class: known.class } : cautious(entry);
  });
  const ofBuild = [...before].filter(([, entry]) => isOfBuild(entry));
  const owners = new Set(ofBuild.map(([, { entity }]) => entity));
  const taken = new Set(named.filter(({ entity }) => owners.has(entity)).map(keyOf));
  const present = new Set(facts.entities.map(({ id }) => id));
  const kept = ofBuild.filter(([key, { entity }]) => present.has(entity) && !taken.has(key));
  return compileEntries(
    facts,
    [...named, ...kept.map(([, entry]) => entry)],
    [...openHan(openSnapshot(packaged).han)],
    tables().ordinaryWords,
  );
}

function keyOf({ name, entity }: NameEntry): string {
  return `${entity} ${foldName(name)}`;
}

/** Nobody has looked at a new name yet, and it may be an everyday word; not so the whole name of a company. */
function cautious(entry: NameEntry): NameEntry {
  if (entry.class === 'lookup' || entry.class === 'whole') return entry;
  const folded = foldName(entry.name);
  const core = withoutLegalForm(folded);
  const isWhole = core !== folded && core.includes(' ');
  return { ...entry, class: isWhole ? 'distinctive' : 'contextual' };
}
