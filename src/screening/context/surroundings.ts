import words from '../data/context-words.json' with { type: 'json' };
import { foldName } from '../fold.ts';
import { startsWithLegalForm } from '../legal-forms.ts';
import type { EvidenceType } from '../evidence.ts';
import type { PageKind } from '../types.ts';
import { phrasePattern } from './phrases.ts';
import { type Role, roleByCues } from './role-cues.ts';
import { isSentence, type Span, withoutNames } from './sentences.ts';

/** How far a name's role may be announced: a clause, not a page. */
const NEAR = 90;
const CLOSE = 30;
/** Between "compatible with" and the name, or the list of makers in which it stands. */
const GAP = String.raw`(?:\s+[\p{L}\p{N}-]+){0,3}[\s:(\["'“”]*`;
const LISTED = String.raw`[\s:("'“]*`;

const COMPATIBLE_BEFORE = phrasePattern(words.compatibleBefore, 'end', GAP);
const COMPATIBLE_AFTER = phrasePattern(words.compatibleAfter, 'start', String.raw`[\s-]*`);
const FOR_BEFORE = phrasePattern(words.forBefore, 'end', LISTED);
const NEGATION_BEFORE = phrasePattern(
  words.negationBefore,
  'end',
  String.raw`[\s-]*(?:an?\s|any\s|the\s)?${LISTED}`,
);
const NEGATION_FAR = phrasePattern(
  words.negationBefore,
  'end',
  String.raw`(?:\s+[\p{L}\p{N}-]+){0,8}\s+(?:by|from|of|von|de|da|do|от|из)\s+${LISTED}`,
);
const NEGATION_WORD = phrasePattern(words.negationBefore, 'end', String.raw`\s+[\p{Ll}-]+\s+${LISTED}`);
const REFUSAL_BEFORE = phrasePattern(words.refusalBefore, 'end', String.raw`[^.;。；\n]{0,60}`);
const NEGATION_AFTER = phrasePattern(words.negationAfter);
const SOON_AFTER = phrasePattern(words.compatibleSoonAfter, 'start', String.raw`[^.,、。，]{0,10}?`);
const FOR_WORD = phrasePattern(
  words.forBefore,
  'end',
  String.raw`\s+([\p{Ll}-]+)\s+(?:(?:de|von|from|by|do|da)\s+)?${LISTED}`,
);
const FOR_EXCEPT: ReadonlySet<string> = new Set(words.forExcept);
const PURCHASE = phrasePattern(words.purchaseBefore);
const NEWS = phrasePattern(words.newsWords);
const LEGAL = phrasePattern(words.legalWords);
const REFERENCE = phrasePattern(words.referenceWords);
/** "Dahua 3rd North Road", "大华二路": what may stand between a name and its street. */
const WHICH_ROAD = String.raw`[\s-]*(?:(?:\d{1,3}(?:st|nd|rd|th)?|north|south|east|west|middle|first|second|third|bei|nan|dong|xi|zhong)\s+){0,2}[东西南北中一二三四五六七八九十新老]{0,2}`;
const ADDRESS_AFTER = phrasePattern(words.addressAfter, 'start', WHICH_ROAD);
const ADDRESS_BEFORE = phrasePattern(words.addressBefore, 'end', String.raw`\.?\s*`);
const PERSON_BEFORE = phrasePattern(words.personBefore, 'end', String.raw`[.:]?\s*`);
const PERSON_AFTER = phrasePattern(words.personAfter, 'start', String.raw`[\s,]*`);
const SURNAME_AFTER = phrasePattern(words.surnames, 'start', ' ');
const SURNAME_BEFORE = phrasePattern(words.surnames, 'end', ',? ');
const PRICE = new RegExp(words.priceSigns, 'iu');
const ACCESSORY = phrasePattern(words.accessoryWords);
const SENTENCE_END = /[.!?。！？;；\n](?:\s|$)(?=[^.!?。！？;；\n]*$)/u;

/** Text before a span, back to the sentence's start. */
export function clauseBefore(text: string, { start }: Span): string {
  const near = text.slice(Math.max(0, start - NEAR), start);
  const end = near.search(SENTENCE_END);
  return end < 0 ? near : near.slice(end + 1);
}

/** The role that the words around a span give it; undefined where they say nothing against maker or product. */
export function roleOf(text: string, span: Span, kind: PageKind): Role | undefined {
  const before = clauseBefore(text, span);
  const bare = withoutNames(before);
  const behind = text.slice(span.end, span.end + CLOSE);
  const announced = (pattern: RegExp, type: EvidenceType): Role | undefined => {
    const found = pattern.exec(before) ?? pattern.exec(bare);
    return found ? { type, detail: found[0].trim() } : undefined;
  };
  const negated =
    announced(NEGATION_BEFORE, 'negated') ??
    announced(NEGATION_FAR, 'negated') ??
    announced(NEGATION_WORD, 'negated') ??
    announced(REFUSAL_BEFORE, 'negated');
  if (negated) return negated;
  // In a shop the same words speak of returns, taxes and delivery.
  const refused = kind === 'shop' ? null : NEGATION_AFTER.exec(clauseBehind(text, span));
  if (refused) return { type: 'negated', detail: refused[0] };
  const compatible = announced(COMPATIBLE_BEFORE, 'compatible');
  if (compatible) return compatible;
  const after = COMPATIBLE_AFTER.exec(behind) ?? SOON_AFTER.exec(behind);
  if (after) return { type: 'compatible', detail: after[0].trim() };
  const forWhom =
    FOR_BEFORE.exec(before) ?? FOR_BEFORE.exec(bare) ?? forProducts(before) ?? forProducts(bare);
  if (forWhom && !PURCHASE.test(before.slice(0, forWhom.index)))
    return { type: 'compatible', detail: forWhom[0].trim() };
  return roleByCues(text, span, kind);
}

/** "für Kameras von", "para grabadores": a product between; not "for sale". */
function forProducts(before: string): RegExpExecArray | null {
  const found = FOR_WORD.exec(before);
  return found && !FOR_EXCEPT.has(found[1] ?? '') ? found : null;
}

function clauseBehind(text: string, { end }: Span): string {
  const near = text.slice(end, end + NEAR);
  const stop = near.search(/[.!?。！？;；\n](?:\s|$)/u);
  return stop < 0 ? near : near.slice(0, stop);
}

/** True where a name is a road, a person or the like: another thing of the same name. */
export function isOtherThing(text: string, { start, end }: Span, isOneWord: boolean): boolean {
  const before = text.slice(Math.max(0, start - CLOSE), start);
  const behind = text.slice(end, end + CLOSE);
  if (ADDRESS_AFTER.test(behind) || ADDRESS_BEFORE.test(before)) return true;
  if (!isOneWord || text.slice(start, end) === text.slice(start, end).toUpperCase()) return false;
  return (
    PERSON_BEFORE.test(before) ||
    PERSON_AFTER.test(behind) ||
    SURNAME_AFTER.test(behind) ||
    SURNAME_BEFORE.test(before)
  );
}

/** The words of a rule about a company, in a text of any length; undefined in a product's. */
export function legalRole(text: string): Role | undefined {
  const legal = isSentence(text) ? LEGAL.exec(text) : null;
  return legal ? { type: 'prose', detail: legal[0] } : undefined;
}

/** The sentence-like words of news or of references in a text; undefined in a product's. */
export function proseRole(text: string): Role | undefined {
  const reference = REFERENCE.exec(text);
  if (reference) return { type: 'reference', detail: reference[0] };
  const news = NEWS.exec(text);
  return news ? { type: 'prose', detail: news[0] } : undefined;
}

/** The legal form behind a span, as it stands there. */
export function legalFormAfter(text: string, { end }: Span): boolean {
  const behind = text.slice(end, end + CLOSE);
  return /^[\s,]*[\p{L}(（]/u.test(behind) && startsWithLegalForm(foldName(behind));
}

/** True where a text names a price or a quantity. */
export function hasPrice(text: string): boolean {
  return PRICE.test(text);
}

/** The word for an accessory in a text. */
export function accessoryIn(text: string): string | undefined {
  return ACCESSORY.exec(text)?.[0];
}
