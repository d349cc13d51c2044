import type { EntityKind, IsoDate, Listing, ProgrammeId } from '../types.ts';

/** A record of a list's file, with its number among them, from 1. */
export interface NumberedRecord<T> {
  row: number;
  record: T;
}

/** A place in the Federal Register as a list cites it. */
export interface OfficialPage {
  /** E.g. `84 FR 54004`. */
  citation: string;
  /** Where the list prints it. */
  published?: IsoDate;
}

/** One row of an official list, whatever its format. */
export interface OfficialRow {
  list: ProgrammeId;
  /** Without what the list prints around it. */
  name: string;
  /** The name's field as printed. */
  printed: string;
  aliases: string[];
  /** Organisation of which the list makes it a part. */
  parent?: string;
  /** Only where the list states it. */
  kind?: EntityKind;
  /** ISO 3166-1 alpha-2 codes of the headings under which the row stands; empty where the list has no headings. */
  destinations: string[];
  /** ISO 3166-1 alpha-2 codes of the addresses, each once, in order. */
  countries: string[];
  /** In the order printed. */
  pages: OfficialPage[];
  /** Last day, where the list states one. */
  end?: IsoDate;
  licenceRequirement?: NonNullable<Listing['licenceRequirement']>;
  footnotes: number[];
}

/** An official file, read. */
export interface OfficialList {
  rows: OfficialRow[];
  /** Lists of which the file is the whole: one that has no row here has none at all. */
  lists: readonly ProgrammeId[];
  /** Rows of lists that are none of ours. */
  others: number;
  /** True for the text of the rule itself, whose details overrule ours; the screening list only fills in. */
  isRule: boolean;
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
