/** Words that say of the name behind them that it made the goods or sells them, or that it gets them. */
import cues from '../data/role-cues.json' with { type: 'json' };
import labels from '../data/maker-labels.json' with { type: 'json' };
import partyLabels from '../data/party-labels.json' with { type: 'json' };
import { phrasePattern } from './phrases.ts';
import { CLOSE } from './role-rules.ts';
import type { Span } from './sentences.ts';

/** How far before a name such words begin. */
const REACH = 60;
const LABELS = labels.join('|');
/** Signs behind which a clause begins: "shipper …, Muscat; consignee …, Sharjah". */
const CLAUSE = /[;；|\n][^;；|\n]*$/u;
/** Most names have none before them, and two hundred labels need not be tried. */
const COLON = /[:：]\s*["“”„«'「(]?$/u;
const labelled = (words: string): RegExp =>
  new RegExp(String.raw`(?:^|[^\p{L}\p{N}])((?:${words})\s*[:：])\s*["“”„«'「(]?$`, 'iu');
/** "Make/model offered (to be filled by bidder): …". */
const OFFERED = String.raw`(?:\s(?:${cues.offeredStems.join('|')})\p{L}*)?(?:\s?\([^()]{1,40}\))?`;
const LABELLED = labelled(`(?:${LABELS})${OFFERED}`);
const PARTIES = partyLabels.join('|');
const PARTY = labelled(PARTIES);
/**
 * "End user – Beihang", "Consignee Sichuan Univ.": at the beginning no colon is needed; receivers, clients and carrier
 * boards are goods, which a maker's name follows.
 */
const PARTY_FIRST = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?!(?:carrier|client|notifier|receiver)\s+\P{Pd}?$)((?:${PARTIES}))(?:\s*[–—-])?\s+["“”„«'「(]?$`,
  'iu',
);
/** Without its colon a label stands at the beginning; "Make Huawei phones faster" is none. */
const LABELLED_FIRST = new RegExp(String.raw`^[^\p{L}\p{N}]*((?!make\s)(?:${LABELS}))\s+["“”„«'「(]?$`, 'iu');
/** "NAURA製 横型拡散炉", "华为牌路由器"; not "NAURA製品". */
const MADE_BEHIND = /^\s*(社?製(?![品造作薬剤鋼])|牌(?!子))/u;
const MADE_BY = phrasePattern(cues.madeBy, { at: 'end', gap: CLOSE });

/** "Manufacturer:", "made by", "Consignee:", "製": the words that stand right beside the span, and what they say of it. */
export function roleSaid(
  text: string,
  { start, end }: Span,
): { type: 'maker_said' | 'party_said'; words: string } | undefined {
  const near = text.slice(Math.max(0, start - REACH), start);
  const sign = CLAUSE.exec(near);
  const before = sign ? near.slice(sign.index + 1) : near;
  const isFirst = sign !== null || start <= REACH;
  const hasColon = COLON.test(before);
  const label = (hasColon ? LABELLED : isFirst ? LABELLED_FIRST : undefined)?.exec(before);
  const words =
    label?.[1] ?? MADE_BY.exec(before)?.[0].trim() ?? MADE_BEHIND.exec(text.slice(end, end + 3))?.[1];
  if (words) return { type: 'maker_said', words };
  const party = (hasColon ? PARTY : isFirst ? PARTY_FIRST : undefined)?.exec(before)?.[1];
  return party === undefined ? undefined : { type: 'party_said', words: party };
}
