import * as v from 'valibot';
import type { Facts } from '../../lists/types.ts';
import { openLookup } from '../../screening/lookup/lookup.ts';
import { compileSnapshot } from '../../screening/snapshot.ts';
import { ratesOf, readJson, type Row } from './row.ts';

const PAIRS = v.array(v.object({ query: v.string(), candidate: v.string(), match: v.boolean() }));

/**
 * Organisation names compared by lookup alone: the one name is the only entry of a list, the other is looked up in it.
 * Twice: by what lookup answers for certain, and with its "did you mean", which is for slips of the keys.
 */
export function namePairRows(folder: string): Row[] {
  const pairs = readJson(PAIRS, folder, 'name-pairs.json').map((pair) => ({
    ...pair,
    how: howFound(pair.candidate, pair.query),
  }));
  return (
    [
      ['name pairs', 'sure'],
      ['name pairs with "did you mean"', 'guess'],
    ] as const
  ).flatMap(([what, least]) => {
    const isSame = ({ how }: (typeof pairs)[number]): boolean => how === 'sure' || how === least;
    const right = pairs.filter((pair) => pair.match && isSame(pair)).length;
    const wrong = pairs.filter((pair) => !pair.match && isSame(pair));
    const missed = pairs.filter((pair) => pair.match && !isSame(pair));
    return ratesOf(
      what,
      right,
      wrong.map(({ query, candidate }) => `${query}: taken for ${candidate}`),
      missed.map(({ query, candidate }) => `${query}: not ${candidate}`),
    );
  });
}

/** How lookup finds a query in a list with one entry. */
function howFound(listed: string, query: string): 'sure' | 'guess' | 'none' {
  const { index } = compileSnapshot(listOf(listed));
  const hows = openLookup(index)
    .find(query)
    .map(({ how }) => how);
  if (hows.length === 0) return 'none';
  return hows.some((how) => how !== 'fuzzy') ? 'sure' : 'guess';
}

function listOf(name: string): Facts {
  const url = 'https://www.ecfr.gov/';
  const listing = { programme: 'BIS-EL', listedAs: name, status: 'current', destinations: [] } as const;
  return {
    programmes: [{ id: 'BIS-EL', asOf: '2026-01-01', status: 'current', url, legalSource: '' }],
    entities: [
      {
        id: 'listed',
        name,
        aliases: [],
        nativeNames: [],
        kind: 'company',
        countries: [],
        riskyNames: [],
        listings: [{ ...listing, destinations: [], citations: [{ role: 'added', url }] }],
        basis: 'official-text',
      },
    ],
    families: [],
    products: [],
  };
}
