/** Terms of a quote review. Plain JSON: it is stored, exported and verified as it is. */
import type { IsoDate, ProgrammeId } from '../lists/types.ts';
import type { PageFinding } from '../protocol/requests.ts';
import type { Tier } from '../screening/types.ts';

/** Verdict of one line, strongest first. `no-match` is never a clearance; unreadable input is `not-screened`. */
export const VERDICTS = ['listed', 'related', 'possible', 'no-match', 'not-screened'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a column holds, guessed from its header and correctable by the reviewer. */
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

/** Why a line could not be read. `decoration`: a message's logos and signatures, which are not missed. */
export const UNREADABLE = ['scanned-image', 'undecodable', 'decoration'] as const;
export type Unreadable = (typeof UNREADABLE)[number];

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
  /** Set where the text goes on from the line above: a wrapped cell or paragraph. */
  joins?: true;
  /** Set where the line could not be read, as a code with words in the locale files. */
  unreadable?: Unreadable;
}

/** One match on a line: what a page's finding says, with its place instead of a badge. */
export interface LineMatch extends Omit<PageFinding, 'badge' | 'tier'> {
  tier: Tier;
  /** UTF-16 offsets of the first occurrence in the line's text. */
  start: number;
  end: number;
}

/** What part of a quote with a table a line is: its goods, or letterhead and footer, which name the supplier. */
export const LINE_PARTS = ['goods', 'supplier'] as const;
export type LinePart = (typeof LINE_PARTS)[number];

export interface ScreenedLine extends Line {
  /** None where the file has no table whose head is known. */
  part?: LinePart;
  verdict: Verdict;
  matches: LineMatch[];
}

/** The head of a table: its row, and what each column holds. */
export interface TableHead {
  /** `line` of the header row; 0: a table without one, which begins with its sheet or file. */
  line: number;
  sheet: string | null;
  page: number | null;
  roles: ColumnRole[];
}

/** Why a whole file could not be read; each code has words in the locale files that say what to do. */
export const READ_ERRORS = [
  'not-found',
  'no-access',
  'no-files',
  'empty',
  'too-large',
  'unknown-format',
  'wrong-extension',
  'encrypted',
  'damaged',
  'zip-bomb',
  'other-packing',
  'other-archive',
  'save-as-xlsx',
  'outlook-package',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'line-too-long',
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
  /** Guessed, or as the reviewer put them right; none where nothing was read. */
  heads?: TableHead[];
  error?: { code: ReadErrorCode; message: string };
}

/** Snapshot of one programme as it was when the file was screened. */
export interface RecordedList {
  id: ProgrammeId;
  asOf: string;
  status: 'current' | 'future';
  listings: number;
}

/** What a reviewer decided about one finding. */
export const OUTCOMES = ['confirmed', 'not-this-company', 'needs-evidence'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Facts that only the reviewer can state, once for the review; empty means "not stated". */
export const REVIEW_FIELDS = ['contract', 'role', 'exclusionsOn', 'exclusionsBy'] as const;
/** Such facts about one finding. */
export const FINDING_FIELDS = [
  'intendedUse',
  'productOrService',
  'component',
  'manufacturer',
  'origin',
  'originBasis',
  'evidence',
  'exception',
  'identified',
] as const;
export const STATED_FIELDS = [...REVIEW_FIELDS, ...FINDING_FIELDS] as const;
export type StatedField = (typeof STATED_FIELDS)[number];

/** Names a finding: the file by its hash, the line by its place, the entity. */
export interface FindingKey {
  sha256: string;
  sheet: string | null;
  page: number | null;
  line: number;
  entity: string;
}

/** Snapshot of the lists that a screening went by. */
export interface ScreenedList {
  hash: string;
  asOf: IsoDate;
  programmes: RecordedList[];
}

/** How strong a finding is and on which programmes: what can differ between two screenings of one line. */
export interface FindingWeight {
  tier: Tier;
  programmes: ProgrammeId[];
}

/** A finding that two screenings of one review disagree on; null: it is not there. */
export interface FindingChange {
  finding: FindingKey;
  /** The listed entity's name. */
  name: string;
  before: FindingWeight | null;
  after: FindingWeight | null;
}

/**
 * One change. Never edited or removed: a later one supersedes it and keeps the value it replaced. `undoes` is the
 * number, from 0, of the decision that it takes back.
 */
export type Decision = { at: string; undoes?: number } & (
  | { kind: 'outcome'; finding: FindingKey; from: Outcome | null; to: Outcome | null; reason: string }
  | { kind: 'note'; finding: FindingKey; from: string; to: string }
  /** `finding` is null for a fact about the whole review. */
  | { kind: 'stated'; finding: FindingKey | null; field: StatedField; from: string; to: string }
  /** The reviewer put the columns of a file right, and its lines were screened anew. */
  | { kind: 'columns'; sha256: string; from: TableHead[]; to: TableHead[]; changes: FindingChange[] }
  /** A file that was not screened for want of its password was opened with it, and screened. */
  | { kind: 'unlocked'; file: string; sha256: string }
  /** All lines were screened anew with other lists. */
  | { kind: 'rescreened'; from: ScreenedList; to: ScreenedList; changes: FindingChange[] }
  | { kind: 'finalised'; reviewer: string; second: string }
  /** `recordSha256`: seal of the final record that this one amends. */
  | { kind: 'amended'; reason: string; recordSha256: string }
);

export type ReviewState = 'draft' | 'final' | 'amended';

/** A review as it is kept: what was screened, against what, and every decision in order. */
export interface Review {
  id: string;
  /** ISO 8601 with offset. */
  startedAt: string;
  extensionVersion: string;
  matcherVersion: string;
  list: ScreenedList;
  profile: string;
  /** Programmes of the profile: findings on them come first; every current programme is screened. */
  emphasised: ProgrammeId[];
  files: ScreenedFile[];
  decisions: Decision[];
}
