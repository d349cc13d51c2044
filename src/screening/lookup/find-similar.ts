import Fuse from 'fuse.js';
import { type Candidate, relationOf } from './candidate.ts';
import scores from './data/scores.json' with { type: 'json' };
import { editDistance } from './edit-distance.ts';
import { isSoldOff } from './judge-sightings.ts';
import { isLikelySlip } from './likely-slip.ts';
import { type BookName, lettersOf, type NameBook } from './name-book.ts';
import type { Query } from './query.ts';
import type { Words } from './words.ts';

const SHORTEST = 4;
const LONGEST = 48;
/** From this length on a word with another letter is hardly another word. */
const LONG = 8;
/** Most names that fuse.js compares for one query. */
const SHORTLIST = 40;
/** Share of pairs of letters that a name needs to have in common with the query to get on the shortlist. */
const COMMON = 0.3;

/** "Did you mean": names that differ from the query by a slip of the keys. */
interface SimilarIndex {
  find(query: Query): Candidate[];
}

interface Target {
  /** Spelt as it sounds to a typist. */
  sound: string;
  names: BookName[];
  /** A brand or name of a family: what people ask for. */
  known: boolean;
}

/** Indexes the pairs of letters of every name that a slip may lead to. */
export function openSimilar(book: NameBook, words: Words): SimilarIndex {
  const targets = readTargets(book, words);
  const postings = new Map<number, number[]>();
  targets.forEach(({ sound }, at) => {
    for (const pair of pairsOf(sound)) {
      const there = postings.get(pair);
      if (there) there.push(at);
      else postings.set(pair, [at]);
    }
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

  function findOne(letters: string): Candidate[] {
    if (letters.length < SHORTEST || letters.length > LONGEST || words.isOrdinary(letters)) return [];
    const sound = soundOf(letters);
    const near = shortlist(sound).filter((target) => isSlip(sound, target));
    const fuse = new Fuse(near, {
      keys: ['sound'],
      includeScore: true,
      threshold: 0.6,
      ignoreLocation: true,
    });
    return fuse.search(sound.slice(0, 32)).flatMap(({ item, score = 1 }) =>
      item.names.map(({ entry, head }): Candidate => ({
        head,
        via: entry.name,
        relation: relationOf(entry),
        how: 'fuzzy',
        score: scores.fuzzy * (1 - score / 2) * (item.known ? 1 : 0.9),
      })),
    );
  }

  function find({ words: asked }: Query): Candidate[] {
    const telling = asked.filter((word) => !words.isGeneric(word) && !words.isOrdinary(word));
    if (telling.length === 0 || telling.length > 6) return [];
    const whole = findOne(asked.join(''));
    if (whole.length > 0 || telling.length === asked.length) return whole;
    return findOne(telling.join(''));
  }

  return { find };
}

function readTargets({ byLetters }: NameBook, words: Words): Target[] {
  const targets: Target[] = [];
  for (const [letters, names] of byLetters) {
    if (letters.length < SHORTEST || letters.length > LONGEST || words.isOrdinary(letters)) continue;
    const asked = names.filter((name) => isAskedFor(name) && lettersOf(name.words.join(' ')) === letters);
    const known = asked.some(({ entry }) => entry.family !== undefined);
    if (asked.length > 0) targets.push({ sound: soundOf(letters), names: asked, known });
  }
  return targets;
}

function isAskedFor(name: BookName): boolean {
  return !isSoldOff(name) && name.entry.source !== 'generated';
}

/** True where the query is so near the name that it is likelier a slip than another name. */
function isSlip(sound: string, target: Target): boolean {
  if (sound[0] !== target.sound[0]) return false;
  const length = Math.min(sound.length, target.sound.length);
  const limit = allowedEdits(length, target.known);
  if (length < LONG && !isLikelySlip(sound, target.sound)) return false;
  return editDistance(sound, target.sound, limit) <= limit;
}

function allowedEdits(length: number, known: boolean): number {
  if (length < 5) return 0;
  if (length < LONG) return known ? 1 : 0;
  if (length < 12) return known ? 2 : 1;
  return Math.floor(length / (known ? 6 : 8));
}

/** Spellings that people take for each other when they type a name from memory. */
function soundOf(letters: string): string {
  return letters
    .replace(/ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/(.)\1+/gu, '$1');
}

/** Neighbouring letters, each pair as a number and once; the first letter counts by itself too. */
function pairsOf(letters: string): Set<number> {
  const pairs = new Set([letters.charCodeAt(0)]);
  for (let at = 1; at < letters.length; at++)
    pairs.add((letters.charCodeAt(at - 1) << 16) | letters.charCodeAt(at));
  return pairs;
}
