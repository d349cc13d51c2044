/** Terms of a quote review. Plain JSON: it is stored, exported and verified as it is. */
import type { IsoDate, ProgrammeId } from '../lists/types.ts';
import type { PageFinding } from '../protocol/requests.ts';

/** Verdict of one line, strongest first. `no-match` is never a clearance; unreadable input is `not-screened`. */
export const VERDICTS = ['listed', 'related', 'possible', 'no-match', 'not-screened'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a column holds, guessed from its header and correctable by the user. */
export const COLUMN_ROLES = [
  'item',
  'maker',
  'part',
  'description',
  'quantity',
  'price',
  'supplier',
  'other',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** One line of a quote as it stands in its file. */
export interface Line {
  /** Record number from 1 (the header counts); XLSX: row of its sheet; PDF: line of its page. */
  line: number;
  sheet: string | null;
  /** PDF page from 1. */
  page: number | null;
  /** Original text; cells are joined by ` | `. */
  text: string;
  /** The cells, where the source is a table. */
  cells?: string[];
  /** Set where the line could not be read, as a code with words in the locale files. */
  unreadable?: 'scanned-image' | 'undecodable';
}

/** One match on a line: what a page's finding says, with its place instead of a badge. */
export interface LineMatch extends Omit<PageFinding, 'badge'> {
  /** UTF-16 offsets of the first occurrence in the line's text. */
  start: number;
  end: number;
}

export interface ScreenedLine extends Line {
  verdict: Verdict;
  matches: LineMatch[];
}

/** Why a whole file could not be read; each code has words in the locale files that say what to do. */
export const READ_ERRORS = [
  'not-found',
  'empty',
  'too-large',
  'unknown-format',
  'wrong-extension',
  'encrypted',
  'damaged',
  'zip-bomb',
  'save-as-xlsx',
  'too-many-rows',
  'too-many-columns',
] as const;
export type ReadErrorCode = (typeof READ_ERRORS)[number];

export interface ScreenedFile {
  /** File name without a path. */
  file: string;
  /** Lower-case hex. */
  sha256: string;
  /** Bytes. */
  size: number;
  lines: ScreenedLine[];
  error?: { code: ReadErrorCode; message: string };
}

/** Snapshot of one programme as it was when the file was screened. */
export interface RecordedList {
  id: ProgrammeId;
  asOf: string;
  listings: number;
}

/** What a reviewer decided about one finding. */
export const OUTCOMES = ['confirmed', 'not-this-company', 'needs-evidence'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Facts that only the reviewer can state; empty means "not stated". */
export const STATED_FIELDS = [
  'contract',
  'role',
  'intendedUse',
  'productOrService',
  'component',
  'manufacturer',
  'origin',
  'evidence',
  'exception',
  'identified',
  'exclusionsChecked',
] as const;
export type StatedField = (typeof STATED_FIELDS)[number];

/** Names a finding: the file by its hash, the line by its place, the entity. */
export interface FindingKey {
  sha256: string;
  sheet: string | null;
  page: number | null;
  line: number;
  entity: string;
}

/** One change. Never edited or removed: a later one supersedes it and keeps the value it replaced. */
export type Decision = { at: string } & (
  | { kind: 'outcome'; finding: FindingKey; from: Outcome | null; to: Outcome | null; reason: string }
  | { kind: 'note'; finding: FindingKey; from: string; to: string }
  | { kind: 'stated'; field: StatedField; from: string; to: string }
  | { kind: 'finalised'; reviewer: string; second: string; recordSha256: string }
  | { kind: 'amended'; reason: string }
);

export type ReviewState = 'draft' | 'final' | 'amended';

/** A review as it is kept: what was screened, against what, and every decision in order. */
export interface Review {
  id: string;
  /** ISO 8601 with offset. */
  startedAt: string;
  extensionVersion: string;
  matcherVersion: string;
  list: { hash: string; asOf: IsoDate; programmes: RecordedList[] };
  profile: string;
  files: ScreenedFile[];
  decisions: Decision[];
}
