import type { Entity, Family, IsoDate } from '../lists/types.ts';
import type { LookupFact } from '../protocol/screen-replies.ts';
import type { LookupResult, Tier } from '../screening/types.ts';

/** Says of each result how sure it is and since when the company is listed, in their order. */
export function lookupFacts(
  results: readonly LookupResult[],
  families: readonly Family[],
  find: (entity: string) => Pick<Entity, 'listings'> | undefined,
): LookupFact[] {
  const brands = new Map(families.flatMap((family) => family.brands.map((each) => [each.name, each])));
  return results.map((result) => ({
    tier: tierOf(result, brands.get(result.via ?? result.name)?.evidence === 'listed'),
    since: sinceOf(find(result.entity)),
  }));
}

/** As a page would say it; null where the query is only guessed at or the company is no longer listed. */
function tierOf({ how, relation, programmes }: LookupResult, isListedBrand: boolean): Tier | null {
  if (how === 'fuzzy' || programmes.length === 0) return null;
  if (how === 'namesake' || relation === 'relabelled') return 'possible';
  if (relation === 'subsidiary') return 'related';
  return relation === 'brand' && !isListedBrand ? 'related' : 'listed';
}

/** First day on which a standing listing took effect; '' where none says. An edition says nothing of days before it. */
function sinceOf(entity: Pick<Entity, 'listings'> | undefined): IsoDate {
  const days = (entity?.listings ?? [])
    .filter(({ status, editionDate }) => status === 'current' && !editionDate)
    .flatMap(({ citations }) => citations[0]?.effective ?? []);
  return days.sort()[0] ?? '';
}
