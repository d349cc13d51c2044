/** From the text of an official list to a snapshot that may be put in force. Nothing of the browser in here. */
import { detailsBytes, type DetailsInForce, type ListsSummary, countListings } from '../../lists/details.ts';
import { type Change, type Comparison, isLoss, openComparison } from '../../lists/diff.ts';
import { type JoinedTable, openJoin } from '../../lists/join-official.ts';
import { CSL_LISTS } from '../../lists/sources/csl/official-row.ts';
import { cslRows } from '../../lists/sources/csl/read-csl.ts';
import {
  type Entity,
  type IsoDate,
  type Programme,
  PROGRAMME_IDS,
  type ProgrammeId,
} from '../../lists/types.ts';
import type { ListNews, ProgrammeNews } from '../../protocol/requests.ts';
import { openIndex } from '../../screening/index/open-index.ts';
import { recompileIndex } from '../../screening/recompile.ts';
import type { CompiledIndex } from '../../screening/snapshot.ts';
import { ListRefusal } from './problem.ts';

export interface Making {
  chunks: AsyncIterable<string>;
  /** The package's own snapshot: the curated layer. */
  packaged: { index: Uint8Array; details: DetailsInForce };
  /** What is in force now, to compare with. */
  inForce: DetailsInForce;
  /** Day of the new list. */
  asOf: IsoDate;
}

/** Joined lists, compiled. */
export interface CompiledList {
  compiled: CompiledIndex;
  /** Makes the text of programmes and entities, for cards: UTF-8 of what `detailsText` gives. To be called once. */
  entities(): Uint8Array<ArrayBuffer>;
  summary: ListsSummary;
  /** Hash of the packaged snapshot below. */
  base: string;
}

/** A list that may be put in force. */
export interface MadeList extends CompiledList {
  news: Omit<ListNews, 'origin'>;
}

/** Names that the news keep of each kind and programme; the counts are of all. */
const NAMES_KEPT = 200;

/**
 * Reads, joins, checks and compiles a new list. Throws a SourceError where the text is no whole list, and a
 * ListRefusal where it is older than the list in force or a programme lost too many of its listings (`isLoss`). Lists that the
 * package has newer stay as they are: an older file still brings those that no release has.
 */
export async function makeList({ chunks, packaged, inForce, asOf }: Making): Promise<MadeList> {
  const newer = newerThan(asOf, inForce.programmes, packaged.details.programmes);
  const { facts, broken, rows, unused, taken } = await readAndJoin(chunks, packaged, asOf, newer);
  const [left] = newer;
  if (left && taken === 0) throw new ListRefusal('older', `${asOf} < ${left.asOf}`);
  const news = openNews(inForce);
  const compiled = compileJoined(facts, packaged.index, news.take);
  const programmes = news.finish();
  const told = broken.map(({ programme, listedAs }) => `${programme}: ${listedAs}`);
  return {
    ...compiled,
    news: { asOf, newer: newer.map(({ id }) => id), programmes, broken: told, rows, unused },
  };
}

/** Compiles joined lists over the packaged index; `look` sees each entity on its way. */
export function compileJoined(
  facts: JoinedTable['facts'],
  packaged: Uint8Array,
  look: (entity: Entity) => void = () => undefined,
): CompiledList {
  const listings: ListsSummary['listings'] = {};
  const compiled = recompileIndex(
    {
      ...facts,
      entities: onTheWay(facts.entities, (entity) => {
        countListings(entity, listings);
        look(entity);
      }),
    },
    packaged,
  );
  const entities = (): Uint8Array<ArrayBuffer> => {
    const bytes = detailsBytes(facts.programmes, facts.entities.whole(), facts.entities.rows());
    facts.entities.release();
    return bytes;
  };
  const { hash } = openIndex(packaged).stamp;
  return { compiled, entities, summary: { programmes: facts.programmes, listings }, base: hash };
}

/** The package's lists that are newer than the day; throws a ListRefusal where one in force is that it does not have. */
function newerThan(
  asOf: IsoDate,
  inForce: readonly Programme[],
  packaged: readonly Programme[],
): Programme[] {
  const newer = inForce.filter((each) => CSL_LISTS.includes(each.id) && asOf < each.asOf);
  for (const { id, asOf: now } of newer)
    if (packaged.find((each) => each.id === id)?.asOf !== now)
      throw new ListRefusal('older', `${asOf} < ${now}`);
  return newer;
}

/** Each row is joined as it is read, and let go; `left`: lists whose rows are not taken. */
async function readAndJoin(
  chunks: Making['chunks'],
  { index, details }: Making['packaged'],
  asOf: IsoDate,
  left: readonly Programme[],
) {
  const { families, products } = openIndex(index).tables();
  const join = openJoin({ ...details, families, products }, asOf);
  const lists = CSL_LISTS.filter((list) => !left.some(({ id }) => id === list));
  let rows = 0;
  let unused = 0;
  let taken = 0;
  for await (const read of cslRows(chunks))
    for (const row of read) {
      rows += 1;
      if (!row) unused += 1;
      else if (lists.includes(row.list)) {
        join.take(row);
        taken += 1;
      }
    }
  return { ...join.finish({ lists, isRule: false }), rows, unused, taken };
}

/** Looks at entities as they are read for something else: to read all of them takes as long as to compare them. */
function* onTheWay(entities: Iterable<Entity>, look: (entity: Entity) => void): Generator<Entity> {
  for (const entity of entities) {
    look(entity);
    yield entity;
  }
}

/** Begins to tell what changed, for the news; its end throws a ListRefusal where too much is gone. */
function openNews(inForce: DetailsInForce): Pick<Comparison, 'take'> & { finish(): ProgrammeNews[] } {
  const none = () => ({ count: 0, names: [] });
  const told = new Map(
    PROGRAMME_IDS.map((programme): [ProgrammeId, Record<Change, ProgrammeNews['added']>] => [
      programme,
      { added: none(), removed: none(), changed: none() },
    ]),
  );
  const { take, finish } = openComparison(inForce, (programme, what, { listedAs }) => {
    const named = told.get(programme)?.[what];
    if (!named) return;
    if (named.count < NAMES_KEPT) named.names.push(listedAs);
    named.count += 1;
  });
  return {
    take,
    finish: () => {
      const counts = finish();
      return changesWithin(
        [...told].map(([programme, named]) => ({ programme, ...counts(programme), ...named })),
      );
    },
  };
}

/** Those that are any; throws a ListRefusal where too much is gone. */
function changesWithin(changes: readonly ProgrammeNews[]): ProgrammeNews[] {
  const losses = changes.filter(({ before, removed }) => isLoss(before, removed.count));
  if (losses.length > 0)
    throw new ListRefusal(
      'losses',
      losses.map(({ programme, before, removed }) => `${programme}: ${removed.count} / ${before}`).join(', '),
    );
  return changes.filter(({ added, removed, changed }) => added.count + removed.count + changed.count > 0);
}
