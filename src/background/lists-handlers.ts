import { PROGRAMME_IDS } from '../lists/types.ts';
import { dropKeptList } from '../platform/list-store.ts';
import type { ListProblem, ListsChange, ListsState } from '../protocol/requests.ts';
import type { ListUpdater } from './lists-updates.ts';
import type { ListsShelf } from './lists-shelf.ts';
import type { Answers } from './room.ts';
import { problemOf } from './update/problem.ts';
import { takeFile } from './update/take-list.ts';

interface Lists {
  shelf: ListsShelf;
  updater: ListUpdater;
}

/** Answers what the options ask of the lists; a list that was refused is an answer, not a failure. */
export function listsHandlers({
  shelf,
  updater,
}: Lists): Answers<'lists/state' | 'lists/import' | 'lists/packaged' | 'lists/updates'> {
  const state = async (): Promise<ListsState> => {
    const { programmes, listings } = await shelf.summary();
    return {
      stamp: await shelf.stamp(),
      programmes: programmes
        .map(({ id, asOf, status, url }) => ({
          id,
          asOf,
          status,
          url,
          listings: listings[id] ?? 0,
        }))
        .sort((a, b) => PROGRAMME_IDS.indexOf(a.id) - PROGRAMME_IDS.indexOf(b.id)),
      news: await shelf.news(),
      updates: await updater.read(),
    };
  };
  const changed = async (problem: ListProblem | null): Promise<ListsChange> => ({
    lists: await state(),
    problem,
  });
  return {
    'lists/state': state,
    'lists/import': async ({ file, asOf }) =>
      changed(await updater.alone(() => takeFile(shelf, file, asOf)).then(() => null, problemOf)),
    'lists/packaged': async () => {
      await updater.alone(async () => {
        await dropKeptList();
        shelf.renew();
      });
      return changed(null);
    },
    'lists/updates': async ({ on }) => changed(await updater.turn(on)),
  };
}
