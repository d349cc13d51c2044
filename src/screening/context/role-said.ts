/** Words that say of the name behind them that it made the goods or sells them, or that it gets them. */
import cues from '../data/role-cues.json' with { type: 'json' };
import deals from '../data/deal-words.json' with { type: 'json' };
import makerLabels from '../data/maker-labels.json' with { type: 'json' };
import partyLabels from '../data/party-labels.json' with { type: 'json' };
import sellerLabels from '../data/seller-labels.json' with { type: 'json' };
import { foldName } from '../fold.ts';
import { coreOfName } from '../legal-forms.ts';
import { phrasePattern } from './phrases.ts';
import { CLOSE } from './role-rules.ts';
import type { Span } from './sentences.ts';
import { withoutFormBefore } from './surroundings.ts';

/** How far before a name such words begin. */
const REACH = 60;
/** Tried on small letters: hundreds of words in one expression cost four times as much where it ignores case. */
const expression = (source: string): RegExp => new RegExp(source, 'u');
const labels = [...makerLabels, ...sellerLabels];
const LABELS = labels.join('|');
const PARTIES = partyLabels.join('|');
/** What may stand right before a name: the sign that begins its quotes. */
const QUOTE = String.raw`["“”„«'「(]?$`;
/** Between a label and its name; the third is Armenian. */
const SIGN = '[:：=՝]';
/** Most names have none before them, and hundreds of labels need not be tried. */
const COLON = expression(String.raw`${SIGN}\s*${QUOTE}`);
/** Where a clause begins: "shipper …, Muscat; consignee …, Sharjah", "offer valid 14 d. Seller …". */
const BEGINS = String.raw`(?:^[^\p{L}\p{N}]*(?!make\s)|(?:[;；|,，.。(（/–—\n\t]|\s-)\s*)`;
const labelled = (words: string): RegExp =>
  expression(String.raw`(?:^|[^\p{L}\p{N}])((?:${words})\s*${SIGN})\s*${QUOTE}`);
/** "Make/model offered (to be filled by bidder): …". */
const OFFERED = String.raw`(?:\s(?:${cues.offeredStems.join('|')})\p{L}*)?(?:\s?\([^()]{1,40}\))?`;
const LABELLED = labelled(`(?:${LABELS})${OFFERED}`);
const PARTY = labelled(PARTIES);
/** "Sub-supplier declared in form 7: …", "Lieferant lt. Datenblatt: …": some words of its own before the colon. */
const WORDY = expression(
  String.raw`${BEGINS}((?:(${LABELS})|${PARTIES})(?=[\s.])[^:：=՝;|,\n]{1,30}${SIGN})\s*${QUOTE}`,
);
/** Without its colon a label stands at the beginning of a clause; "Make Huawei phones faster" is none. */
const LABELLED_FIRST = expression(String.raw`${BEGINS}((?:${LABELS}))\s+${QUOTE}`);
/**
 * "End user – Beihang", "Consignee Sichuan Univ.": at the beginning no colon is needed; receivers, clients and carrier
 * boards are goods, which a maker's name follows (`IS_GOODS`).
 */
const PARTY_FIRST = expression(String.raw`${BEGINS}((?:${PARTIES}))(?:\s*[–—-])?\s+${QUOTE}`);
const IS_GOODS = /^(?:carrier|client|notifier|receiver)$/iu;
const DASHED = expression(String.raw`[–—-]\s+${QUOTE}`);
/** Most texts have none before a name. */
const COPULA = new RegExp(String.raw`(?:${deals.copulas.join('|')})\s+${QUOTE}`, 'iu');
/** A paper's number: "no. 2019-44", "№ Д/17". */
const NUMBER = String.raw`(?:\s?(?:no|nr|n[°º]|№)?\.?\s?(?:\p{L}{1,3}[/-])?\d[\p{L}\d/.-]{0,12})?`;
/** "Our buyer is …". */
const IS = expression(
  String.raw`(?:^|[^\p{L}\p{N}-])((?:(${LABELS})|${PARTIES})\s(?:${deals.copulas.join('|')}))\s+${QUOTE}`,
);
/** "Offerte 2024-31 van …", "Enq. from …": a paper, its number and whose it is. */
const paperOf = (papers: readonly string[], of: string): RegExp =>
  expression(String.raw`(?:^|[^\p{L}\p{N}])((?:${papers.join('|')})${NUMBER}${of})\s+${QUOTE}`);
const OFFER = paperOf(deals.offers.papers, String.raw`\s(?:${deals.offers.of.join('|')})`);
const ORDER = paperOf(deals.orders.papers, String.raw`\s(?:${deals.orders.of.join('|')})`);
/** "Счёт-оферта ООО «…»": before a legal form no word is needed. */
const OFFER_FORM = paperOf(deals.offers.papers, String.raw`(?:\s(?:${deals.offers.of.join('|')}))?`);
const ORDER_FORM = paperOf(deals.orders.papers, String.raw`(?:\s(?:${deals.orders.of.join('|')}))?`);
/** "Factuur 12 aan …", "Rechnung an …": who is to pay. */
const BILL = paperOf(deals.offers.papers, String.raw`\s(?:${deals.billedTo.join('|')})`);
/** "Contract no. 7 with …", "Vertrag mit …". */
const CONTRACT = paperOf(deals.contracts.papers, String.raw`\s(?:${deals.contracts.with.join('|')})`);
/**
 * "Rechnung: … GmbH", "Order acknowledgement — … Ltd": whose the paper is, where the name behind is a
 * company's and no maker's before goods.
 */
const PAPER_OF_NAME = expression(
  String.raw`(?:^|[^\p{L}\p{N}])((?:${[...deals.offers.papers, ...deals.orders.papers, ...deals.contracts.papers].join('|')})(?:\s\p{L}{1,16})?${NUMBER}\s*(?:${SIGN}|\s[–—-]))\s*${QUOTE}`,
);
const NAME_ENDS = /^\s*(?:$|[,;(（]|[–—-]\s)/u;
/** "Consignee: M/s …", "Lieferant: Fa. …": a word for "firm" between a label and its name. */
const FIRM = new RegExp(String.raw`(?<=${SIGN}\s*)(?:${deals.firms.join('|')})\s+(?=${QUOTE})`, 'iu');
/** "NAURA製 横型拡散炉", "华为牌路由器"; not "NAURA製品". */
const MADE_BEHIND = /^\s*(社?製(?![品造作薬剤鋼])|牌(?!子))/u;
const MADE_BY = phrasePattern([...cues.madeBy, ...deals.madeBy], { at: 'end', gap: CLOSE });
const MADE_FOR = phrasePattern(deals.madeFor, { at: 'end', gap: CLOSE });
const MAKER_BEHIND = phrasePattern(deals.madeBehind, { at: 'start', gap: String.raw`\s*` });
const PARTY_BEHIND = phrasePattern(deals.gotBehind, { at: 'start', gap: String.raw`\s*` });

/** What stands before a name, as it is and in small letters. */
interface Before {
  text: string;
  small: string;
}

/** The words in an expression's first group, as the text has them. */
function wordsOf(pattern: RegExp, before: Before): string | undefined {
  return saidBy(pattern, before)?.words;
}

/** The same, and whose they are: a maker's where the second group, of makers' labels, is there too. */
function saidBy(pattern: RegExp, { text, small }: Before): RoleSaid | undefined {
  const found = pattern.exec(small);
  const words = found?.[1];
  if (!found || words === undefined) return undefined;
  const at = found.index + found[0].indexOf(words);
  return {
    type: found[2] === undefined ? 'party_said' : 'maker_said',
    words: text.length === small.length ? text.slice(at, at + words.length) : words,
  };
}

export interface RoleSaid {
  type: 'maker_said' | 'party_said';
  words: string;
  /** True of a label with further words, which may say something else: "Brand to be replaced:". */
  isWordy?: true;
}

/** "Manufacturer:", "made by", "Consignee:", "製": the words that stand right beside the span, and what they say of it. */
export function roleSaid(text: string, { start, end }: Span): RoleSaid | undefined {
  const all = text.slice(Math.max(0, start - REACH), start);
  const near = withoutFormBefore(all).replace(FIRM, '');
  // Cut off in a line, the first word of what is near is none of its beginning.
  const whole = start > REACH ? `…x${near}` : near;
  const before = { text: whole, small: whole.replaceAll('İ', 'i').toLowerCase() };
  const said = COLON.test(whole)
    ? behindColon(before)
    : behindWords(before, near !== all, text.slice(start, end));
  return said ?? paperBefore(before, text, { start, end }) ?? saidBehind(text.slice(end, end + REACH));
}

/** A paper right before a name with its legal form, or before one of several words that ends there. */
function paperBefore(before: Before, text: string, { start, end }: Span): RoleSaid | undefined {
  const name = text.slice(start, end);
  const folded = foldName(name);
  const isNamed =
    coreOfName(folded) !== folded || (name.includes(' ') && NAME_ENDS.test(text.slice(end, end + 3)));
  const words = isNamed ? wordsOf(PAPER_OF_NAME, before) : undefined;
  return words === undefined ? undefined : { type: 'party_said', words };
}

function behindColon(before: Before): RoleSaid | undefined {
  const maker = wordsOf(LABELLED, before);
  if (maker !== undefined) return { type: 'maker_said', words: maker };
  const party = wordsOf(PARTY, before);
  if (party !== undefined) return { type: 'party_said', words: party };
  const made = MADE_BY.exec(before.text)?.[0].trim();
  if (made !== undefined) return { type: 'maker_said', words: made };
  const wordy = saidBy(WORDY, before);
  return wordy && { ...wordy, isWordy: true };
}

function behindWords(before: Before, hasForm: boolean, name: string): RoleSaid | undefined {
  const maker =
    wordsOf(LABELLED_FIRST, before) ??
    MADE_BY.exec(before.text)?.[0].trim() ??
    wordsOf(hasForm ? OFFER_FORM : OFFER, before);
  if (maker !== undefined) return { type: 'maker_said', words: maker };
  const label = wordsOf(PARTY_FIRST, before);
  // A company's name of several words is no goods': "client Hikvision", but "client Alpha Trading".
  const isGoods = IS_GOODS.test(label ?? '') && !DASHED.test(before.text) && !name.includes(' ');
  const party =
    (isGoods ? undefined : label) ??
    wordsOf(hasForm ? ORDER_FORM : ORDER, before) ??
    wordsOf(BILL, before) ??
    wordsOf(CONTRACT, before) ??
    MADE_FOR.exec(before.text)?.[0].trim();
  if (party !== undefined) return { type: 'party_said', words: party };
  return COPULA.test(before.text) ? saidBy(IS, before) : undefined;
}

function saidBehind(behind: string): RoleSaid | undefined {
  const made = MADE_BEHIND.exec(behind)?.[1] ?? MAKER_BEHIND.exec(behind)?.[0].trim();
  if (made !== undefined) return { type: 'maker_said', words: made };
  const party = PARTY_BEHIND.exec(behind)?.[0].trim();
  return party === undefined ? undefined : { type: 'party_said', words: party };
}
