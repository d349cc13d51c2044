import * as v from 'valibot';
import type { Facts } from '../../lists/types.ts';
import { lookUp, openLookup } from '../../screening/lookup/lookup.ts';
import { compileSnapshot } from '../../screening/snapshot.ts';
import { ratesOf, readJson, type Row } from './row.ts';

const PAIRS = v.array(v.object({ query: v.string(), candidate: v.string(), match: v.boolean() }));

/**
 * Organisation names compared by lookup alone: the one name is the only entry of a list, the other is looked up in it.
 * What lookup answers for certain is the same name; a "did you mean" is not.
 */
export function namePairRows(folder: string): Row[] {
  const found: string[] = [];
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const { query, candidate, match } of readJson(PAIRS, folder, 'name-pairs.json')) {
    const isSame = bearsName(candidate, query);
    if (match && isSame) found.push(query);
    else if (match) missed.push(`${query}: not ${candidate}`);
    else if (isSame) wrong.push(`${query}: taken for ${candidate}`);
  }
  return ratesOf('name pairs', found.length, wrong, missed);
}

/** True where lookup takes a query for the name of a list's only entry. */
export function bearsName(listed: string, query: string): boolean {
  const { index } = compileSnapshot(listOf(listed));
  return lookUp(openLookup(index), query).some(({ how }) => how !== 'fuzzy');
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
  };
}
