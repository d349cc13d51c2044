/** New facts compiled where the build's dictionaries are not at hand: what they said is read from the packaged index. */
import { addTo } from './group-by.ts';
import { isOfBuild } from './entry-kinds.ts';
import { foldName } from './fold.ts';
import { openHan } from './han.ts';
import { openSnapshot } from './index/format.ts';
import type { NameTable } from './index/name-table.ts';
import { openIndex } from './index/open-index.ts';
import { withoutLegalForm } from './legal-forms.ts';
import { isImported, type Naming, openNaming } from './names.ts';
import { type CompilableFacts, type CompiledIndex, compileEntries } from './snapshot.ts';
import type { NameEntry } from './types.ts';

/**
 * Compiles facts with the word knowledge of `packaged`, a `name-index.bin`: a name known there keeps its class, and what
 * only the build makes of an entity is taken over with it; a name that is new there matches alone only where it is two
 * words and a legal form. Throws a StaleIndexError where the index is damaged.
 */
export function recompileIndex(facts: CompilableFacts, packaged: Uint8Array): CompiledIndex {
  const { names, tables } = openIndex(packaged);
  return compileEntries(
    facts,
    knownNaming(facts, names),
    [...openHan(openSnapshot(packaged).han)],
    tables().ordinaryWords,
  );
}

/** Names of the facts as the packaged table knows them; behind them what only the build makes. */
function knownNaming(facts: CompilableFacts, table: NameTable): Naming {
  const before = openKnown(table);
  const naming = openNaming(facts);
  const printed = new Set<string>();
  const present = new Set<string>();
  return {
    of: (entity) => {
      const isPrinted = isImported(entity);
      if (before.has(entity.id)) {
        present.add(entity.id);
        if (isPrinted) printed.add(entity.id);
      }
      const named = naming.of(entity);
      if (isPrinted && !before.has(entity.id)) return named;
      for (const [form, entry] of named) named.set(form, before.take(entry, form, isPrinted));
      return named;
    },
    others: () => [
      ...naming.others().map((entry) => before.take(entry, foldName(entry.name), printed.has(entry.entity))),
      ...before.ofBuild(present),
    ],
  };
}

interface Known {
  /** True for an entity of the packaged table. */
  has(entity: string): boolean;
  /** A name, of that folded form, with the class that the build gave it, or a cautious one; with its own where `isPrinted`. */
  take(entry: NameEntry, form: string, isPrinted: boolean): NameEntry;
  /** What the build alone makes or knows of these entities, and nobody took. */
  ofBuild(entities: ReadonlySet<string>): Generator<NameEntry>;
}

function openKnown(table: NameTable): Known {
  const numbers = new Map<string, number>();
  for (let number = 0; number < table.entities; number++) numbers.set(table.entity(number).id, number);
  /** By the numbers of their entities. */
  const entriesOf = new Map<number, number[]>();
  for (let at = 0; at < table.entries; at++) addTo(entriesOf, table.entityNumber(at), at);
  const taken = new Uint8Array(table.entries);
  /** Entries of the entity that was asked for last, by folded name: names come entity by entity. */
  let last: { entity: string; places: ReadonlyMap<string, number> } = { entity: '', places: new Map() };
  const placeOf = (entity: string, form: string): number | undefined => {
    const places = entriesOf.get(numbers.get(entity) ?? -1);
    if (!places) return undefined;
    if (last.entity !== entity)
      last = { entity, places: new Map(places.map((at) => [foldName(table.entry(at).name), at])) };
    return last.places.get(form);
  };
  return {
    has: (entity) => entriesOf.has(numbers.get(entity) ?? -1),
    take: (entry, form, isPrinted) => {
      const place = placeOf(entry.entity, form);
      if (place !== undefined) taken[place] = 1;
      if (isPrinted) return entry;
      return place === undefined ? cautious(entry, form) : { ...entry, class: table.entry(place).class };
    },
    ofBuild: function* (entities) {
      for (let at = 0; at < table.entries; at++) {
        if (taken[at] === 1) continue;
        const entry = table.entry(at);
        if (isOfBuild(entry) && entities.has(entry.entity)) yield entry;
      }
    },
  };
}

/** Nobody has looked at a new name yet, and it may be an everyday word; not so the whole name of a company. */
function cautious(entry: NameEntry, folded: string): NameEntry {
  if (entry.class === 'lookup' || entry.class === 'whole') return entry;
  const core = withoutLegalForm(folded);
  const isWhole = core !== folded && core.includes(' ');
  return { ...entry, class: isWhole ? 'distinctive' : 'contextual' };
}
