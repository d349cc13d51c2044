import type { NameIndex } from '../index/open-index.ts';
import type { EntityHead } from '../index/name-table.ts';
import type { NameEntry } from '../types.ts';
import { withoutLegalForm } from '../legal-forms.ts';
import type { Words } from './words.ts';

/** One name of the index in the forms that a query is compared with. */
export interface BookName {
  entry: NameEntry;
  head: EntityHead;
  /** Folded, with its legal form. */
  folded: string;
  /** Words of the folded name without its legal form. */
  words: string[];
  /** Of a person, or of an entity whose name is no more than a person's. */
  isPerson: boolean;
}

export interface NameBook {
  names: readonly BookName[];
  /** By folded form without separators, once with the legal form and once without. */
  byLetters: ReadonlyMap<string, readonly BookName[]>;
  ofKey(key: number): readonly BookName[];
  headOf(entity: string): EntityHead | undefined;
}

/** A folded text without separators: "hik vision" and "hikvision" are one. */
export function lettersOf(folded: string): string {
  return folded.replace(/[ |]/g, '');
}

/** Reads every name of the index; some 40 ms for 12,000 names, so it waits for the first query. */
export function openNameBook({ names: table, folder }: NameIndex, { isGeneric }: Words): NameBook {
  const heads = new Map<string, EntityHead>();
  for (let at = 0; at < table.entities; at++) {
    const head = table.entity(at);
    heads.set(head.id, head);
  }
  const persons = new Set<string>();
  const names: BookName[] = [];
  const byLetters = new Map<string, BookName[]>();
  for (let at = 0; at < table.entries; at++) {
    const entry = table.entry(at);
    const head = heads.get(entry.entity) ?? table.entityOf(at);
    const folded = folder.foldName(entry.name);
    const bare = withoutLegalForm(folded);
    const words = bare.split(/[ |]+/);
    // An entity's listed name comes before its other names.
    const isListed = entry.source === 'name' && entry.class === 'lookup';
    if (isListed && words.length > 1 && !words.some(isGeneric)) persons.add(head.id);
    const name = { entry, head, folded, words, isPerson: persons.has(head.id) };
    names.push(name);
    for (const letters of new Set([lettersOf(folded), lettersOf(bare)])) {
      const there = byLetters.get(letters);
      if (there) there.push(name);
      else byLetters.set(letters, [name]);
    }
  }
  const ofKey = (key: number): BookName[] => table.entriesOf(key).flatMap((at) => names[at] ?? []);
  return { names, byLetters, ofKey, headOf: (entity) => heads.get(entity) };
}
