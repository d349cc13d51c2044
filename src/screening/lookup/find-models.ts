import { makerOf } from '../../lists/family-of.ts';
import type { Family } from '../../lists/types.ts';
import type { EntityHead } from '../index/name-table.ts';
import { type ModelHit, openModels } from '../models.ts';
import { once } from '../once.ts';
import type { Candidate } from './candidate.ts';
import scores from './data/scores.json' with { type: 'json' };

/** Finds model numbers in a query; weak ones count where `named` has their entity already. */
type ModelLookup = (text: string, named: readonly Candidate[]) => Candidate[];

/** A code typed by hand: letters and digits, in pieces perhaps, nothing else. */
const TYPED_CODE = /^(?=.*\d)(?=.*[a-z])[a-z\d]+(?:[\s_./-]+[a-z\d]+)*$/i;
/** Shorter codes without their hyphens are anybody's. */
const SHORTEST_CODE = 7;

/** Opens the families' model patterns; `headOf` answers what a result says of an entity. */
export function openModelLookup(
  families: readonly Family[],
  headOf: (id: string) => EntityHead | undefined,
): ModelLookup {
  const known = new Map(families.map((family) => [family.id, family]));
  const find = openModels(families);
  const findUnhyphened = once(() => openModels(families.map(withoutHyphens)));

  return (text, named) => {
    const whole = text.trim();
    const exact = find(text).flatMap((hit) => toCandidate(hit, whole, named));
    if (exact.length > 0 || whole.length < SHORTEST_CODE || !TYPED_CODE.test(whole)) return exact;
    const hyphened = find(whole.replace(/[\s_./]+/g, '-')).filter(
      ({ pattern }) => pattern.strength === 'strong',
    );
    if (hyphened.length > 0) return hyphened.flatMap((hit) => toCandidate(hit, whole, named));
    return findUnhyphened()(whole.replace(/[\s_./-]+/g, ''))
      .filter(({ start }) => start === 0)
      .flatMap((hit) => toCandidate(hit, whole, named))
      .map((each) => ({ ...each, how: 'fuzzy', score: scores.fuzzy }));
  };

  function toCandidate(
    { family, pattern, start, end }: ModelHit,
    text: string,
    named: readonly Candidate[],
  ): Candidate[] {
    const owner = known.get(family);
    const head = owner && headOf(makerOf(owner, pattern.via));
    if (!head) return [];
    const isSure = pattern.strength === 'strong' || named.some((each) => each.head.id === head.id);
    // A weak number alone is a question: other makers number alike.
    if (!isSure && end - start < text.length) return [];
    const via = pattern.via ?? text.slice(start, end);
    const relation = pattern.via === undefined ? 'same' : 'brand';
    const [how, score] = isSure ? (['model', scores.model] as const) : (['fuzzy', scores.fuzzy] as const);
    return [{ head, via, relation, how, score }];
  }
}

/** A family with its strong patterns only, hyphens left out: people type what they remember. */
function withoutHyphens(family: Family): Family {
  const strong = family.modelPatterns.filter(({ strength }) => strength === 'strong');
  // A hyphen within brackets is part of a range or one of several characters, and stays.
  const bare = (regex: string): string =>
    regex.replace(/\[[^\]]*\]|-/g, (part) => (part === '-' ? '-?' : part));
  return { ...family, modelPatterns: strong.map((each) => ({ ...each, regex: bare(each.regex) })) };
}
