/** From the text of an official list to a snapshot that may be put in force. Nothing of the browser in here. */
import { type Details, type ListsSummary, summaryOf } from '../../lists/details.ts';
import { diffFacts, type ProgrammeDiff, refusedLosses } from '../../lists/diff.ts';
import { joinOfficial } from '../../lists/join-official.ts';
import { CSL_LISTS } from '../../lists/sources/csl/official-row.ts';
import { readCsl } from '../../lists/sources/csl/read-csl.ts';
import type { Facts, IsoDate } from '../../lists/types.ts';
import type { ListNews, ProgrammeNews } from '../../protocol/requests.ts';
import { openIndex } from '../../screening/index/open-index.ts';
import { recompileSnapshot } from '../../screening/recompile.ts';
import type { Snapshot } from '../../screening/snapshot.ts';
import { ListRefusal } from './problem.ts';

export interface Making {
  chunks: AsyncIterable<string>;
  /** The package's own snapshot: the curated layer. */
  packaged: { index: Uint8Array; details: Details };
  /** What is in force now, to compare with. */
  inForce: Details;
  /** Day of the new list. */
  asOf: IsoDate;
}

/** Names that the news keep of each kind and programme; the counts are of all. */
const NAMES_KEPT = 200;

/**
 * Reads, joins, checks and compiles a new list. Throws a SourceError where the text is no whole list, and a
 * ListRefusal where it is older than the list in force or a programme lost more than 5 % of its listings.
 */
export async function makeList({
  chunks,
  packaged,
  inForce,
  asOf,
}: Making): Promise<{ snapshot: Snapshot; summary: ListsSummary; news: Omit<ListNews, 'origin'> }> {
  for (const { id, asOf: now } of inForce.programmes)
    if (CSL_LISTS.includes(id) && asOf < now) throw new ListRefusal('older', `${asOf} < ${now}`);
  const { facts, broken, rows, unused } = await readAndJoin(chunks, packaged, asOf);
  const diff = diffFacts(withFamilies(inForce), facts);
  const losses = refusedLosses(diff);
  if (losses.length > 0)
    throw new ListRefusal(
      'losses',
      losses
        .map(({ programme, before, removed }) => `${programme}: ${removed.length} / ${before}`)
        .join(', '),
    );
  return {
    snapshot: recompileSnapshot(facts, packaged.index),
    summary: summaryOf(facts),
    news: {
      asOf,
      programmes: diff.filter(isChanged).map(programmeNews),
      broken: broken.map(({ programme, listedAs }) => `${programme}: ${listedAs}`),
      rows,
      unused,
    },
  };
}

/** The rows are let go of here, before the compiling wants memory of its own. */
async function readAndJoin(chunks: Making['chunks'], { index, details }: Making['packaged'], asOf: IsoDate) {
  const list = await readCsl(chunks);
  const { families, products } = openIndex(index).tables();
  const { facts, broken } = joinOfficial({ ...details, families, products }, list, asOf);
  return { facts, broken, rows: list.rows.length + list.others, unused: list.others };
}

/** Families and products make no listing, so a comparison can do without. */
function withFamilies(details: Details): Facts {
  return { ...details, families: [], products: [] };
}

function isChanged({ added, removed, changed }: ProgrammeDiff): boolean {
  return added.length + removed.length + changed.length > 0;
}

function programmeNews({ programme, before, after, added, removed, changed }: ProgrammeDiff): ProgrammeNews {
  const named = (changes: ProgrammeDiff['added']) => ({
    count: changes.length,
    names: changes.slice(0, NAMES_KEPT).map(({ listedAs }) => listedAs),
  });
  return { programme, before, after, added: named(added), removed: named(removed), changed: named(changed) };
}
