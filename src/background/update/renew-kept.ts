import { type DetailsInForce } from '../../lists/details.ts';
import { isImportOnly } from '../../lists/import-only.ts';
import { openDetails } from '../../lists/open-details.ts';
import type { Programme, ProgrammeId } from '../../lists/types.ts';
import { dropKeptList, keepList, readKept } from '../../platform/list-store.ts';
import type { ListNews } from '../../protocol/requests.ts';
import { openIndex } from '../../screening/index/open-index.ts';
import { parseSummary } from '../lists-news.ts';
import type { Edition, ListsShelf } from '../lists-shelf.ts';
import { keepImported } from './keep-imported.ts';
import { isPackagedNewer } from './packaged-newer.ts';

/**
 * Lays the package below a kept list that was made with another one, where that is no newer or can't be opened any more:
 * the package's lists take the place of its own, and those that only an import brings stay. Where they can't, they go;
 * answers which.
 */
export async function renewKept(shelf: ListsShelf): Promise<ProgrammeId[]> {
  const kept = await readKept('base', 'summary');
  if (!kept) return [];
  const packaged = await shelf.packaged();
  if (kept.base === openIndex(packaged.index).stamp.hash) return [];
  const told = parseSummary(kept.summary)?.programmes ?? [];
  const isOpen = (await shelf.stamp()).hash === kept.hash;
  if (isOpen && !isPackagedNewer(packaged.details.programmes, told)) return [];
  const imported = told.filter(({ id }) => isImportOnly(id));
  if (imported.length > 0)
    try {
      shelf.renew(await keepOver(packaged, await keptDetails()));
      return [];
    } catch {
      // Its text is another version's or damaged, or there is no room for another.
    }
  await dropKeptList();
  shelf.renew();
  return imported.map(({ id }) => id);
}

async function keptDetails(): Promise<DetailsInForce> {
  const entities = (await readKept('entities'))?.entities;
  if (!(entities instanceof Uint8Array)) throw new TypeError('no details are kept');
  return openDetails(entities);
}

/** Puts in force what can be kept; answers its index. */
async function keepOver(packaged: Edition, kept: DetailsInForce): Promise<Uint8Array> {
  const { compiled, ...made } = keepImported(packaged, kept);
  const { hash, index } = compiled;
  const asOf = newestOf(kept.programmes.filter(({ id }) => isImportOnly(id)));
  const news: ListNews = {
    origin: 'kept', asOf, newer: [], programmes: [], broken: [], rows: 0, unused: 0,
  }; // prettier-ignore
  await keepList({ ...made, hash, index, news });
  return index;
}

function newestOf(programmes: readonly Programme[]): string {
  return programmes.map(({ asOf }) => asOf).sort().at(-1) ?? ''; // prettier-ignore
}
