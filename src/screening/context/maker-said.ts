/** Words that say of the name behind them that it made the goods or sells them. */
import cues from '../data/role-cues.json' with { type: 'json' };
import labels from '../data/maker-labels.json' with { type: 'json' };
import { phrasePattern } from './phrases.ts';
import { CLOSE } from './role-rules.ts';
import type { Span } from './sentences.ts';

/** How far before a name such words begin. */
const REACH = 60;
const LABELS = labels.join('|');
/** Most names have none before them, and two hundred labels need not be tried. */
const COLON = /[:：]\s*["“”„«'「(]?$/u;
const LABELLED = new RegExp(String.raw`(?:^|[^\p{L}\p{N}])((?:${LABELS})\s*[:：])\s*["“”„«'「(]?$`, 'iu');
/** Without its colon a label stands at the beginning; "Make Huawei phones faster" is none. */
const LABELLED_FIRST = new RegExp(String.raw`^[^\p{L}\p{N}]*((?!make\s)(?:${LABELS}))\s+["“”„«'「(]?$`, 'iu');
const MADE_BY = phrasePattern(cues.madeBy, { at: 'end', gap: CLOSE });

/** "Manufacturer:", "made by": the words, if they stand right before the span. */
export function makerSaid(text: string, { start }: Span): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const labelled = COLON.test(before) ? LABELLED : start <= REACH ? LABELLED_FIRST : undefined;
  const label = labelled?.exec(before);
  return label?.[1] ?? MADE_BY.exec(before)?.[0].trim();
}
