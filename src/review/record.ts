/** The record that is filed: everything an auditor asks for, standing on its own. */
import { ageInDays } from '../ui/dates.ts';
import { findingId, standingOf, statedId } from './standing.ts';
import type { Standing } from './standing.ts';
import type { Evidence, Tier } from '../screening/types.ts';
import type { IsoDate, ProgrammeId } from '../lists/types.ts';
import { FINDING_FIELDS, REVIEW_FIELDS } from './types.ts';
import { countVerdicts } from './verdict-count.ts';
import type {
  Decision,
  FindingKey,
  LineMatch,
  LinePart,
  Outcome,
  RecordedList,
  Review,
  ReviewState,
  ScreenedFile,
  ScreenedLine,
  StatedField,
  TableHead,
  Verdict,
} from './types.ts';

/** Names the record's form in each record; another number where a reader of this one would go wrong. */
export const RECORD_SCHEMA = 'entity-lens-record/1';

export interface Stated {
  field: StatedField;
  value: string;
}

export interface RecordedMatch {
  entity: string;
  name: string;
  via: string | null;
  programmes: ProgrammeId[];
  tier: Tier;
  text: string;
  count: number;
  /** Evidence in words. */
  why: string[];
  outcome: Outcome | null;
  reason: string;
  note: string;
  /** True where the finding changed after it was decided. */
  outdated: boolean;
  /** Facts stated about this finding; what is missing was not stated. */
  stated: Stated[];
}

export interface RecordedLine {
  line: number;
  sheet: string | null;
  page: number | null;
  part: LinePart | null;
  text: string;
  verdict: Verdict;
  unreadable: string | null;
  matches: RecordedMatch[];
}

export interface RecordedFile {
  file: string;
  sha256: string;
  size: number;
  error: string | null;
  columns: TableHead[];
  lines: RecordedLine[];
}

export interface ReviewRecord {
  schema: typeof RECORD_SCHEMA;
  /** The only field that differs between two records of the same review. ISO 8601 with offset. */
  recordedAt: string;
  startedAt: string;
  extension: string;
  matcher: string;
  profile: string;
  emphasised: ProgrammeId[];
  state: ReviewState;
  reviewer: string;
  second: string;
  list: { hash: string; asOf: IsoDate; ageDays: number; programmes: (RecordedList & { ageDays: number })[] };
  /** Official lists that were not screened, by name. */
  notScreened: string[];
  counts: Record<Verdict, number>;
  stated: Stated[];
  files: RecordedFile[];
  decisions: Decision[];
  /** The fixed sentences that go with every verdict. */
  statements: string[];
  /** Seal of a final record, see `seal.ts`; '' before. */
  recordSha256: string;
}

/** What a record needs beside the review itself. */
export interface RecordSetting {
  /** ISO 8601 with offset. */
  now: string;
  /** Evidence in words. */
  evidenceWords: (evidence: Evidence) => string;
  notScreened: string[];
  statements: string[];
}

/** The record of a review as plain JSON. Deterministic: only `recordedAt` and the lists' ages depend on the clock. */
export function recordOf(review: Review, setting: RecordSetting): ReviewRecord {
  const standing = standingOf(review.decisions);
  return {
    schema: RECORD_SCHEMA,
    recordedAt: setting.now,
    startedAt: review.startedAt,
    extension: review.extensionVersion,
    matcher: review.matcherVersion,
    profile: review.profile,
    emphasised: review.emphasised,
    state: standing.state,
    reviewer: standing.reviewer,
    second: standing.second,
    list: recordedList(review.list, setting.now.slice(0, 10)),
    notScreened: setting.notScreened,
    counts: countVerdicts(review.files),
    stated: REVIEW_FIELDS.map((field) => ({ field, value: standing.stated.get(field) ?? '' })),
    files: review.files.map((file) => recordedFile(file, standing, setting)),
    decisions: review.decisions,
    statements: setting.statements,
    recordSha256: '',
  };
}

function recordedList({ hash, asOf, programmes }: Review['list'], on: IsoDate): ReviewRecord['list'] {
  const age = (date: string): number => Math.max(0, ageInDays(date, on));
  return {
    hash,
    asOf,
    ageDays: age(asOf),
    programmes: programmes.map((each) => ({ ...each, ageDays: age(each.asOf) })),
  };
}

function recordedFile(file: ScreenedFile, standing: Standing, setting: RecordSetting): RecordedFile {
  return {
    file: file.file,
    sha256: file.sha256,
    size: file.size,
    error: file.error?.code ?? null,
    columns: file.heads ?? [],
    lines: file.lines.map((line) => recordedLine(line, file.sha256, standing, setting)),
  };
}

function recordedLine(
  { line, sheet, page, part, text, verdict, unreadable, matches }: ScreenedLine,
  sha256: string,
  standing: Standing,
  setting: RecordSetting,
): RecordedLine {
  const recorded = (match: LineMatch): RecordedMatch =>
    recordedMatch(match, { sha256, sheet, page, line, entity: match.entity }, standing, setting);
  return {
    line,
    sheet,
    page,
    part: part ?? null,
    text,
    verdict,
    unreadable: unreadable ?? null,
    matches: matches.map(recorded),
  };
}

function recordedMatch(
  match: LineMatch,
  finding: FindingKey,
  standing: Standing,
  setting: RecordSetting,
): RecordedMatch {
  const id = findingId(finding);
  const decided = standing.outcomes.get(id);
  return {
    entity: match.entity,
    name: match.name,
    via: match.via ?? null,
    programmes: match.programmes,
    tier: match.tier,
    text: match.text,
    count: match.count,
    why: match.why.map(setting.evidenceWords),
    outcome: decided?.outcome ?? null,
    reason: decided?.reason ?? '',
    note: standing.notes.get(id) ?? '',
    outdated: decided?.outdated ?? false,
    stated: FINDING_FIELDS.flatMap((field) => {
      const value = standing.stated.get(statedId(field, finding));
      return value ? [{ field, value }] : [];
    }),
  };
}
