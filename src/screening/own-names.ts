/**
 * The user's own names, beside the lists: a watch-list of names to flag and a safe-list of names never to flag. A layer
 * over the matches of the lists, found by the same folding and the same index, as whole words.
 */
import type { Folder } from './fold.ts';
import { compileTrie } from './index/compile-trie.ts';
import { openTrie } from './index/open-trie.ts';
import { openScanner } from './index/scan-text.ts';
import { MIN_KEY } from './index/trie-layout.ts';
import type { Evidence, Match, Segment, ShownTier, Tier } from './types.ts';

export interface OwnNames {
  watchList: readonly { name: string; note: string }[];
  safeList: readonly string[];
}

/** A place in a text where one of the user's names stands; offsets as in `Match`. */
interface Sighting<N> {
  named: N;
  start: number;
  end: number;
}

export interface OwnLayer {
  /** Watched names in a text; those within a name of the safe-list are left out. */
  watched(text: string): Sighting<OwnNames['watchList'][number]>[];
  /** Names of the safe-list in a text. */
  safe(text: string): Sighting<string>[];
  /**
   * The matches of the lists with the user's names laid over them, in order of segment and place: within a name of the
   * safe-list a match becomes a mention that says so; each watched name is a match of its own, also beside a listed one.
   */
  lay(segments: readonly Segment[], matches: readonly Match<Tier>[]): Match[];
}

/** Id of a watched name, where a match gives its entity. */
export function watchedId(name: string, folder: Folder): string {
  return `${WATCHED}${folder.foldName(name)}`;
}

/** True for an id that `watchedId` made; no id of the lists looks like it. */
export function isWatchedId(entity: string): boolean {
  return entity.startsWith(WATCHED);
}

const WATCHED = 'own:';

/** True where a name can be looked for: two letters or digits at least. */
export function canBeWatched(name: string, folder: Folder): boolean {
  return folder.foldName(name).length >= MIN_KEY;
}

/** Compiles the user's names; `folder` is that of the lists in force. A name too short to be looked for is left out. */
export function openOwnNames({ watchList, safeList }: OwnNames, folder: Folder): OwnLayer {
  const findWatched = finder(watchList, ({ name }) => name, folder);
  const safe = finder(safeList, (name) => name, folder);
  const watched: OwnLayer['watched'] = (text) => {
    const found = findWatched(text);
    const spared = found.length > 0 ? safe(text) : [];
    return found.filter((each) => !holderOf(each, spared));
  };
  return {
    watched,
    safe,
    lay: (segments, matches) => {
      if (watchList.length + safeList.length === 0) return [...matches];
      const own = segments.flatMap(({ text }, segment) =>
        watched(text).map(({ named, start, end }) => watchedMatch(named, { segment, start, end }, folder)),
      );
      // A segment may hold thousands of matches: it is looked through once.
      const sparedIn = new Map<number, Sighting<string>[]>();
      const listed = matches.map((match) => {
        const all = sparedIn.get(match.segment) ?? safe(segments[match.segment]?.text ?? '');
        sparedIn.set(match.segment, all);
        const spared = holderOf(match, all);
        return spared ? safeMatch(match, spared.named) : match;
      });
      return [...listed, ...own].sort((a, b) => a.segment - b.segment || a.start - b.start);
    },
  };
}

/** What a watched name says of itself. */
function watchedEvidence(note: string): Evidence {
  return note === ''
    ? { type: 'watch_list', weight: 0 }
    : { type: 'watch_list_note', weight: 0, detail: note };
}

function watchedMatch(
  { name, note }: OwnNames['watchList'][number],
  place: Pick<Match, 'segment' | 'start' | 'end'>,
  folder: Folder,
): Match {
  const tier: ShownTier = 'watched';
  return {
    ...place,
    entity: watchedId(name, folder),
    name,
    programmes: [],
    tier,
    why: [watchedEvidence(note)],
  };
}

function safeMatch(match: Match<Tier>, name: string): Match<Tier> {
  return {
    ...match,
    tier: 'mention',
    why: [{ type: 'safe_list', weight: -100, detail: name }, ...match.why],
  };
}

/** The sighting within which a place lies, of those of one text, which are in order and don't overlap. */
function holderOf<N>(
  { start, end }: { start: number; end: number },
  sightings: readonly Sighting<N>[],
): Sighting<N> | undefined {
  let [from, to] = [0, sightings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sightings[middle]?.start ?? 0) <= start) from = middle + 1;
    else to = middle;
  }
  const last = sightings[from - 1];
  return last && end <= last.end ? last : undefined;
}

/** Finds names as whole words, in order: the longest where several stand at one place, none overlapping. */
function finder<N>(
  list: readonly N[],
  nameOf: (named: N) => string,
  folder: Folder,
): (text: string) => Sighting<N>[] {
  const byKey = new Map(list.map((named) => [folder.foldName(nameOf(named)), named]));
  const keys = [...byKey.keys()].filter((key) => key.length >= MIN_KEY).sort();
  if (keys.length === 0) return () => [];
  const scan = openScanner(openTrie(compileTrie(keys)), folder);
  return (text) => {
    const found: Sighting<N>[] = [];
    scan(text, (key, start, end, { before, after }) => {
      const named = byKey.get(keys[key] ?? '');
      // "HikVision" does not hold the word "vision".
      if (named === undefined || before === 'soft' || after === 'soft') return false;
      found.push({ named, start, end });
      return true;
    });
    return found;
  };
}
