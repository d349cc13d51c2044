/** The record that is filed: everything an auditor asks for, standing on its own. */
import { ageInDays } from '../ui/dates.ts';
import { findingId, standingOf } from './decisions.ts';
import type { Standing } from './decisions.ts';
import type { Evidence, Tier } from '../screening/types.ts';
import type { IsoDate, ProgrammeId } from '../lists/types.ts';
import { STATED_FIELDS } from './types.ts';
import { countLines, noLines } from './verdict-count.ts';
import type { Decision, Outcome, RecordedList, Review, ReviewState, ScreenedLine, Verdict } from './types.ts';

export const RECORD_SCHEMA = 'entity-lens-record/1';

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
}

export interface RecordedLine {
  line: number;
  sheet: string | null;
  page: number | null;
  text: string;
  verdict: Verdict;
  unreadable: string | null;
  matches: RecordedMatch[];
}

export interface ReviewRecord {
  schema: typeof RECORD_SCHEMA;
  /** The only field that differs between two records of the same review. ISO 8601 with offset. */
  recordedAt: string;
  startedAt: string;
  extension: string;
  matcher: string;
  profile: string;
  state: ReviewState;
  reviewer: string;
  list: { hash: string; asOf: IsoDate; ageDays: number; programmes: RecordedList[] };
  /** Official lists that were not screened, by name. */
  notScreened: string[];
  counts: Record<Verdict, number>;
  stated: { field: string; value: string }[];
  files: { file: string; sha256: string; size: number; error: string | null; lines: RecordedLine[] }[];
  decisions: Decision[];
  /** The fixed sentences that go with every verdict. */
  statements: string[];
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

/** The record of a review as plain JSON. Deterministic: only `recordedAt` and the list's age depend on the clock. */
export function recordOf(review: Review, setting: RecordSetting): ReviewRecord {
  const standing = standingOf(review.decisions);
  const files = review.files.map((file) => ({
    file: file.file,
    sha256: file.sha256,
    size: file.size,
    error: file.error?.message ?? null,
    lines: file.lines.map((line) => recordedLine(line, file.sha256, standing, setting)),
  }));
  return {
    schema: RECORD_SCHEMA,
    recordedAt: setting.now,
    startedAt: review.startedAt,
    extension: review.extensionVersion,
    matcher: review.matcherVersion,
    profile: review.profile,
    state: standing.state,
    reviewer: standing.reviewer,
    list: { ...review.list, ageDays: Math.max(0, ageInDays(review.list.asOf, setting.now.slice(0, 10))) },
    notScreened: setting.notScreened,
    counts: countVerdicts(review),
    stated: STATED_FIELDS.map((field) => ({ field, value: standing.stated.get(field) ?? '' })),
    files,
    decisions: review.decisions,
    statements: setting.statements,
  };
}

function recordedLine(
  line: ScreenedLine,
  sha256: string,
  standing: Standing,
  setting: RecordSetting,
): RecordedLine {
  const place = { sha256, sheet: line.sheet, page: line.page, line: line.line };
  return {
    line: line.line,
    sheet: line.sheet,
    page: line.page,
    text: line.text,
    verdict: line.verdict,
    unreadable: line.unreadable ?? null,
    matches: line.matches.map((match) => {
      const id = findingId({ ...place, entity: match.entity });
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
      };
    }),
  };
}

/** Lines by verdict over all files; a file that could not be read counts as one line not screened. */
export function countVerdicts(review: Review): Record<Verdict, number> {
  const counts = noLines();
  for (const file of review.files) {
    if (file.error) counts['not-screened'] += 1;
    countLines(counts, file.lines);
  }
  return counts;
}

/** The strongest verdict of a review; anything not screened outranks "no match". */
export function overallVerdict(review: Review): Verdict {
  const counts = countVerdicts(review);
  const order: Verdict[] = ['listed', 'related', 'possible', 'not-screened'];
  return order.find((verdict) => counts[verdict] > 0) ?? 'no-match';
}
