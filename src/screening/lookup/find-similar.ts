import Fuse from 'fuse.js';
import { isMade } from '../entry-kinds.ts';
import { addTo } from '../group-by.ts';
import { isBestKnown } from '../name-words.ts';
import { type Candidate, relationOf } from './candidate.ts';
import heard from './data/heard.json' with { type: 'json' };
import scores from './data/scores.json' with { type: 'json' };
import { editDistance } from './edit-distance.ts';
import { isSlip, LONGEST, SHORTEST, type Spelling, type Typed } from './is-slip.ts';
import { isSoldOff, spellingsOf } from './book-facts.ts';
import type { BookName, NameBook } from './name-book.ts';
import type { ProductWords } from './product-words.ts';
import type { Query } from './query.ts';
import { soundOf } from './sound.ts';
import type { Words } from './words.ts';

/** Most names that fuse.js compares for one query. */
const SHORTLIST = 40;
/** Shortest name that everyday words may sound like. */
const SAID_APART = 7;
const HEARD: ReadonlyMap<string, string> = new Map(Object.entries(heard));
/** Telling words from which a query is a pasted line, not a name with a slip in it. */
const MOST_TELLING = 6;
/** Units of a pattern that fuse.js takes. */
const LONGEST_PATTERN = 32;
/** What a name of no family is worth beside one that people ask for. */
const UNKNOWN = 0.9;
/** Shortest last word of a name that one word may end with: "microelectronics". */
const TAIL = 8;
/** Share of pairs of letters that a name needs to have in common with the query to get on the shortlist. */
const COMMON = 0.3;

/** "Did you mean": names that differ from the query by a slip of the keys. */
interface SimilarIndex {
  /** `knownOnly`: only brands and names of families. */
  find(query: Query, knownOnly?: boolean): Candidate[];
}

/** Which family's names, or with undefined the names of none, may be meant. */
type Wanted = (family: string | undefined) => boolean;

interface Target extends Spelling {
  names: BookName[];
}

/** Indexes the pairs of letters of every name that a slip may lead to. */
export function openSimilar(book: NameBook, words: Words, products: ProductWords): SimilarIndex {
  const targets = readTargets(book, words);
  const postings = new Map<number, number[]>();
  targets.forEach(({ sound }, at) => {
    for (const pair of pairsOf(sound)) addTo(postings, pair, at);
  });
  const shared = new Uint8Array(targets.length);

  function shortlist(sound: string): Target[] {
    const pairs = pairsOf(sound);
    const touched: number[] = [];
    for (const pair of pairs)
      for (const at of postings.get(pair) ?? []) {
        if (shared[at] === 0) touched.push(at);
        shared[at] = (shared[at] ?? 0) + 1;
      }
    const likeness = (at: number): number =>
      (2 * (shared[at] ?? 0)) / (pairs.size + (targets[at]?.sound.length ?? 0) + 1);
    const ranked = touched
      .map((at) => ({ at, like: likeness(at) }))
      .filter(({ like }) => like >= COMMON)
      .sort((a, b) => b.like - a.like || a.at - b.at)
      .slice(0, SHORTLIST);
    for (const at of touched) shared[at] = 0;
    return ranked.flatMap(({ at }) => targets[at] ?? []);
  }

  function findOne(asked: readonly string[], isWanted: Wanted): Candidate[] {
    const letters = asked.join('');
    if (letters.length < SHORTEST || letters.length > LONGEST || words.isOrdinary(letters)) return [];
    const whole = spellingOf(asked);
    const near = shortlist(whole.sound)
      .filter(({ names }) => names.some(({ entry }) => isWanted(entry.family)))
      .filter((target) => isSlipOf(whole, target));
    return rank(whole.sound, near);
  }

  /** "Dahlia Technology" and "Dahua Technology" differ by what stands before the word that anybody has. */
  function isSlipOf(whole: Typed, target: Target): boolean {
    const { words: asked } = whole;
    let shared = 0;
    const most = Math.min(asked.length, target.words.length) - 1;
    while (shared < most && isSharedEnd(asked, target.words, shared)) shared++;
    const [word = ''] = asked;
    const tail = target.words.at(-1) ?? '';
    // "STMicroelectronics" has the second word of "Sage Microelectronics".
    const isJoined = asked.length === 1 && target.words.length > 1 && tail.length >= TAIL;
    if (isJoined && word.endsWith(tail) && word !== tail)
      return isSlip(spellingOf([word.slice(0, -tail.length)]), ownPart(target, 1));
    if (shared === 0) return isSlip(whole, target);
    return isSlip(spellingOf(asked.slice(0, -shared)), ownPart(target, shared));
  }

  /** A target without its last words. */
  function ownPart({ words: own, known }: Target, without: number): Spelling {
    return { ...spellingOf(own.slice(0, -without)), known };
  }

  function isSharedEnd(one: readonly string[], other: readonly string[], from: number): boolean {
    const word = one.at(-1 - from);
    return word !== undefined && word === other.at(-1 - from) && words.isGeneric(word);
  }

  /** Everyday words that together sound like a family's name, or are its words but for a letter: "hick vision". */
  function findSpeltApart(asked: readonly string[], isWanted: Wanted = () => true): Candidate[] {
    const { letters, sound } = spellingOf(asked);
    if (letters.length < SAID_APART || asked.length < 2) return [];
    const near = shortlist(sound).filter(
      ({ known, sound: own, names }) =>
        known &&
        names.some(({ entry }) => isWanted(entry.family)) &&
        (own === sound || names.some((name) => areWordsNear(asked, name.words))),
    );
    return rank(sound, near);
  }

  function rank(sound: string, near: readonly Target[]): Candidate[] {
    const fuse = new Fuse(near, {
      keys: ['sound'],
      includeScore: true,
      threshold: 0.6,
      ignoreLocation: true,
    });
    return fuse.search(sound.slice(0, LONGEST_PATTERN)).flatMap(({ item, score = 1 }) =>
      item.names.map(({ entry, head }): Candidate => ({
        head,
        via: entry.name,
        relation: relationOf(entry),
        how: 'fuzzy',
        score: scores.fuzzy * (1 - score / 2) * (item.known ? 1 : UNKNOWN),
      })),
    );
  }

  function find({ words: typed }: Query, knownOnly = false): Candidate[] {
    const asked = heardAs(typed);
    const telling = asked.filter(words.isTelling);
    if (telling.length > MOST_TELLING) return [];
    const said = telling.length < asked.length && telling.every(products.isProduct) ? findSaid(asked) : [];
    if (said.length > 0 || telling.length === 0) return said;
    const wanted: Wanted = knownOnly ? (family) => family !== undefined : () => true;
    const whole = findOne(asked, wanted);
    if (whole.length > 0) return whole;
    if (telling.length === asked.length) return findWithGoods(asked);
    const part = findOne(telling, wanted);
    if (part.length > 0) return part;
    // "NSO grup Pegasus": what a name has beside its telling word is kept, another everyday word is none of it.
    const kept = asked.filter((word) => words.isTelling(word) || words.isGeneric(word));
    const named = kept.length > telling.length ? findOne(kept, (family) => family !== undefined) : [];
    if (named.length > 0) return named;
    const beside = findWithGoods(telling);
    return beside.length > 0 ? beside : findWithGoods(asked);
  }

  /** "Hick vision", "hick vision cameras": the rest is what the family makes. */
  function findSaid(asked: readonly string[]): Candidate[] {
    const found = findSpeltApart(asked);
    const last = asked.at(-1) ?? '';
    if (found.length > 0 || asked.length < 3 || !products.isProduct(last)) return found;
    return findSpeltApart(asked.slice(0, -1), (family) => products.isOf(family, last));
  }

  /** "Hikvison camera": the rest is what the family makes. */
  function findWithGoods(telling: readonly string[]): Candidate[] {
    const goods = telling.filter((word) => products.isProduct(word) || products.isLine(word));
    if (goods.length === 0 || goods.length === telling.length) return [];
    const name = heardAs(telling.filter((word) => !goods.includes(word)));
    return findOne(name, (family) => goods.some((word) => products.isOf(family, word)));
  }

  return { find };
}

function spellingOf(words: readonly string[]): Typed {
  const letters = words.join('');
  return { letters, sound: soundOf(letters), words };
}

/** The name that is meant where these words are how it sounds to a stranger: "wah way". */
function heardAs(asked: readonly string[]): readonly string[] {
  const name = HEARD.get(asked.join(''));
  return name === undefined ? asked : [name];
}

/** Word for word the same but for one letter that is not a first one: "sens time". */
function areWordsNear(asked: readonly string[], own: readonly string[]): boolean {
  if (asked.length !== own.length) return false;
  const edits = asked.map((word, at) =>
    word[0] === own[at]?.[0] ? editDistance(word, own[at] ?? '', 1) : 2,
  );
  return edits.reduce((sum, each) => sum + each, 0) === 1;
}

function readTargets(book: NameBook, words: Words): Target[] {
  const byLetters = new Map<string, BookName[]>();
  for (const name of book.all())
    for (const letters of spellingsOf(name.folded)) addTo(byLetters, letters, name);
  const targets: Target[] = [];
  for (const [letters, names] of byLetters) {
    const isAnybodys = words.isOrdinary(letters) && !isBestKnown(letters);
    if (letters.length < SHORTEST || letters.length > LONGEST || isAnybodys) continue;
    const asked = names.filter((name) => isAskedFor(name) && name.words.join('') === letters);
    const known = asked.some(({ entry }) => entry.family !== undefined);
    // "iFLYTEK" is one word too: what is typed apart is compared with it as a whole.
    const [first] = [...asked].sort((a, b) => a.words.length - b.words.length);
    if (first) targets.push({ letters, sound: soundOf(letters), words: first.words, known, names: asked });
  }
  return targets;
}

/** Product lines for lookup alone (Ronin, Mavic) are half ordinary words; generated forms are guesses themselves. */
function isAskedFor(name: BookName): boolean {
  const { source, class: nameClass } = name.entry;
  return (
    !isSoldOff(name.entry) &&
    !name.isHearsay &&
    !isMade(name.entry) &&
    !(source === 'brand' && nameClass === 'lookup')
  );
}

/** Neighbouring letters, each pair as a number and once; the first letter counts by itself too. */
function pairsOf(letters: string): Set<number> {
  const pairs = new Set([letters.charCodeAt(0)]);
  for (let at = 1; at < letters.length; at++)
    pairs.add((letters.charCodeAt(at - 1) << 16) | letters.charCodeAt(at));
  return pairs;
}
