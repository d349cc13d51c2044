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
] as const;

/**
 * The record's lines as RFC 4180 CSV with CRLF, one row a match, one row for a line without any; a head of
 * `#` rows says which list of which date. Cells that a spreadsheet would run as a formula are neutralised.
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
      : [[file.file, file.sha256, '', '', '', '', file.error, 'not-screened']],
  );
  return Papa.unparse([...head, [...COLUMNS], ...rows], { escapeFormulae: true, newline: '\r\n' });
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
  if (line.matches.length === 0) return [place];
  return line.matches.map((match) => [...place, ...matchCells(match)]);
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
