/** What a user may copy and send when something is wrong: versions and evidence, no page unless asked for. */
import type { ListStamp } from '../protocol/requests.ts';
import type { EntityCard } from '../protocol/screen-replies.ts';
import type { CardMatch } from './words.ts';

export interface Surroundings {
  /** Version of the extension. */
  version: string;
  /** The browser's own words for itself, its user agent. */
  browser: string;
  /** Language of the browser's menus. */
  language: string;
  stamp: ListStamp;
}

/** Versions, language and list, one a line; the same in every language, since they are read by those who maintain it. */
export function diagnostics({ version, browser, language, stamp }: Surroundings): string {
  return [
    `Entity Lens ${version}`,
    `Lists ${stamp.hash.slice(0, 16)} as of ${stamp.asOf}`,
    `Browser ${browser}`,
    `Language ${language}`,
  ].join('\n');
}

/**
 * The report of a wrong match: the entry and why it matched, then the diagnostics. The evidence's details are words of
 * the page, and `address` is the page's: both are left out unless `withPage`.
 */
export function wrongMatchReport(
  card: Pick<EntityCard, 'entity' | 'name'>,
  match: CardMatch | null,
  around: Surroundings,
  page: { withPage: boolean; address: string },
): string {
  const why = (match?.why ?? []).map(({ type, weight, detail }) =>
    page.withPage && detail ? `${type} ${weight} (${detail})` : `${type} ${weight}`,
  );
  return [
    `Wrong match: ${card.name} (${card.entity})`,
    ...(match
      ? [`Tier ${match.tier}${match.via ? `, by ${match.via}` : ''}`, `Evidence ${why.join(', ')}`]
      : []),
    ...(page.withPage && page.address ? [`Page ${page.address}`] : []),
    diagnostics(around),
  ].join('\n');
}
