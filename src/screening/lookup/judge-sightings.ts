import otherSenses from '../data/other-senses.json' with { type: 'json' };
import { besideOthers, type Candidate, howOf, relationOf } from './candidate.ts';
import { isBrandName, isProductName } from '../entry-kinds.ts';
import { foldName } from '../fold.ts';
import { isWesternForm } from '../legal-forms.ts';
import { isBestKnown } from '../name-words.ts';
import { isPlace, isTown } from '../places.ts';
import scores from './data/scores.json' with { type: 'json' };
import { isBeside } from './beside-words.ts';
import { HAN_FOLLOWERS } from './han-followers.ts';
import { isSoldOff } from './book-facts.ts';
import type { BookName, NameBook } from './name-book.ts';
import {
  isFirmBehind,
  isOtherMeaning,
  isSchoolBehind,
  isSpeltApart,
  isSpeltOtherwise,
  isTradeBehind,
} from './other-meaning.ts';
import type { ProductWords } from './product-words.ts';
import type { Query } from './query.ts';
import type { Sighting } from './sight-names.ts';
import type { Words } from './words.ts';

/** Longest code (TCL, NIO) that is anybody's unless the query says more. */
const SHORT_CODE = 3;
const OTHER_SENSES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(otherSenses));
/** What a form that we spelt is worth of the name that a list has, which is shown before it. */
const SPELT = 0.999;
/** From this length on a listed one-word name that is in no dictionary is worth a look, whatever stands beside it. */
const ODD = 6;
/** Words of a query up to which the first is the maker of what the last is called by. */
const FEW = 3;
/** What a brand beside nothing but goods of its family is of a query, at least. */
const GOODS_SHARE = 0.9;
/** From this length on a Chinese name is not the beginning of another word. */
const LONG_HAN = 4;
/** From this length on a school's is not either: 哈尔滨工业大学威海校区. */
const LONGER_HAN = 6;

/**
 * Turns sightings into candidates; a name that proves nothing in this query is dropped or called a namesake. `book`
 * knows the names that a query may have begun, `goods` what each family makes.
 */
export function judgeSightings(
  query: Query,
  sightings: readonly Sighting[],
  words: Words,
  book: NameBook,
  goods: ProductWords,
): Candidate[] {
  const letters = query.words.join('');
  const spelt = query.text.toLowerCase();
  const isThing = (word: string): boolean => !words.isGeneric(word) && !isPlace(word) && !isTown(word);
  // "Satco Lighting" is another firm; of what stands before a name any word makes it another's: "Panerai Luminor".
  const isFirst = (word: string): boolean =>
    query.words.length <= FEW && query.words[0] === word && !isBeside(word);
  const isTrade = (word: string): boolean =>
    isThing(word) && !goods.isProduct(word) && (words.isOrdinary(word) || isFirst(word));
  const isOtherThing = (word: string): boolean =>
    isThing(word) && (words.isOrdinary(word) || goods.isProduct(word));
  const hasFigures = query.words.some((word) => /\d/.test(word));
  return sightings.flatMap((sighting) => {
    const { names, start, end, whole } = sighting;
    const rest = letters.slice(0, start) + letters.slice(end);
    const alone = rest === '' || isRest(query, sighting, words.isGeneric);
    const share = (end - start) / letters.length;
    const isBranch = query.words.length > 1 && end < letters.length && isPlace(query.words.at(-1) ?? '');
    return names.flatMap((name): Candidate[] => {
      const { entry, head } = name;
      const isMade = (word: string): boolean => goods.isOf(entry.family, word);
      const isOther = isOtherMeaning(query, sighting, isMade);
      const isOneWord = query.words.includes(letters.slice(start, end));
      if (isOther && (name.words.length === 1 || entry.source === 'generated')) return [];
      if (isOneWord && isFirmBehind(query, sighting)) return [];
      if (isSoldOff(entry) || name.isHearsay || hasOtherSense(name, spelt)) return [];
      if (entry.relation === 'own-brand' && isMereBrand(name) && query.words.some(isWesternForm)) return [];
      const isCut = start > 0 && end === letters.length && book.isNativeStart(head.id, letters);
      if (!whole && !isCut && !mayContinue(name, letters.slice(end))) return [];
      if (isSpeltApart(query, sighting, name, isMade) || isSpeltOtherwise(query, sighting, name)) return [];
      const isFull = name.letters === letters.slice(start, end);
      const isOrdinary = isAnybodys(name, isFull, words) && !name.isOwnBrand && !name.isVouchedFor;
      const isAmong = !alone && (isOrdinary || isWeak(name) || name.goods !== undefined);
      // "Camel battery": the rest is what the family makes.
      const isSuited = (word: string): boolean =>
        words.isGeneric(word) || isMade(word) || isOneOf(name.goods, word, query.words);
      const isOdd =
        !isOrdinary && !isBrandName(entry) && entry.source !== 'generated' && name.letters.length >= ODD;
      if (isAmong ? !isOdd && !isRest(query, sighting, isSuited) : name.goods) return [];
      const relation = relationOf(entry);
      // Of Nubia, no company is listed: it is the brand of one.
      const isNamesake =
        (isTradeBehind(query, sighting, isMade) && !isBrandName(entry)) ||
        isSchoolBehind(query, sighting) ||
        (isAmong ? !isBrandName(entry) : isOrdinary && !isMereBrand(name)) ||
        // "Baikal CPU", "Baikal lake tour": of a name that is a word too, other things than its goods.
        (name.isWordToo &&
          !hasFigures &&
          !isRest(query, sighting, (word) => isMade(word) || !isOtherThing(word))) ||
        (rest !== '' && isOtherFirm(query, name, isTrade, words.isTelling));
      const how = isNamesake ? 'namesake' : howOf(entry);
      const base = how === 'namesake' || (isOrdinary && alone) ? scores.namesake : baseScore(name, isFull);
      // "Huafu yarn" is Huafu's before it is a part of "Aksu Huafu Melange Yarn".
      const isGoods = !alone && isBrandName(entry) && isRest(query, sighting, isMade);
      const score = rest === '' ? base : besideOthers(base, isGoods ? Math.max(share, GOODS_SHARE) : share);
      const holds = isGoods || (alone && !isBranch) ? {} : { holds: 'some' as const };
      return [{ head, via: entry.name, relation, how, score, ...holds }];
    });
  });
}

/**
 * "Interscan Corporation", "Satco Lighting": one word, with a form or, by `isTrade`, a word of other matter beside it; or
 * several that are anybody's, with a form: "Pyramid Technologies Inc".
 */
function isOtherFirm(
  { words: asked }: Query,
  { entry, head, words: own }: BookName,
  isTrade: (word: string) => boolean,
  isTelling: (word: string) => boolean,
): boolean {
  if (isBrandName(entry) || entry.family !== undefined) return false;
  const listed = foldName(head.name).split(' ');
  const others = asked.filter((word) => !own.includes(word) && !listed.includes(word));
  if (own.length > 1) return !own.some(isTelling) && others.some(isWesternForm);
  return others.some((word) => isWesternForm(word) || isTrade(word));
}

/** A brand that its company does not bear as a name: with a legal form it is another company's, "Mavic SAS". */
function isMereBrand({ entry, head }: BookName): boolean {
  return isBrandName(entry) && !head.name.toLowerCase().startsWith(entry.name.toLowerCase());
}

/**
 * A family's own brand is as good as a listed alias; a relabeller's less than any other name, and one word that is a name
 * only without its legal form less than the alias that it is.
 */
function baseScore({ entry, isOwnBrand, words: own }: BookName, isFull: boolean): number {
  const form = (isFull || own.length > 1 ? 1 : scores.formless) * (entry.source === 'spelling' ? SPELT : 1);
  if (relationOf(entry) === 'relabelled') return scores.relabelled * form;
  return form * (isOwnBrand ? Math.max(scores.alias, scores[howOf(entry)]) : scores[howOf(entry)]);
}

/** True where the query names what else these letters stand for: the stock index, not the drones. */
function hasOtherSense({ entry, words }: BookName, spelt: string): boolean {
  const senses = OTHER_SENSES.get(entry.family ?? '') ?? [];
  return words.length === 1 && senses.some((sense) => spelt.includes(sense));
}

/** True where Han goes on around the name and the query still speaks of it: 大疆无人机, but not 大疆山. */
function mayContinue({ entry, folded }: BookName, behind: string): boolean {
  const isLong = folded.length >= (entry.class === 'distinctive' ? LONG_HAN : LONGER_HAN);
  return isLong || HAN_FOLLOWERS.some((word) => behind.startsWith(word));
}

/** A name that many bear: an ordinary word or a short code, where the query does not give its legal form too. */
function isAnybodys(
  { entry, folded, words: own, isPerson }: BookName,
  isFull: boolean,
  words: Words,
): boolean {
  const [word = '', ...more] = own;
  if (entry.class === 'distinctive' || more.length > 0 || (isFull && folded !== word)) return false;
  if (isBestKnown(word)) return false;
  if (words.isOrdinary(word) || isPerson) return true;
  return entry.class === 'lookup' && word.length <= SHORT_CODE && /^[a-z0-9]+$/.test(word);
}

/** One word that is not enough among others; a product's own name is. */
function isWeak({ entry, words: own }: BookName): boolean {
  return (
    entry.source === 'generated' || (entry.class === 'lookup' && own.length === 1 && !isProductName(entry))
  );
}

/** True of a word of a phrase that stands in the query whole: "camera drone" lets no camera be enough. */
function isOneOf(
  goods: readonly (readonly string[])[] = [],
  word: string,
  asked: readonly string[],
): boolean {
  const names = (each: string, part: string): boolean => each === part || each === `${part}s`;
  const isAsked = (part: string): boolean => asked.some((each) => names(each, part));
  return goods.some((phrase) => phrase.every(isAsked) && phrase.some((part) => names(word, part)));
}

function isRest({ words }: Query, { start, end }: Sighting, suits: (word: string) => boolean): boolean {
  let offset = 0;
  return words.every((word) => {
    const from = offset;
    offset += word.length;
    return (from >= start && offset <= end) || suits(word);
  });
}
