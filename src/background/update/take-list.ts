import { forgetFile, keepList, leftFile } from '../../platform/list-store.ts';
import type { ListNews } from '../../protocol/requests.ts';
import type { ListsShelf } from '../lists-shelf.ts';
import { type FetchedList, MAX_LIST, textOf } from './fetch-list.ts';
import { makeList } from './make-list.ts';
import { ListRefusal } from './problem.ts';

/** Makes a snapshot of a list's text and puts it in force; where anything throws, the list before stays. */
export async function takeList(
  shelf: ListsShelf,
  { asOf, chunks, stop }: FetchedList,
  origin: ListNews['origin'],
): Promise<void> {
  try {
    const packaged = await shelf.packaged();
    const inForce = (await shelf.kept()) ?? packaged.details;
    const { compiled, news, ...made } = await makeList({ chunks, packaged, inForce, asOf });
    const { hash, index } = compiled;
    await keepList({ ...made, hash, index, news: { origin, ...news } });
    shelf.renew(index);
  } finally {
    stop();
  }
}

/** The file that a screen left in the inbox under a key, and which is taken from there whatever comes of it. */
export async function takeFile(shelf: ListsShelf, key: string, asOf: string): Promise<void> {
  const file = await leftFile(key);
  if (!file) throw new ListRefusal('no_file');
  try {
    if (file.size > MAX_LIST) throw new ListRefusal('too_large', '64 MB');
    const bytes = file.stream().getReader();
    const chunks = textOf(() => bytes.read());
    await takeList(shelf, { asOf, chunks, stop: () => void bytes.cancel().catch(() => undefined) }, 'file');
  } finally {
    await forgetFile(key);
  }
}
