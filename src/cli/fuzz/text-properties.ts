/** Folding, the compiled index and the matcher: spans are true to the text, damage is told. */
import fc from 'fast-check';
import { fold, foldName } from '../../screening/fold.ts';
import { StaleIndexError } from '../../screening/index/format.ts';
import { openModels } from '../../screening/models.ts';
import { openScreener, screenSegments } from '../../screening/screen.ts';
import type { Screener } from '../../screening/screen.ts';
import { PAGE_KINDS, type PageContext, SEGMENT_ROLES } from '../../screening/types.ts';
import { spoilt } from './mutations.ts';
import { property, type Property } from './property.ts';

const WORDS = [
  'Hikvision',
  'HIK-VISION',
  'hik vision',
  '海康威视',
  'Dahua',
  '大华',
  'DS-2CD2143G2-I',
  'IPC-HDW2431T-AS',
  'ZTE',
  'Huawei',
  'letzte',
  'compatible with',
  'not',
  'für',
  'вместо',
  '不含',
  'no. ',
  'Co., Ltd.',
  '有限公司',
  'camera',
  '12.00 USD',
  '®',
  '\u00ad',
  '\u200b',
  '\u0301',
  '\ud83d',
  '\ufeff',
  'ﬁ',
  '\n',
  '   ',
  '-',
  '- ',
  '|',
  '"',
  '…',
];
/** Names, models, roles and noise in any order: what a hostile or merely odd page may print. */
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(''));
const segment = fc.record({
  text,
  group: fc.integer({ min: -1, max: 3 }),
  role: fc.constantFrom(...SEGMENT_ROLES),
});
const page: fc.Arbitrary<PageContext> = fc.record({
  kind: fc.constantFrom(...PAGE_KINDS),
  title: text,
  language: fc.constantFrom('', 'en', 'zh-CN'),
  host: fc.constantFrom('', 'alibaba.com', 'x'),
  brands: fc.array(text, { maxLength: 2 }),
});

/** Properties of text and matches, over the names of one compiled list. */
export function textProperties(screener: Screener, index: Uint8Array): Property[] {
  const findModels = openModels(screener.index.tables().families);
  return [
    property(
      'folding: idempotent, offsets in order and within the text',
      fc.oneof(text, fc.string({ unit: 'binary' })),
      (raw) => {
        const folded = fold(raw);
        let before = 0;
        for (let i = 0; i < folded.length; i++) {
          const start = folded.originalStart(i);
          const end = folded.originalEnd(i);
          if (start < before || start >= end || end > raw.length)
            throw new Error(`unit ${i}: ${start}–${end}, behind ${before} of ${raw.length}`);
          before = start;
        }
        if (foldName(foldName(raw)) !== foldName(raw))
          throw new Error('folds to something else the second time');
      },
    ),
    property('index: damage is told as such', spoilt(index.subarray(0, 4096), index), (bytes) => {
      try {
        openScreener(bytes);
      } catch (error) {
        if (!(error instanceof StaleIndexError)) throw error;
        return;
      }
      if (bytes.length !== index.length || bytes.some((byte, i) => byte !== index[i]))
        throw new Error('opened a damaged index');
    }),
    property(
      'matcher: every span is one of its segment, the same each time',
      fc.tuple(page, fc.array(segment, { maxLength: 6 })),
      ([context, segments]) => {
        const matches = screenSegments(screener, context, segments);
        let last = [0, 0];
        for (const { segment: number, start, end } of matches) {
          const own = segments[number]?.text ?? '';
          if (!(start >= 0 && start < end && end <= own.length))
            throw new Error(`span ${start}–${end} of ${own.length}`);
          if (number < (last[0] ?? 0) || (number === last[0] && start < (last[1] ?? 0)))
            throw new Error('out of order or overlapping');
          last = [number, end];
        }
        const again = screenSegments(screener, context, segments);
        if (JSON.stringify(again) !== JSON.stringify(matches))
          throw new Error('other matches the second time');
      },
    ),
    property('model numbers: spans within the text', text, (raw) => {
      for (const { start, end } of findModels(raw))
        if (!(start >= 0 && start < end && end <= raw.length))
          throw new Error(`span ${start}–${end} of ${raw.length}`);
    }),
  ];
}
