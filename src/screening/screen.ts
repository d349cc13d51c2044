import { makerOf } from '../lists/family-of.ts';
import type { KnownFamily } from '../lists/types.ts';
import { type Candidate, type Candidates, openCandidates } from './candidates.ts';
import { openRoles } from './context/carried-roles.ts';
import { type FamilyContext, openFamilies } from './context/families.ts';
import { pageFacts } from './context/page-facts.ts';
import { productTitle } from './context/product-title.ts';
import { isMade } from './entry-kinds.ts';
import { evidence } from './evidence.ts';
import type { EntityHead } from './index/name-table.ts';
import { type NameIndex, openIndex } from './index/open-index.ts';
import { groupBy } from './group-by.ts';
import { judge } from './judge.ts';
import { isListedName } from './legal-forms.ts';
import { openModels } from './models.ts';
import { openNeighbours } from './neighbours.ts';
import { once } from './once.ts';
import type { Match, PageContext, Segment, Tier } from './types.ts';

/** Changes whenever the same text and lists may give other matches; stands in every record. */
export const MATCHER_VERSION = '21';

/** The compiled lists, ready to screen. */
export interface Screener {
  index: NameIndex;
  /** Content hash and oldest as-of date of the lists. */
  stamp: NameIndex['stamp'];
  /** Made at the first call. */
  judging(): Judging;
}

interface Judging extends Candidates {
  families: ReadonlyMap<string, FamilyContext>;
  heads: ReadonlyMap<string, EntityHead>;
}

/** Opens a compiled index; throws a StaleIndexError where it is another version or damaged. */
export function openScreener(file: Uint8Array): Screener {
  const index = openIndex(file);
  return { index, stamp: index.stamp, judging: once(() => openJudging(index)) };
}

/** Screens a batch of segments; matches in order of segment and place, deterministic. */
export function screenSegments(
  screener: Screener,
  page: PageContext,
  segments: readonly Segment[],
): Match<Tier>[] {
  const inText = matchesInText(screener, page, segments);
  const untold = makerOfTitle(screener, page, segments, inText);
  return untold ? [...inText, untold].sort((a, b) => a.segment - b.segment) : inText;
}

/**
 * The maker whom only the page's structured data names ("8-channel recorder", brand: Hikvision), as a match of the whole
 * title of the product; none where a text of the batch names it too. What comes first in a page comes in one batch: a brand
 * further down has its own badge.
 */
function makerOfTitle(
  screener: Screener,
  page: PageContext,
  segments: readonly Segment[],
  inText: readonly Match<Tier>[],
): Match<Tier> | undefined {
  const at = productTitle(page, segments);
  const [brand = ''] = page.brands;
  if (at === undefined) return undefined;
  const field: Segment = { text: brand, group: -1, role: 'brand' };
  const [made] = matchesInText(screener, { ...page, brands: [] }, [field]);
  if (made?.tier !== 'listed' && made?.tier !== 'related') return undefined;
  if (inText.some(({ segment, entity }) => segment === at || entity === made.entity)) return undefined;
  const why = made.why.map((each) =>
    each.type === 'brand_field' ? evidence('structured_brand', brand) : each,
  );
  return { ...made, segment: at, start: 0, end: segments[at]?.text.length ?? 0, why };
}

function matchesInText(screener: Screener, page: PageContext, segments: readonly Segment[]): Match<Tier>[] {
  const { find, findMeant, families, heads } = screener.judging();
  const candidates = page.kind === 'quote' ? findMeant(segments) : find(segments);
  if (candidates.length === 0) return [];
  const facts = pageFacts(page, find);
  const bySegment = groupBy(candidates, ({ segment }) => segment);
  const neighboursOf = openNeighbours(segments, bySegment);
  const roleOf = openRoles(segments, bySegment, page.kind);
  let isOperatorNoted = false;
  return candidates.flatMap((candidate): Match<Tier>[] => {
    const segment = segments[candidate.segment];
    if (!segment) return [];
    const neighbours = neighboursOf(candidate);
    const verdict = judge({
      candidate,
      segment,
      ...neighbours,
      page: facts,
      roleOf,
      family: families.get(candidate.family ?? ''),
    });
    const head = headOf(candidate, neighbours.companions, families, heads);
    if (!verdict || !head || head.programmes.length === 0) return [];
    const isOperator = verdict.why.some(({ type }) => type === 'operator');
    if (isOperator && isOperatorNoted) return [];
    isOperatorNoted ||= isOperator;
    const { start, end } = candidate;
    const via = viaOf(candidate, head);
    return [
      {
        segment: candidate.segment,
        start,
        end,
        entity: head.id,
        name: head.name,
        ...(via === undefined ? {} : { via }),
        programmes: head.programmes,
        ...verdict,
      },
    ];
  });
}

function openJudging(index: NameIndex): Judging {
  const families: KnownFamily[] = index.tables().families;
  const { names, folder } = index;
  const heads = Array.from({ length: names.entities }, (_, at) => names.entity(at));
  return {
    ...openCandidates(index, openModels(families)),
    families: openFamilies(families, folder),
    heads: new Map(heads.map((head) => [head.id, head])),
  };
}

/** Whose a candidate is: a model number without a brand of its own is that member's of the family which is named beside it. */
function headOf(
  { found, family }: Candidate,
  companions: readonly Candidate[],
  families: ReadonlyMap<string, FamilyContext>,
  heads: ReadonlyMap<string, EntityHead>,
): EntityHead | undefined {
  if (found.kind === 'name') return found.head;
  const owner = families.get(family ?? '')?.family;
  const brand = owner?.brands.find(({ name }) => name === found.pattern.via);
  const named = new Set(companions.flatMap((each) => (each.found.kind === 'name' ? each.found.head : [])));
  const [member] = named;
  if (!brand && member && named.size === 1 && owner?.members.includes(member.id)) return member;
  return owner && heads.get(makerOf(owner, found.pattern.via));
}

function viaOf({ found }: Candidate, head: EntityHead): string | undefined {
  if (found.kind === 'model') return found.pattern.via ?? found.pattern.line;
  const { entry } = found;
  // A form that we made is no name of its own.
  return isMade(entry) || isListedName(entry.name, head.name) ? undefined : entry.name;
}
