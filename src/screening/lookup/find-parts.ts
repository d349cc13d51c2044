import { isBestKnown } from '../name-words.ts';
import { isPlace } from '../places.ts';
import { type Candidate, howOfPart, lessSure, relationOf } from './candidate.ts';
import scores from './data/scores.json' with { type: 'json' };
import type { BookName, NameBook } from './name-book.ts';
import type { Query } from './query.ts';
import type { Words } from './words.ts';

/** A part of a name is looked for in what a person types, not in a pasted page. */
const MOST_WORDS = 8;
/** A word that more names than this bear (families counted once) tells nobody apart. */
const RARE = 3;
/** Shortest word that may stand for a name alone. */
const SHORTEST = 4;
/** Share of a name's weight that ordinary words together have to cover, where more than a few names have them all. */
const ENOUGH = 0.7;
/** Ordinary words from which a phrase that few bear is telling as a whole. */
const PHRASE = 3;

/** Names by their words. */
interface PartLookup {
  find(query: Query): Candidate[];
}

/** Finds names of two words and more by some of them. */
export function openParts(book: NameBook, words: Words): PartLookup {
  const bearersOf = (word: string): Set<string> =>
    new Set(book.holding(word).map(({ entry }) => entry.family ?? entry.entity));
  const isBrand = (word: string): boolean =>
    book.spelt(word).some(({ isOwnBrand, words: own }) => isOwnBrand && own.length === 1 && own[0] === word);
  const weigh = (word: string): number =>
    words.isGeneric(word) ? 0.5 : Math.log(1 + book.parted / (book.holding(word).length || 1));

  /** True of a word that any company may add to its name; a number tells its branches apart. */
  function isTrade(word: string): boolean {
    return words.isGeneric(word) && !/^\d+$/.test(word);
  }

  function isTelling(word: string): boolean {
    if (isBrand(word) || isBestKnown(word)) return true;
    if (word.length < SHORTEST || words.isOrdinary(word)) return false;
    const bearers = bearersOf(word).size;
    return bearers > 0 && bearers <= RARE;
  }

  function find({ words: asked }: Query): Candidate[] {
    const content = [...new Set(asked)].filter((word) => !words.isGeneric(word));
    if (asked.length > MOST_WORDS || content.length === 0) return [];
    const telling = content.some(isTelling);
    // "Sense of time" is no SenseTime.
    if (!telling && content.length === 2 && !asked.join(' ').includes(content.join(' '))) return [];
    const [rarest = []] = content.map(book.holding).sort((a, b) => a.length - b.length);
    const all = rarest.filter(
      ({ words: own }) =>
        standInOrder(own, telling ? content : asked) || isShuffled(own, content) || isCovered(own, asked),
    );
    const isPhrase = asked.length >= PHRASE && new Set(all.map(({ head }) => head.id)).size <= RARE;
    return all.flatMap((name) => toCandidate(name, asked, telling || isPhrase));
  }

  /** All of a name's words in another order: "MCST Elbrus". */
  function isShuffled(own: readonly string[], content: readonly string[]): boolean {
    const telling = own.filter((word) => !words.isGeneric(word));
    return (
      content.length > 1 &&
      content.some((word) => !words.isOrdinary(word)) &&
      telling.length === content.length &&
      telling.every((word) => content.includes(word))
    );
  }

  /** Words enough of a name, in whatever order: "Public Security Bureau Kashgar". */
  function isCovered(own: readonly string[], asked: readonly string[]): boolean {
    return asked.length >= PHRASE && asked.every((word) => own.includes(word));
  }

  /** One word stands for a name that begins with it, its town and trade aside, or has no other word to be known by. */
  function leads(own: readonly string[], word: string): boolean {
    return (
      own.find((each) => !words.isGeneric(each)) === word ||
      isBrand(word) ||
      own.every((each) => each === word || words.isOrdinary(each))
    );
  }

  function toCandidate(
    { entry, head, words: own, isPerson }: BookName,
    asked: string[],
    telling: boolean,
  ): Candidate[] {
    const weight = own.reduce((sum, word) => sum + weigh(word), 0);
    const covered = own.filter((word) => asked.includes(word)).reduce((sum, word) => sum + weigh(word), 0);
    const share = covered / weight;
    if (asked.length === 1 && (isPerson || !leads(own, asked[0] ?? ''))) return [];
    if (!telling && (asked.length < 2 || share < ENOUGH)) return [];
    const isWhole = asked.length > 1 && asked.every((word) => own.includes(word));
    // "CETC 38" is more than CETC; "Hikvision Technology" is Hikvision.
    // "China Mobile USA": a country behind tells branches apart too.
    const isSaid =
      isWhole && asked.filter((word, at) => !isTrade(word) || (at > 0 && isPlace(word))).length > 1;
    const base = isSaid ? scores.partSaid : isWhole ? scores.partWhole : scores.part;
    const score = base + scores.partCoverage * share;
    const part: Candidate = {
      head,
      via: entry.name,
      relation: relationOf(entry),
      how: howOfPart(entry),
      score,
      ...(isSaid ? { holds: 'all' } : {}),
    };
    return [lacksSubject(own, asked) ? lessSure(part, 'fuzzy') : part];
  }

  return { find };
}

/** Subjects by which universities of one town are told apart. */
const SUBJECTS: ReadonlySet<string> = new Set(['science', 'technology', 'engineering']);

/** True where a query is a whole name of its own: Nanjing University of Technology has no "science". */
function lacksSubject(own: readonly string[], asked: readonly string[]): boolean {
  const at = asked.indexOf('university');
  if (at < 0 || asked[at + 1] !== 'of' || !asked.every((word) => own.includes(word))) return false;
  return own.some((word) => SUBJECTS.has(word) && !asked.includes(word));
}

function standInOrder(own: readonly string[], asked: readonly string[]): boolean {
  let from = 0;
  return asked.every((word) => {
    const at = own.indexOf(word, from);
    from = at + 1;
    return at >= 0;
  });
}
