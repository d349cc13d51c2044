import Papa from 'papaparse';
import type { RecordedLine, RecordedMatch, ReviewRecord } from './record.ts';

const COLUMNS = [
  'file',
  'sha256',
  'sheet',
  'page',
  'line',
  'part',
  'text',
  'verdict',
  'entity',
  'name',
  'via',
  'programmes',
  'tier',
  'why',
  'outcome',
  'reason',
  'note',
  'outdated',
  'stated',
  // Last, so that whoever reads by place finds the others where they were.
  'unreadable',
] as const;
/** Behind white space too, and in the wide forms that a spreadsheet of East Asia takes for the same. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
/** Without it Excel reads the file in the encoding of its own country. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The record's lines as RFC 4180 CSV with CRLF and a byte order mark, one row a match, one row for a line without any; a
 * head of `#` rows says which list of which date. Cells that a spreadsheet would run as a formula are neutralised.
 */
export function recordCsv(record: ReviewRecord): string {
  const head = [
    ['# recorded', record.recordedAt],
    ['# list as of', record.list.asOf, record.list.hash, `${record.list.ageDays} days old`],
    ...record.list.programmes.map((each) => ['# list', each.id, each.asOf, `${each.listings} listings`]),
    ['# state', record.state, record.reviewer, record.second, record.recordSha256],
    ['# matcher', record.extension, record.matcher, record.profile],
    ['# not screened', record.notScreened.join('; ')],
    ...record.statements.map((sentence) => ['#', sentence]),
  ];
  const rows = record.files.flatMap((file) =>
    file.error === null
      ? file.lines.flatMap((line) => lineRows([file.file, file.sha256], line))
      : [withReason([file.file, file.sha256, '', '', '', '', file.error, 'not-screened'], file.error)],
  );
  const text = Papa.unparse([...head, [...COLUMNS], ...rows], { escapeFormulae: FORMULA, newline: '\r\n' });
  return `${BYTE_ORDER_MARK}${text}`;
}

function lineRows(file: string[], line: RecordedLine): string[][] {
  const place = [
    ...file,
    line.sheet ?? '',
    line.page?.toString() ?? '',
    String(line.line),
    line.part ?? '',
    line.text,
    line.verdict,
  ];
  if (line.matches.length === 0) return [line.unreadable ? withReason(place, line.unreadable) : place];
  return line.matches.map((match) => [...place, ...matchCells(match)]);
}

/** A row with why it was not read, in the column of that; what stands between is empty. */
function withReason(row: string[], reason: string): string[] {
  const between = Array<string>(COLUMNS.indexOf('unreadable') - row.length).fill('');
  return [...row, ...between, reason];
}

function matchCells(match: RecordedMatch): string[] {
  return [
    match.entity,
    match.name,
    match.via ?? '',
    match.programmes.join(' '),
    match.tier,
    match.why.join('; '),
    match.outcome ?? '',
    match.reason,
    match.note,
    match.outdated ? 'outdated' : '',
    match.stated.map(({ field, value }) => `${field}: ${value}`).join('; '),
  ];
}
