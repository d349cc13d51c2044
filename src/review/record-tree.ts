/** The record as a printed page: one tree, for the file that is saved and for the printer alike. */
import { programmeKey } from '../ui/listing-words.ts';
import { besideEnglish } from '../ui/beside-english.ts';
import type { Translate } from '../ui/translate.ts';
import { decisionWords, outcomeKey, statedWords } from './decision-words.ts';
import { placeWords } from './place-words.ts';
import type { RecordedFile, RecordedLine, RecordedMatch, ReviewRecord, Stated } from './record.ts';
import { VERDICTS } from './types.ts';
import { verdictKey } from './verdict-key.ts';

/** An element to be made; text is text. */
export interface RecordNode {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (RecordNode | string)[];
}

/** Children of the page's `body`. */
export function recordTree(record: ReviewRecord, t: Translate): RecordNode[] {
  return [
    node('h1', t('review_record_heading')),
    facts(headFacts(record, t)),
    node('div.statements', ...record.statements.flatMap(statement)),
    ...unread(record.files, t),
    node('h2', t('review_record_list')),
    listTable(record, t),
    ...record.files.flatMap((file) => fileNodes(file, t)),
    node('h2', t('review_stated')),
    facts(statedFacts(record.stated, t)),
    ...log(record, t),
  ];
}

/** A sentence that goes with every verdict, and the English beside it. */
function statement(sentence: string): RecordNode[] {
  const { text, english } = besideEnglish(sentence);
  const inEnglish = { tag: 'p', attributes: { lang: 'en', dir: 'ltr' }, children: [english] };
  return [node('p', text), ...(english === '' ? [] : [inEnglish])];
}

function headFacts(record: ReviewRecord, t: Translate): [string, string][] {
  const counts = VERDICTS.map((verdict) => `${t(verdictKey(verdict))} ${record.counts[verdict]}`);
  const names = [record.reviewer, record.second].filter(Boolean).join(', ');
  const facts: [string, string][] = [
    [t('review_record_recorded'), record.recordedAt],
    [t('review_record_begun'), record.startedAt],
    [t('review_record_state'), t(`review_state_${record.state}`)],
    [t('review_reviewer'), names || t('review_not_stated')],
    [t('review_record_result'), counts.join(' · ')],
    [t('review_record_profile'), t(`options_profile_${record.profile}`) || record.profile],
    [t('review_record_matcher'), `${record.extension} / ${record.matcher}`],
    [t('review_record_hash'), record.list.hash],
    [t('review_record_not_screened'), record.notScreened.join('; ')],
  ];
  return record.recordSha256 ? [...facts, [t('review_record_seal'), record.recordSha256]] : facts;
}

/** Files, pages and lines that could not be read, before anything else: they are no "no match". */
function unread(files: readonly RecordedFile[], t: Translate): RecordNode[] {
  const items = files.flatMap((file) => [
    ...(file.error === null ? [] : [`${file.file}: ${errorWords(file.error, t)}`]),
    ...file.lines
      .filter((line) => line.verdict === 'not-screened')
      .map((line) => `${file.file} · ${placeWords(line, t)}: ${lineText(line, t)}`),
  ]);
  if (items.length === 0) return [];
  return [node('h2', t('review_record_unread')), node('ul', ...items.map((item) => node('li', item)))];
}

function listTable({ list }: ReviewRecord, t: Translate): RecordNode {
  const rows = list.programmes.map(({ id, asOf, ageDays, status, listings }) => [
    t(programmeKey(id, 'name')) || id,
    asOf,
    t('review_record_age', String(ageDays)),
    t('review_record_listings', String(listings)) +
      (status === 'future' ? ` (${t('review_record_future')})` : ''),
  ]);
  return node(
    'table',
    node('tbody', ...rows.map((cells) => node('tr', ...cells.map((cell) => node('td', cell))))),
  );
}

function fileNodes(file: RecordedFile, t: Translate): RecordNode[] {
  const columns = ['place', 'text', 'verdict'];
  const head = columns.map((column) => node('th', t(`review_column_${column}`)));
  const rows = file.lines.map((line) => lineRow(line, t));
  return [
    node('h2', file.file),
    facts([['SHA-256', file.sha256]]),
    file.error === null
      ? node('table.rows', node('thead', node('tr', ...head)), node('tbody', ...rows))
      : node('p', node('strong', errorWords(file.error, t))),
  ];
}

function lineRow(line: RecordedLine, t: Translate): RecordNode {
  const part = line.part === 'supplier' ? [node('div.soft', t('review_part_supplier'))] : [];
  const found = line.matches.map((match) => node('div.match', ...matchNodes(match, t)));
  return node(
    `tr.${line.verdict}`,
    node('td', placeWords(line, t), ...part),
    node('td', lineText(line, t), ...found),
    node('td', t(verdictKey(line.verdict))),
  );
}

function matchNodes(match: RecordedMatch, t: Translate): RecordNode[] {
  const decided = decidedWords(match, t);
  return [
    node('div', node('strong', match.text), ` → ${match.name} (${match.programmes.join(', ')})`),
    node('div.soft', `${t('review_column_why')}: ${match.why.join(' ')}`),
    ...(decided ? [node('div', `${t('review_outcome')}: ${decided}`)] : []),
  ];
}

function decidedWords({ outcome, reason, note, outdated, stated }: RecordedMatch, t: Translate): string {
  const said = [
    outcome && t(outcomeKey(outcome)),
    outdated && t('review_outdated'),
    reason && `${t('review_reason')}: ${reason}`,
    note && `${t('review_note')}: ${note}`,
    ...statedFacts(stated, t).map(([label, value]) => `${label}: ${value}`),
  ];
  return said.filter(Boolean).join('; ');
}

function lineText(line: RecordedLine, t: Translate): string {
  return line.unreadable ? t(`review_unreadable_${line.unreadable.replaceAll('-', '_')}`) : line.text;
}

function errorWords(code: string, t: Translate): string {
  return t(`review_error_${code.replaceAll('-', '_')}`) || code;
}

function statedFacts(stated: readonly Stated[], t: Translate): [string, string][] {
  return stated.map(({ field, value }) => [t(`review_field_${field}`), statedWords(field, value, t)]);
}

function log({ decisions, files }: ReviewRecord, t: Translate): RecordNode[] {
  if (decisions.length === 0) return [];
  const matches = files.flatMap((file) => file.lines.flatMap((line) => line.matches));
  const names = new Map(matches.map((match) => [match.entity, match.name]));
  const entries = decisions.map(
    (decision) => `${decision.at} · ${decisionWords(decision, (entity) => names.get(entity) ?? entity, t)}`,
  );
  return [node('h2', t('review_record_decisions')), node('ol', ...entries.map((entry) => node('li', entry)))];
}

function facts(pairs: readonly [string, string][]): RecordNode {
  return node('dl', ...pairs.flatMap(([term, text]) => [node('dt', term), node('dd', text)]));
}

/** `name` is a tag, with a class after a dot. */
function node(name: string, ...children: (RecordNode | string)[]): RecordNode {
  const [tag = 'div', kind] = name.split('.');
  return { tag, attributes: kind ? { class: kind } : {}, children };
}
