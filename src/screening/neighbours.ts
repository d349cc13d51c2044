/** Who stands beside whom: a candidate's group, others of its family there, and the list that it may stand in. */
import type { Candidate } from './candidates.ts';
import { type Group, openGroup } from './context/group.ts';
import { isListedWith } from './context/sentences.ts';
import { addTo, groupBy } from './group-by.ts';
import { memo } from './memo.ts';
import type { Segment } from './types.ts';

export interface Neighbours {
  /** Texts of the same product card or row, the segment's own among them. */
  group: Group;
  /** The text before it, of two that stand in no card or row: a page of mere boxes sets a field behind its label so. */
  textBefore: string;
  /** Candidates of the same family in the group, this one left out: a few of each name or number. */
  companions: readonly Candidate[];
  /** True where one of them stands in the maker's field. */
  isInOwnField: boolean;
  /** True where names of other families stand in one list with it ("Huawei, ZTE and …"). */
  isInList: boolean;
}

/** Of one name or number so many are kept: two say as much as a hundred, and one may be the candidate itself. */
const MOST_ALIKE = 2;
/** Longest that stands between two names of one list: a comma, an "and", something bracketed. */
const LONGEST_LINK = 60;

/** Looks through a batch once; its candidates by the number of their segment, in order of place. */
export function openNeighbours(
  segments: readonly Segment[],
  bySegment: ReadonlyMap<number, readonly Candidate[]>,
): (candidate: Candidate) => Neighbours {
  const groupAt = openGroups(segments);
  const families = new Map<Group, Map<string, Candidate[]>>();
  for (const [segment, candidates] of bySegment) {
    const group = groupAt(segment);
    const members = families.get(group) ?? new Map<string, Candidate[]>();
    families.set(group, members);
    for (const candidate of candidates)
      if (candidate.family !== undefined) addFew(members, candidate.family, candidate);
  }
  return (candidate) => {
    const { segment, family = '' } = candidate;
    const group = groupAt(segment);
    const members = families.get(group)?.get(family) ?? [];
    const text = segments[segment]?.text ?? '';
    const before = segments[segment - 1];
    return {
      group,
      textBefore: group.segments.length === 1 && before?.group === -1 ? before.text : '',
      isInOwnField: members.some((other) => segments[other.segment]?.role === 'brand'),
      companions: members.filter((other) => other !== candidate && !isSameWord(candidate, other)),
      isInList: bySegment.get(segment)?.some((other) => isListed(text, candidate, other)) ?? false,
    };
  };
}

/**
 * The group of a segment, by its number; one without a group is one by itself. Made when it is first asked for: hardly a
 * card in forty names anybody.
 */
function openGroups(segments: readonly Segment[]): (segment: number) => Group {
  const together = groupBy(
    segments.filter(({ group }) => group >= 0),
    ({ group }) => group,
  );
  const groupOf = memo((number: number) => openGroup(together.get(number) ?? []));
  const alone = memo((segment: number) => openGroup(segments.slice(segment, segment + 1)));
  return (segment) => {
    const { group = -1 } = segments[segment] ?? {};
    return group >= 0 ? groupOf(group) : alone(segment);
  };
}

function addFew(members: Map<string, Candidate[]>, family: string, candidate: Candidate): void {
  const alike = members.get(family)?.filter((other) => idOf(other) === idOf(candidate)) ?? [];
  if (alike.length < MOST_ALIKE) addTo(members, family, candidate);
}

/** One object for each name or pattern of the index. */
function idOf({ found }: Candidate): object {
  return found.kind === 'name' ? found.entry : found.pattern;
}

/** An ordinary word that stands twice on a page says no more than one that stands once. */
function isSameWord({ found }: Candidate, { found: other }: Candidate): boolean {
  return (
    found.kind === 'name' &&
    other.kind === 'name' &&
    found.entry.class === 'contextual' &&
    found.entry.name === other.entry.name
  );
}

function isListed(text: string, candidate: Candidate, other: Candidate): boolean {
  if (other.found.kind !== 'name' || other.family === candidate.family) return false;
  const between = other.start < candidate.start ? candidate.start - other.end : other.start - candidate.end;
  return between <= LONGEST_LINK && isListedWith(text, candidate, other);
}
