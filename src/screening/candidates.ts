import { roleSaid } from './context/role-said.ts';
import type { Span } from './context/sentences.ts';
import { legalFormBefore } from './context/surroundings.ts';
import { foldName } from './fold.ts';
import type { Edges } from './index/find-names.ts';
import type { EntityHead } from './index/name-table.ts';
import type { NameIndex } from './index/open-index.ts';
import { openScanner } from './index/scan-text.ts';
import { isFullName } from './legal-forms.ts';
import { memo } from './memo.ts';
import { findMisspelt } from './misspelt.ts';
import { isCyrillic } from './lookup/romanise.ts';
import { isOtherForm, romanisedWays } from './romanised-names.ts';
import type { ModelFinder, ModelHit } from './models.ts';
import type { ModelPattern } from '../lists/types.ts';
import { isPartyField, NAME_CLASSES, type NameEntry, type Segment } from './types.ts';
import { isWhole } from './whole-names.ts';

/** A name or a model number in a segment, before judging. */
export interface Candidate {
  segment: number;
  start: number;
  end: number;
  family?: string;
  found:
    | { kind: 'name'; entry: NameEntry; head: EntityHead; edges: Edges; isMeant?: 'misspelt' | 'romanised' }
    | { kind: 'model'; pattern: ModelPattern };
}

/** Finds the candidates of segments, in order of segment and place. */
export type CandidateFinder = (segments: readonly Segment[]) => Candidate[];

export interface Candidates {
  find: CandidateFinder;
  /** Also finds brands with a slip in them and listed names in Cyrillic; for quotes, whose every line somebody wants to know of. */
  findMeant: CandidateFinder;
  /** False where no part of the text is a candidate, in whatever field it may stand. */
  mayHold(text: string): boolean;
}

/** Folded names up to this length must stand as words of their own: "iZTEx" is none. */
const SHORT = 5;
/** Units before a name in which such a sign and its spaces stand. */
const BESIDE = 40;
/** ООО «Дружба-Агро» is not ООО «Дружба». */
const GOES_ON = /^-\p{Script=Cyrillic}/u;
/** Of entries that are equally sure, the first speaks for the key. */
const SOURCES = ['brand', 'native-brand', 'name', 'native', 'alias', 'spelling', 'generated'] as const;

/** Makes a finder over the names that may match on a page, and model numbers. */
export function openCandidates(index: NameIndex, findModels: ModelFinder): Candidates {
  const scan = openScanner(index.trie, index.folder);
  /** The entry that speaks for a key on a page; undefined where all of its names are for lookup. */
  const entryOf = memo((key: number): { entry: NameEntry; head: EntityHead } | undefined => {
    const [best] = index.names
      .entriesOf(key)
      .map((number) => ({ entry: index.names.entry(number), head: index.names.entityOf(number) }))
      .filter(({ entry }) => entry.class !== 'lookup')
      .sort((a, b) => preference(a.entry) - preference(b.entry));
    return best;
  });

  function mayHold(text: string): boolean {
    let isHeld = false;
    scan(text, (key) => {
      isHeld ||= entryOf(key) !== undefined;
      return false;
    });
    if (isHeld || findModels(text).length > 0 || findMisspelt(text).length > 0) return true;
    return romanisedWays(text).some((latin) => mayHold(latin.text));
  }

  const find: CandidateFinder = (segments) =>
    segments.flatMap(({ text, role }, segment) => {
      let found: Candidate[] = [];
      const spares: Candidate[] = [];
      scan(text, (key, start, end, edges) => {
        const best = entryOf(key);
        if (!best || !standsApart(text.slice(start, end), edges) || isInIdentifier(text, start, end))
          return false;
        if (joinsTwo(text.slice(start, end), best.entry.name)) return false;
        if (!text.startsWith(signsOf(best.entry.name), end)) return false;
        const { family } = best.entry;
        const candidate: Candidate = {
          segment,
          start: start - lengthOfFirstWord(text.slice(Math.max(0, start - BESIDE), start), best),
          end,
          ...(family ? { family } : {}),
          found: { kind: 'name', ...best, edges },
        };
        if (isSpare(best.entry)) {
          if (best.entry.class !== 'whole' || isWhole(text, candidate, role, best)) spares.push(candidate);
          return false;
        }
        found.push(candidate);
        return true;
      });
      for (const spare of spares) {
        // "JA Solar Technology Co., Ltd." says more than the "JA Solar" in it, which may be another's.
        if (isFullNameOf(text, spare)) found = found.filter((each) => !isWeakWithin(each, spare));
        if (!found.some((each) => overlap(each, spare))) found.push(spare);
      }
      const models = findModels(text);
      if (found.length + models.length === 0) return found;
      // "AirEngine 5761-11" says more than the brand within it.
      const names = found.filter((name) => !models.some((model) => isWithin(name, model)));
      for (const { family, pattern, start, end } of models) {
        const isCovered = names.some((name) => overlap(name, { start, end }));
        if (!isCovered) names.push({ segment, start, end, family, found: { kind: 'model', pattern } });
      }
      return names.sort((a, b) => a.start - b.start);
    });

  const brandOf = memo((brand: string) => find([{ text: brand, group: -1, role: 'text' }])[0]);

  const misspeltIn = (text: string): Candidate[] =>
    findMisspelt(text).flatMap(({ brand, ...span }) => {
      const known = brandOf(brand);
      if (known?.found.kind !== 'name') return [];
      return [{ ...known, ...span, found: { ...known.found, isMeant: 'misspelt' } }];
    });

  /** Where a legal form, a field or a label says that a name comes: words of everyday Russian are names as well. */
  const romanisedIn = ({ text, role }: Segment): Candidate[] =>
    romanisedWays(text).flatMap((latin) =>
      find([{ text: latin.text, role, group: -1 }]).flatMap((each): Candidate[] => {
        const [start = 0, end = 0] = [latin.places[each.start], latin.places[each.end]];
        const span = { start, end };
        const surface = text.slice(start, end);
        const isNamed =
          isPartyField(role) || legalFormBefore(text, span) || roleSaid(text, span) !== undefined;
        if (each.found.kind !== 'name' || !isNamed || !isCyrillic(surface)) return [];
        if (GOES_ON.test(text.slice(end))) return [];
        if (isOtherForm(text.slice(Math.max(0, start - BESIDE), start), each.found.head.name)) return [];
        return [{ ...each, start, end, found: { ...each.found, isMeant: 'romanised' } }];
      }),
    );

  const findMeant: CandidateFinder = (segments) => {
    const found = find(segments);
    for (const [segment, each] of segments.entries()) {
      const meant = [...misspeltIn(each.text), ...romanisedIn(each)];
      if (meant.length === 0) continue;
      for (const candidate of meant) {
        const others = found.filter((other) => other.segment === segment && overlap(other, candidate));
        // What a list has in Latin letters is surer than the same from memory.
        if (!others.every((other) => isRecalledOf(other, candidate))) continue;
        for (const other of others) found.splice(found.indexOf(other), 1);
        found.push({ ...candidate, segment });
      }
    }
    return found.sort((a, b) => a.segment - b.segment || a.start - b.start);
  };

  return { find, findMeant, mayHold };
}

const LAST_WORD = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’]*\s$/u;

/** Of what stands before a brand from memory, the length of the word that the listed name has there: "Xinjiang " of "Xinjiang Daqo". */
function lengthOfFirstWord(before: string, { entry, head }: { entry: NameEntry; head: EntityHead }): number {
  if (entry.evidence !== 'memory' || entry.relation !== 'own-brand') return 0;
  const word = LAST_WORD.exec(before)?.[0] ?? '';
  const isFirst = word !== '' && foldName(head.name).startsWith(`${foldName(word + entry.name)} `);
  return isFirst ? word.length : 0;
}

/** True of a name that is known from memory alone, of the entity and in the place of another. */
function isRecalledOf({ found, start, end }: Candidate, other: Candidate): boolean {
  if (found.kind !== 'name' || other.found.kind !== 'name' || found.isMeant) return false;
  const isSame = found.head.id === other.found.head.id && start >= other.start && end <= other.end;
  return isSame && found.entry.evidence === 'memory';
}

/** A name that says less than a telling one within it: 華為技術日本, known from memory alone, holds 華為. */
function isSpare({ class: nameClass, source, evidence }: NameEntry): boolean {
  const isRecalled = source === 'native' && evidence === 'memory';
  return nameClass === 'whole' || isRecalled || (nameClass === 'contextual' && source === 'generated');
}

function isFullNameOf(text: string, { start, end, found }: Candidate): boolean {
  return found.kind === 'name' && found.entry.class === 'whole' && isFullName(text.slice(start, end));
}

function isWeakWithin({ start, end, found }: Candidate, around: Span): boolean {
  const isWeak = found.kind === 'name' && found.entry.class === 'contextual';
  return isWeak && around.start <= start && end <= around.end;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** True of a brand that a number of its own family holds, or one that is sure: "Autel EVO" is no car scanner of Autel's. */
function isWithin(name: Candidate, { family, pattern, start, end }: ModelHit): boolean {
  const speaks = family === name.family || pattern.strength === 'strong';
  return speaks && start <= name.start && name.end < end;
}

function preference({ class: nameClass, relation, source }: NameEntry): number {
  const isOwn = relation === undefined || relation === 'own-brand' ? 0 : 10;
  return 100 * NAME_CLASSES.indexOf(nameClass) + isOwn + SOURCES.indexOf(source);
}

function standsApart(surface: string, { before, after }: Edges): boolean {
  if (surface.length > SHORT) return true;
  return before !== 'soft' && after !== 'soft';
}

/** Folding drops the signs at a name's end, but "face" is not "Face++". */
function signsOf(name: string): string {
  return /[+#]+$/.exec(name)?.[0] ?? '';
}

/** "lastSenseTime", "anna_zte": a name of several humps behind a small letter, or a short one in a user's. */
function isInIdentifier(text: string, start: number, end: number): boolean {
  const surface = text.slice(start, end);
  // No more than these: a segment may hold thousands of names.
  const before = text.slice(Math.max(0, start - 2), start);
  const humps = /\p{Ll}$/u.test(before) && /\p{Ll}\p{Lu}/u.test(surface);
  return humps || (surface.length <= SHORT && /^\p{Ll}+$/u.test(surface) && /\p{Ll}_$/u.test(before));
}

/** "Sense & Time" is not "Sense Time"; a name of three words and more may be written with the sign or without. */
function joinsTwo(surface: string, name: string): boolean {
  return /[&+]/.test(surface) && !/[&+]|\s\S+\s/.test(name);
}
