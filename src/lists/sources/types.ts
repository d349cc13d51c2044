import type { IsoDate, Listing, ProgrammeId } from '../types.ts';

/** Official lists that an import may bring beside the programmes: for lookup and review, never for highlighting. */
export const IMPORT_ONLY_IDS = ['BIS-UVL', 'BIS-DPL', 'OFAC-SDN'] as const;
export type ImportedListId = ProgrammeId | (typeof IMPORT_ONLY_IDS)[number];

/** One row of an official list, whatever its format; names as printed. */
export interface OfficialRow {
  list: ImportedListId;
  name: string;
  aliases: string[];
  /** ISO 3166-1 alpha-2 codes of the destination or addresses, each once, in order. */
  destinations: string[];
  /** Federal Register pages in the order printed, e.g. `84 FR 54004`. */
  citations: string[];
  /** As the list states it; whether of publication or effect the list does not say. */
  start?: IsoDate;
  licenceRequirement?: NonNullable<Listing['licenceRequirement']>;
  footnotes: number[];
}

/** Why an import stopped; `detail` names the row or column. */
export class SourceError extends Error {
  override name = 'SourceError';
  constructor(
    readonly code: 'empty' | 'not-a-list' | 'columns' | 'row' | 'cut-short',
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
