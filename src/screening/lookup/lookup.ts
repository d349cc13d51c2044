import { familyOfEntities } from '../../lists/family-of.ts';
import { type NameIndex, openIndex } from '../index/open-index.ts';
import { once } from '../once.ts';
import { tickersAsListed } from '../tickers.ts';
import type { LookupResult } from '../types.ts';
import {
  behindWhole,
  besideOthers,
  type Candidate,
  isNamed,
  isOwn,
  lessSure,
  rankCandidates,
} from './candidate.ts';
import { openAbbreviated } from './find-abbreviated.ts';
import { openBeside } from './find-beside.ts';
import { openCores } from './find-cores.ts';
import { openCorrected } from './find-corrected.ts';
import { openHanParts } from './find-han-parts.ts';
import { openKeyed } from './find-keyed.ts';
import { findInstitutes } from './find-institutes.ts';
import { openModelLookup } from './find-models.ts';
import { openParts } from './find-parts.ts';
import { openSimilar } from './find-similar.ts';
import { openStarts } from './find-starts.ts';
import { judgeSightings } from './judge-sightings.ts';
import { speltOut } from './letter-names.ts';
import { lettersOf } from './book-facts.ts';
import { type NameBook, openNameBook } from './name-book.ts';
import { isOfOtherTrade, isOtherMeaning, isSchoolBehind, isSpeltApart } from './other-meaning.ts';
import { openProductWords, type ProductWords } from './product-words.ts';
import { type Query, readQuery } from './query.ts';
import { romanised } from './romanise.ts';
import { sightNames } from './sight-names.ts';
import { withoutTown } from './without-town.ts';
import { openWords, type Words } from './words.ts';

/** The lists, opened for being asked. */
export interface Lookup {
  readonly stamp: NameIndex['stamp'];
  /** At most 10 entities, best first, each once; the same query gives the same answer. */
  find(query: string): LookupResult[];
  /** Makes what a query needs that names nobody, in steps of some ten milliseconds. */
  prepare(): Iterable<void>;
}

/** Opens `name-index.bin` for lookup. Throws a StaleIndexError. */
export function openLookup(file: Uint8Array): Lookup {
  return lookupIn(openIndex(file));
}

/** Lookup over an index that is open; what queries need is made at the first one. */
export function lookupIn(index: NameIndex): Lookup {
  const finder = once(() => openFinder(index));
  return {
    stamp: index.stamp,
    find: (query) => finder().find(tickersAsListed(query)),
    prepare: () => finder().prepare(),
  };
}

/** How far a name that is the query but for a letter comes before one that stands beside other words. */
const AHEAD = 0.001;

const isNothing = (): boolean => false;

/** Names read at a step. */
const STEP = 2000;

function openFinder(index: NameIndex): Pick<Lookup, 'find' | 'prepare'> {
  const { families, ordinaryWords } = index.tables();
  const words = openWords(ordinaryWords);
  const book = openNameBook(index);
  const principals = new Set(families.map(({ entity }) => entity));
  const collisions = families.flatMap((family) =>
    family.collisions.map((each) => lettersOf(index.folder.foldName(each))),
  );
  const parts = openParts(book, words);
  const cores = once(() => openCores(book, words, index.folder.foldName));
  const findModels = openModelLookup(families, book.headOf);
  const goods = openProductWords(families, index.folder);
  const guess = once(() => openGuess(book, words, goods));
  const corrected = once(() => openCorrected(book, words, parts.find, cores().find));
  const abbreviated = once(() => openAbbreviated(book, words));
  const findHanParts = openHanParts(book);
  const keyed = once(() => openKeyed(book, (latin) => namedIn(findSure(readQuery(latin, index.folder)))));
  const findBeside = openBeside(
    goods,
    familyOfEntities(families),
    (left) => findFirst(readQuery(left.join(' '), index.folder)).found,
  );

  function findSure(query: Query): Sure {
    const sightings = sightNames(query, index, book, collisions);
    const named = judgeSightings(query, sightings, words, book, goods);
    const schools = sightings.filter((each) => isSchoolBehind(query, each)).flatMap(({ names }) => names);
    const sure = behindWhole([
      ...named,
      ...findModels(query.text, named),
      // What names another school names none by the words of a longer alias either.
      ...parts.find(query).filter(({ head }) => !schools.some((each) => each.head.id === head.id)),
      ...findInstitutes(query, book),
    ]);
    // Where a name of ours stands and means something else, nothing was misspelt.
    const isOther =
      collisions.includes(query.words.join('')) ||
      isOfOtherTrade(query) ||
      sightings.some(
        (each) =>
          isOtherMeaning(query, each, isNothing) ||
          each.names.some((name) => isSpeltApart(query, each, name, isNothing)),
      );
    return { sure, isOther };
  }

  /** A name in letters that its list does not have: "Инспур" for Inspur, 디제이아이 for DJI. */
  function findRomanised({ text, words: asked }: Query, guesses: Guess): Candidate[] {
    const latin = romanised(text);
    const [word = ''] = asked;
    const spellings = latin === undefined ? (asked.length === 1 ? speltOut(word) : []) : [latin];
    for (const spelling of spellings) {
      const query = readQuery(spelling, index.folder);
      const found = findSure(query);
      const named = namedIn(found);
      if (named.length > 0) return named.map((each) => lessSure(each, 'generated'));
      if (latin !== undefined && !found.isOther) return guesses.ofBrands(query);
    }
    return [];
  }

  /** "Hisilcon" is whose "HiSilicon" is: the company that has the name comes before the one that has the brand. */
  function asSpelt(guesses: Candidate[]): Candidate[] {
    const [best] = [...guesses].sort((a, b) => b.score - a.score);
    if (!best || isOwn(best)) return guesses;
    const named = namedIn(findSure(readQuery(best.via, index.folder)));
    const [first] = rankCandidates(named, principals);
    const owner = named.find((each) => each.head.id === first?.entity);
    if (!owner || !isOwn(owner) || guesses.some(({ head }) => head.id === owner.head.id)) return guesses;
    return [{ ...lessSure(owner, 'fuzzy'), score: best.score + AHEAD }, ...guesses];
  }

  /** What the first step that guesses at a name finds; where the query names something else (`isOther`), one alone is asked. */
  function guessAt(query: Query, isOther: boolean): Candidate[] {
    // All of its words have to stand in one name, so a trade ("Harbin Enginering University") is no other one.
    if (isOther) return corrected().find(query);
    const steps = [
      () => cores().find(query),
      () => asSpelt(guess().of(query)),
      () => corrected().find(query),
      () => abbreviated()(query),
      () => findHanParts(query),
      () => findRomanised(query, guess()),
      () => keyed()(query),
    ];
    for (const step of steps) {
      const found = step();
      if (found.length > 0) return found;
    }
    return [];
  }

  /** What the first step that finds something finds. `isOther`: the query names another trade, a street or a person. */
  function findFirst(query: Query): { found: Candidate[]; isOther: boolean } {
    const { sure, isOther } = findSure(query);
    // "Kronshtadt St Petersburg": with its town a name may be another's, which without it is none.
    const rest = sure.some(isNamed) ? undefined : withoutTown(query.words);
    const inTown = rest && readQuery(rest.join(' '), index.folder);
    const named = inTown && findSure(inTown);
    if (named && named.sure.some((each) => isNamed(each) || sure.length === 0)) {
      const share = inTown.words.join('').length / query.words.join('').length;
      return {
        found: named.sure.map((each) => ({ ...each, score: besideOthers(each.score, share) })),
        isOther,
      };
    }
    if (sure.length > 0) return { found: withWhole(sure, () => corrected().whole(query)), isOther };
    // Guesses at the whole come before those at the rest: "Huwei Cloud Beijing" is listed under its town.
    const found = guessAt(query, isOther);
    if (found.length > 0 || !named) return { found, isOther };
    return { found: guessAt(inTown, isOther || named.isOther), isOther };
  }

  function find(text: string): LookupResult[] {
    const query = readQuery(text, index.folder);
    if (query.words.length === 0) return [];
    const { found, isOther } = findFirst(query);
    if (found.some(isNamed) || isOther) return rankCandidates(found, principals);
    const beside = findBeside(query);
    return rankCandidates(beside.length > 0 ? beside : found, principals);
  }

  function* prepare(): Generator<void> {
    for (let at = 0; at < book.entries; at += STEP) yield book.read(at, at + STEP);
    for (const part of [cores, guess, corrected, abbreviated, keyed]) {
      part();
      yield;
    }
  }

  return { find, prepare };
}

/** "Autel robotic" is nearer to Autel Robotics than to Autel, which stands beside another word in it. */
function withWhole(sure: Candidate[], findWhole: () => Candidate[]): Candidate[] {
  if (!sure.every(({ holds }) => holds === 'some')) return sure;
  const best = Math.max(...sure.map(({ score }) => score));
  const whole = findWhole();
  if (whole.some(({ head }) => sure.some((each) => each.head.id === head.id))) return sure;
  return [...whole.map((each) => ({ ...each, score: best + AHEAD })), ...sure];
}

/** What is found without guessing; `isOther`: the query names something else. */
interface Sure {
  sure: Candidate[];
  isOther: boolean;
}

/** Those whom another spelling of the query names: of a namesake or a number it is too far off. */
function namedIn({ sure, isOther }: Sure): Candidate[] {
  return isOther ? [] : sure.filter((each) => isNamed(each) && each.how !== 'model');
}

interface Guess {
  of(query: Query): Candidate[];
  /** Slips of families' own names alone. */
  ofBrands(query: Query): Candidate[];
}

/** What is asked when nothing is found: a beginning, or a slip of the keys. */
function openGuess(book: NameBook, words: Words, products: ProductWords): Guess {
  const findStarts = openStarts(book, words);
  const similar = openSimilar(book, words, products);
  return {
    of: (query) => {
      const started = findStarts(query);
      // "Huaweii" begins "Huawei Italia", and is a slip of the brand itself.
      return started.length > 0 ? [...similar.find(query, true), ...started] : similar.find(query);
    },
    ofBrands: (query) => similar.find(query, true),
  };
}
