import { isBrandName, isProductName } from '../entry-kinds.ts';
import type { EntityHead } from '../index/name-table.ts';
import { isListedName } from '../legal-forms.ts';
import type { How, LookupResult, NameEntry, Relation } from '../types.ts';
import scores from './data/scores.json' with { type: 'json' };
import type { BookName } from './name-book.ts';

/** One way in which the query leads to an entity. */
export interface Candidate {
  head: EntityHead;
  via: string;
  relation: Relation;
  how: How;
  score: number;
  /** `all`: the name holds two telling words and more that were typed, and all; `some`: beside it another stands. */
  holds?: 'all' | 'some';
}

/** Most results that a lookup answers. */
const MOST = 10;

/** The same candidate, found in a way that is less sure. */
export function lessSure(candidate: Candidate, how: 'fuzzy' | 'generated' | 'namesake'): Candidate {
  return { ...candidate, how, score: candidate.score * scores[how] };
}

/** A "did you mean" of a name; `asked`: how many of its letters were typed. */
export function guessOf({ entry, head, letters }: BookName, asked: number): Candidate {
  return {
    head,
    via: entry.name,
    relation: relationOf(entry),
    how: 'fuzzy',
    score: scores.fuzzy * Math.min(1, asked / letters.length),
  };
}

/** The score of a name that stands beside other words; `share`: of the query's letters, how many are its own. */
export function besideOthers(score: number, share: number): number {
  return score * (scores.window + (1 - scores.window) * share);
}

/** How far a name that holds some of the words comes after one that holds all. */
const BEHIND = 0.001;

/** False of a listed party that merely bears an ordinary or famous name. */
export function isNamed({ how }: Candidate): boolean {
  return how !== 'namesake';
}

/** "SMIC Northern" is SMIC Northern before it is SMIC: a name beside another word comes after one that holds both. */
export function behindWhole(candidates: readonly Candidate[]): Candidate[] {
  const whole = Math.max(0, ...candidates.flatMap(({ holds, score }) => (holds === 'all' ? score : [])));
  return candidates.map((each) =>
    each.holds === 'some' && whole > 0 ? { ...each, score: Math.min(each.score, whole - BEHIND) } : each,
  );
}

/** The best candidate of each entity, best first; `principals` come first among equals. */
export function rankCandidates(
  candidates: readonly Candidate[],
  principals: ReadonlySet<string>,
): LookupResult[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.head.id);
    if (!known || isBetter(candidate, known)) best.set(candidate.head.id, candidate);
  }
  const order = (a: Candidate, b: Candidate): number =>
    b.score - a.score ||
    Number(principals.has(b.head.id)) - Number(principals.has(a.head.id)) ||
    b.head.programmes.length - a.head.programmes.length ||
    a.head.name.length - b.head.name.length ||
    (a.head.id < b.head.id ? -1 : 1);
  return [...best.values()]
    .sort(order)
    .slice(0, MOST)
    .map(({ head, via, relation, how, score }) => ({
      entity: head.id,
      name: head.name,
      ...(isListedName(via, head.name) ? {} : { via }),
      programmes: head.programmes,
      relation,
      how,
      score: Math.round(score * 1000) / 1000,
    }));
}

/** Up to here two ways to one company are equally sure: its own name without its form, and an alias that is just that. */
const SAME_SURENESS = 0.02;

/** Of two ways that are equally sure, the listed company's own name says more than an alias, and that more than a brand. */
function isBetter(one: Candidate, other: Candidate): boolean {
  const lead = one.score - other.score;
  if (isExact(one) !== isExact(other) && Math.abs(lead) < SAME_SURENESS) return isExact(one);
  return lead > 0 || (lead === 0 && isOwn(one) && !isOwn(other));
}

function isExact({ how }: Candidate): boolean {
  return how === 'exact';
}

/** True of a name that is the company’s own, no brand and no subsidiary’s. */
export function isOwn({ relation }: Candidate): boolean {
  return relation === 'same';
}

/** How a brand's relation reads to the person who asks: an affiliate is shown as a subsidiary, with its source. */
export function relationOf(entry: NameEntry): Relation {
  const { source, relation } = entry;
  if (relation === undefined || !isBrandName(entry)) return 'same';
  // A company's own name in another script is its name; what it makes is not.
  if (relation === 'own-brand') return source === 'native-brand' && !isProductName(entry) ? 'same' : 'brand';
  return relation === 'oem' || relation === 'former' ? 'relabelled' : 'subsidiary';
}

/** How a match of a part of this name is called: no part is exact. */
export function howOfPart(entry: NameEntry): How {
  const how = howOf(entry);
  return how === 'exact' ? 'alias' : how;
}

/** How a match of this name itself is called. */
export function howOf({ source }: NameEntry): How {
  if (source === 'name') return 'exact';
  if (source === 'spelling') return 'alias';
  return source === 'native-brand' ? 'native' : source;
}
