/** The forms in which a listed name is written beside the one on the list: other legal forms or none, short words, signs. */
import { foldName } from './fold.ts';
import { otherOrders } from './institutions.ts';
import { coreOfName, hasLeadingForm } from './legal-forms.ts';
import { isPlace, isTown } from './places.ts';
import type { NameEntry } from './types.ts';

/** Legal forms of a joint-stock company as they stand before a name and behind it, in Russian and in English. */
const JOINT_STOCK = {
  before: ['ao', 'oao', 'pao', 'zao', 'jsc', 'ojsc', 'pjsc', 'cjsc'],
  behind: ['jsc', 'ojsc', 'pjsc', 'cjsc', 'oao', 'pao'],
};
const IS_JOINT_STOCK = /(?:^| )(?:[opz]?ao|[opc]?jsc|joint stock company)(?: |$)/;
/** Shortest word that is taken for the same company with another such form. */
const OWN_WORD = 5;
/** Words from which a name without its "and" is still that name, not a person's: "Akhtar and Munir". */
const LONG_NAME = 4;
const HONG_KONG = /\b(?:hong ?kong|h ?k)\b/;
/** Legal forms that are the same one, folded. */
const SAME_FORMS = [
  ['co ltd', 'company limited', 'co limited', 'company ltd'],
  ['ltd', 'limited'],
  ['inc', 'incorporated'],
  ['corp', 'corporation'],
  ['limited sirketi', 'ltd sti', 'ltd sirketi'],
  ['anonim sirketi', 'a s', 'as'],
  ['llc', 'l l c', 'limited liability company'],
  ['s a', 'sa'],
  ['s a r l', 'sarl'],
  ['s l', 'sl'],
  ['s r l', 'srl'],
  ['s r o', 'sro'],
  ['b v', 'bv'],
  ['k k', 'kk'],
];
/** Words that Turkish firms shorten in their names, folded: what nearly all shorten, and what some do. */
const TURKISH_SHORT = [
  [
    ['sanayi', 'san'],
    ['ticaret', 'tic'],
  ],
  [
    ['insaat', 'ins'],
    ['ithalat', 'ith'],
    ['ihracat', 'ihr'],
    ['pazarlama', 'paz'],
  ],
] as const;
/** Words that a name loses before its others, where it is written short. */
const TAILS: ReadonlySet<string> = new Set(
  'group holding holdings airlines airways corporation hk ve ic dis sanayi ticaret san tic sti limited international'.split(
    ' ',
  ),
);
/** Letters of a short form that are hardly another's. */
const TELLING = 8;
const IS_TURKISH = /\b(?:sanayi|ticaret|san ve tic|dis tic)\b/;

/**
 * A folded name written short: without its legal forms, and without the words and the country that end it too ("odk klimov",
 * "korchina logistics"). Those that are not the name itself; `withoutLeadingForm` keeps to names that stay telling.
 */
export function shortForms(folded: string): string[] {
  const core = coreOfName(folded);
  const words = core.split(' ');
  const all = words.length;
  while (words.length > 2 && (TAILS.has(words.at(-1) ?? '') || isPlace(words.at(-1) ?? ''))) words.pop();
  if (words.length > 3 && isPlace(words.slice(-2).join(' '))) words.splice(-2);
  const short = words.join(' ');
  const isShort = words.length < all && short.replaceAll(' ', '').length >= TELLING;
  return [...(core === folded ? [] : [core]), ...(isShort ? [short] : [])];
}

/** A folded name of several words without the legal form before it; else none. */
export function withoutLeadingForm(folded: string): string[] {
  const core = hasLeadingForm(folded) ? coreOfName(folded) : '';
  return core.includes(' ') ? [core] : [];
}

/**
 * A folded name of one word with each other form of its kind: "PJSC Mikron" stands as "Mikron JSC" too, but "Mikron" and
 * "Mikron AG" are others.
 */
export function otherForms(folded: string): string[] {
  const core = coreOfName(folded);
  if (core.includes(' ') || core.length < OWN_WORD || !IS_JOINT_STOCK.test(folded)) return [];
  const { before, behind } = JOINT_STOCK;
  return [...before.map((form) => `${form} ${core}`), ...behind.map((form) => `${core} ${form}`)];
}

/**
 * A name for where it can't stand as a whole, without its legal form or out of a field: one that only so matches is
 * anybody's.
 */
export function loose(entry: NameEntry): NameEntry {
  return entry.class === 'whole' ? { ...entry, class: 'lookup' } : entry;
}

/** What is not on the list to the letter needs support. */
export function weaker(entry: NameEntry): NameEntry {
  return entry.class === 'distinctive' ? { ...entry, class: 'contextual' } : entry;
}

/** Words that are often shortened: those of a school's name, and, where these are, its subjects. */
const SCHOOL = { University: 'Univ.', Institute: 'Inst.', Academy: 'Acad.' };
const SUBJECT = { Science: 'Sci.', Technology: 'Tech.' };
const IS_SCHOOL = new RegExp(Object.keys(SCHOOL).join('|'));

/** Words that British and American lists spell each in their way. */
const SPELLINGS = [
  ['Center', 'Centre'],
  ['Defense', 'Defence'],
  ['Fiber', 'Fibre'],
  ['Organization', 'Organisation'],
  ['Aluminum', 'Aluminium'],
] as const;
const OTHER_SPELLING = Object.fromEntries(
  SPELLINGS.flatMap(([american, british]) => [
    [american, british],
    [british, american],
  ]),
);
const IS_SPELT_TWO_WAYS = new RegExp(SPELLINGS.flat().join('|'));

/**
 * A listed name without "The" before it, spelt the British or the American way, with "in" before the town that ends it, with
 * "&" for "and", and a school's with its words shortened ("Nanjing Univ. of Sci. & Tech.") and in its other orders.
 */
export function sameWords(entry: NameEntry): NameEntry[] {
  if (entry.class === 'lookup' || entry.source === 'generated') return [];
  const names = [entry.name, ...withoutArticle(entry.name)];
  if (IS_SPELT_TWO_WAYS.test(entry.name)) names.push(withWords(entry.name, OTHER_SPELLING));
  names.push(...names.flatMap(inItsTown));
  for (const name of [...names]) {
    const signed = name.replaceAll(/ and /gi, ' & ');
    // Folding drops the sign.
    if (signed !== name && foldName(signed).split(' ').length >= LONG_NAME) names.push(signed);
  }
  // A firm's "technology" stays: with "Tech" it may be another firm.
  const schools = names.flatMap((name) => {
    const short = IS_SCHOOL.test(name) ? withWords(name, SCHOOL) : name;
    return short === name ? [] : [short, withWords(short, SUBJECT)];
  });
  // In full alone: with each word shortened as well, they would take more of the package than all the rest.
  const others = new Set([...names, ...schools, ...otherOrders(entry.name)]);
  others.delete(entry.name);
  if (others.size === 0) return [];
  const folded = foldName(entry.name);
  return [...others]
    .filter((name) => foldName(name) !== folded)
    .map((name) => ({ ...entry, name, source: 'spelling' }));
}

const ARTICLE = /^The (?=\S+ \S+ \S)/i;

/** "Test Flying Academy of South Africa" for one that a list begins with "The"; none for others, and for two words. */
function withoutArticle(name: string): string[] {
  return ARTICLE.test(name) ? [name.replace(ARTICLE, '')] : [];
}

const IS_HOUSE = /Cent(?:er|re)|Laboratory|Institute|Academy/;

/** "National Supercomputing Center in Wuxi" for one that ends in its town; none for others. */
function inItsTown(name: string): string[] {
  if (!IS_HOUSE.test(name)) return [];
  const words = name.split(' ');
  const town = words.pop() ?? '';
  return words.length >= LONG_NAME - 1 && isTown(foldName(town)) ? [[...words, 'in', town].join(' ')] : [];
}

/** A name with each word that the table has put otherwise. */
function withWords(name: string, words: Readonly<Record<string, string>>): string {
  return name.replaceAll(/\p{L}+/gu, (word) => words[word] ?? word);
}

/** The name with "and" for "&", and, where its form is needed, with the form short or in full. */
export function spelledOtherwise(entry: NameEntry): NameEntry[] {
  if (entry.class === 'lookup') return [];
  const folded = foldName(entry.name);
  const spellings = [folded];
  if (entry.name.includes('&')) spellings.push(foldName(entry.name.replaceAll('&', ' and ')));
  if (HONG_KONG.test(folded))
    spellings.push(...['hong kong', 'hongkong', 'hk', 'h k'].map((town) => folded.replace(HONG_KONG, town)));
  if (IS_TURKISH.test(folded)) spellings.push(...shortenings(folded));
  const needsForm = entry.class === 'whole' || !coreOfName(folded).includes(' ');
  const all = needsForm ? spellings.flatMap(withSameForms) : spellings;
  // A single word with its form otherwise spelt is that name; of others the index has no room for more than their letters.
  const source = entry.class === 'contextual' ? 'spelling' : 'generated';
  return all.filter((name) => name !== folded).map((name) => ({ ...entry, name, source }));
}

/** A Turkish firm's name with its words in full and shortened. */
function shortenings(folded: string): string[] {
  return TURKISH_SHORT.reduce<string[]>(
    (names, pairs) =>
      names.flatMap((name) =>
        ([0, 1] as const).map((from) =>
          name
            .split(' ')
            .map((word) => pairs.find((pair) => pair[from] === word)?.[1 - from] ?? word)
            .join(' '),
        ),
      ),
    [folded],
  );
}

function withSameForms(folded: string): string[] {
  for (const same of SAME_FORMS) {
    const form = same.find((each) => folded.endsWith(` ${each}`));
    if (form !== undefined) return same.map((each) => folded.slice(0, -form.length) + each);
  }
  return [folded];
}
