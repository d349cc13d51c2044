import { directionOf } from '../ui/direction.ts';
import type { Translate } from '../ui/translate.ts';
import { RECORD_FILE_STYLE, RECORD_STYLE } from './record-style.ts';
import { recordTree } from './record-tree.ts';
import type { RecordNode } from './record-tree.ts';
import type { ReviewRecord } from './record.ts';

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
export function recordHtml(record: ReviewRecord, t: Translate): string {
  const direction = directionOf(t('extension_locale'));
  return [
    `<!doctype html><html lang="${escape(t('extension_locale'))}" dir="${direction}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escape(t('review_record_heading'))}</title><style>${RECORD_FILE_STYLE}${RECORD_STYLE}</style>`,
    '</head><body class="record-page">',
    ...recordTree(record, t).map(htmlOf),
    '</body></html>\n',
  ].join('\n');
}

function htmlOf(node: RecordNode | string): string {
  if (typeof node === 'string') return escape(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<${node.tag}${attributes.join('')}>${node.children.map(htmlOf).join('')}</${node.tag}>`;
}
