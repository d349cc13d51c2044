/** The list in force where it is not the packaged one, in IndexedDB: written by the worker, read by whoever screens. */
import { type DBSchema, openDB } from 'idb';
import { singleFlight } from './single-flight.ts';

/** A compiled snapshot as it is kept. */
export interface KeptList {
  hash: string;
  /** `name-index.bin`. */
  index: Uint8Array;
  /** `entities.json`. */
  entities: string;
  /** Its programmes and counts, as its maker wrote them. */
  summary: unknown;
  /** What its import reported, as its maker wrote it. */
  news: unknown;
}

interface Shelves extends DBSchema {
  /** The parts of one list, each under its field's name: whoever screens needs no cards. */
  parts: { key: keyof KeptList; value: KeptList[keyof KeptList] };
  /** A file on its way from a screen to the worker. */
  inbox: { key: 'file'; value: Blob };
}

/** IndexedDB tells nobody of a change. */
const CHANNEL = 'list-in-force';

const open = singleFlight((forget) =>
  openDB<Shelves>('lists', 1, {
    upgrade(db) {
      db.createObjectStore('parts');
      db.createObjectStore('inbox');
    },
    terminated: forget,
  }),
);

/** Bytes of the kept index; undefined where none is kept or the browser's store can't be read. */
export async function readKeptIndex(): Promise<Uint8Array | undefined> {
  try {
    const index = await (await open()).get('parts', 'index');
    return index instanceof Uint8Array ? index : undefined;
  } catch {
    return undefined;
  }
}

/** Some parts of the kept list and its hash, of one moment; undefined as in `readKeptIndex`. */
export async function readKept<Part extends 'entities' | 'summary' | 'news'>(
  ...parts: readonly Part[]
): Promise<({ hash: string } & Record<Part, unknown>) | undefined> {
  try {
    const read = (await open()).transaction('parts').store;
    const [hash, ...values] = await Promise.all([read.get('hash'), ...parts.map((part) => read.get(part))]);
    if (typeof hash !== 'string') return undefined;
    const found = Object.fromEntries(parts.map((part, at) => [part, values[at]])) as Record<Part, unknown>;
    return { ...found, hash };
  } catch {
    return undefined;
  }
}

/**
 * Puts a list in force, whole or not at all. Rejects with a `QuotaExceededError` DOMException where the disk is full;
 * the list before stays.
 */
export async function keepList(list: KeptList): Promise<void> {
  const write = (await open()).transaction('parts', 'readwrite');
  await Promise.all([
    write.store.put(list.hash, 'hash'),
    write.store.put(list.index, 'index'),
    write.store.put(list.entities, 'entities'),
    write.store.put(list.summary, 'summary'),
    write.store.put(list.news, 'news'),
    write.done,
  ]);
  tellOfOtherList();
}

/** Puts the packaged list back in force. */
export async function dropKeptList(): Promise<void> {
  await (await open()).clear('parts');
  tellOfOtherList();
}

/** Calls `listener` after another list was put in force anywhere in the extension; gives the way to stop. */
export function onOtherList(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}

function tellOfOtherList(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Leaves a file for the worker; rejects where the disk is full. */
export async function leaveFile(file: Blob): Promise<void> {
  await (await open()).put('inbox', file, 'file');
}

/** The file left for the worker, if any. */
export async function leftFile(): Promise<Blob | undefined> {
  return (await open()).get('inbox', 'file');
}

/** Forgets the file left for the worker. */
export async function clearInbox(): Promise<void> {
  await (await open()).clear('inbox');
}
