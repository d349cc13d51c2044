import type { RecordedLine, ReviewRecord } from './record.ts';
import type { Verdict } from './types.ts';

/** Words for the printed record; from the locale files. */
export interface RecordWords {
  title: string;
  verdicts: Record<Verdict, string>;
  columns: { place: string; text: string; verdict: string; match: string; why: string; decision: string };
  labels: {
    recorded: string;
    list: string;
    age: string;
    hash: string;
    notScreened: string;
    state: string;
    reviewer: string;
    matcher: string;
    profile: string;
    sha256: string;
    stated: string;
    notStated: string;
    decisions: string;
  };
  fields: Record<string, string>;
  language: string;
  direction: 'ltr' | 'rtl';
}

const STYLE = `
  :root { color-scheme: light; font: 13px/1.45 system-ui, sans-serif; }
  body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1f; }
  h1 { font-size: 1.5rem; margin: 0 0 1rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; }
  dt { color: #55565e; } dd { margin: 0; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; } thead { display: table-header-group; }
  th, td { text-align: start; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #d5d5dc; }
  td { overflow-wrap: anywhere; } tr { break-inside: avoid; }
  .listed td:nth-child(3), .not-screened td:nth-child(3) { font-weight: 700; }
  .statements { border: 1px solid #8a8a94; padding: .5rem 1rem; margin: 1rem 0; }
  @page { margin: 15mm; }
`;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The record as one self-contained page without script or link: it can be filed, mailed and printed. */
export function recordHtml(record: ReviewRecord, words: RecordWords): string {
  const { labels } = words;
  const facts: [string, string][] = [
    [labels.recorded, record.recordedAt],
    [labels.state, record.state],
    [labels.reviewer, record.reviewer || labels.notStated],
    [labels.list, `${record.list.asOf} (${labels.age.replace('$1', String(record.list.ageDays))})`],
    [labels.hash, record.list.hash],
    [labels.profile, record.profile],
    [labels.matcher, `${record.extension} / ${record.matcher}`],
    [labels.notScreened, record.notScreened.join('; ')],
  ];
  const stated = record.stated.map(({ field, value }): [string, string] => [
    words.fields[field] ?? field,
    value || labels.notStated,
  ]);
  return [
    `<!doctype html><html lang="${escape(words.language)}" dir="${words.direction}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escape(words.title)}</title><style>${STYLE}</style></head><body><h1>${escape(words.title)}</h1>`,
    list(facts),
    `<div class="statements">${record.statements.map((s) => `<p>${escape(s)}</p>`).join('')}</div>`,
    ...record.files.flatMap((file) => [
      `<h2>${escape(file.file)}</h2>`,
      list([[labels.sha256, file.sha256]]),
      file.error === null ? table(file.lines, words) : `<p><strong>${escape(file.error)}</strong></p>`,
    ]),
    `<h2>${escape(labels.stated)}</h2>${list(stated)}`,
    `<h2>${escape(labels.decisions)}</h2><ol>`,
    ...record.decisions.map((decision) => `<li>${escape(JSON.stringify(decision))}</li>`),
    '</ol></body></html>',
  ].join('\n');
}

function list(pairs: [string, string][]): string {
  return `<dl>${pairs.map(([term, text]) => `<dt>${escape(term)}</dt><dd>${escape(text)}</dd>`).join('')}</dl>`;
}

function table(lines: RecordedLine[], words: RecordWords): string {
  const { columns } = words;
  const order = [columns.place, columns.text, columns.verdict, columns.match, columns.why, columns.decision];
  const head = order.map((name) => `<th scope="col">${escape(name)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${lines.map((line) => row(line, words)).join('')}</tbody></table>`;
}

function row(line: RecordedLine, words: RecordWords): string {
  const place = [line.sheet, line.page, line.line].filter((part) => part !== null).join(' · ');
  const cells = [
    place,
    line.text,
    words.verdicts[line.verdict],
    line.matches.map((m) => `${m.text} → ${m.name} (${m.programmes.join(', ')})`).join('\n'),
    line.matches.flatMap((m) => m.why).join('; '),
    line.matches.map((m) => [m.outcome, m.reason, m.note].filter(Boolean).join(': ')).join('\n'),
  ];
  return `<tr class="${line.verdict}">${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
}
