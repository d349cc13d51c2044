/** The list in force where it is not the packaged one, in IndexedDB: written by the worker, read by whoever screens. */
import { type DBSchema, type IDBPObjectStore, openDB } from 'idb';
import { singleFlight } from './single-flight.ts';

/** A compiled snapshot as it is kept. */
export interface KeptList {
  hash: string;
  /** `name-index.bin`. */
  index: Uint8Array;
  /** `entities.json` as UTF-8: as a string it takes twice the room, and so does its way into the store. */
  entities: Uint8Array;
  /** Its programmes and counts, as its maker wrote them. */
  summary: unknown;
  /** What its import reported, as its maker wrote it. */
  news: unknown;
  /** Hash of the packaged snapshot that it was made with. */
  base: string;
}

/** The same on its way into the store; its cards' text is made when it is written. */
export interface ListToKeep extends Omit<KeptList, 'entities'> {
  entities(): Uint8Array;
}

/** A part whose bytes lie in pieces. */
type Bulk = 'index' | 'entities';

interface Shelves extends DBSchema {
  /**
   * The parts of one list, each under its field's name: whoever screens needs no cards. Of bytes the further pieces lie
   * under name and number.
   */
  parts: { key: keyof KeptList | [part: Bulk, piece: number]; value: KeptList[keyof KeptList] };
  /** Files on their way from a screen to the worker. */
  inbox: { key: string; value: Blob };
}

/** Bytes of a piece: what is stored at once is copied twice and more on its way. */
const PIECE = 60_000;

/** Pieces on their way at once: of one alone the worker waits as long as of some. */
const AT_ONCE = 8;

/** IndexedDB tells nobody of a change. */
const CHANNEL = 'list-in-force';

type Store<Mode extends IDBTransactionMode> = IDBPObjectStore<Shelves, ['parts'], 'parts', Mode>;

const open = singleFlight((forget) =>
  openDB<Shelves>('lists', 1, {
    upgrade(db) {
      db.createObjectStore('parts');
      db.createObjectStore('inbox');
    },
    terminated: forget,
  }),
);

/** Opens the store ahead of its first reader, who would wait for that. */
export function openListStore(): void {
  // Whoever reads hears of it.
  open().catch(() => undefined);
}

/** Bytes of the kept index; undefined where none is kept or the browser's store can't be read. */
export async function readKeptIndex(): Promise<Uint8Array | undefined> {
  try {
    return await readBytes((await open()).transaction('parts').store, 'index');
  } catch {
    return undefined;
  }
}

/** Some parts of the kept list and its hash, of one moment; undefined as in `readKeptIndex`. */
export async function readKept<Part extends 'entities' | 'summary' | 'news' | 'base'>(
  ...parts: readonly Part[]
): Promise<({ hash: string } & Record<Part, unknown>) | undefined> {
  try {
    const read = (await open()).transaction('parts').store;
    const [hash, ...values] = await Promise.all([
      read.get('hash'),
      ...parts.map((part) => (part === 'entities' ? readBytes(read, part) : read.get(part))),
    ]);
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
export async function keepList({ hash, index, entities, summary, news, base }: ListToKeep): Promise<void> {
  const write = (await open()).transaction('parts', 'readwrite');
  // What fails is told by the `put` that it fails in.
  write.done.catch(() => undefined);
  try {
    await write.store.clear();
    await writeBytes(write.store, 'index', index);
    await writeBytes(write.store, 'entities', entities());
    await write.store.put(hash, 'hash');
    await write.store.put(summary, 'summary');
    await write.store.put(news, 'news');
    await write.store.put(base, 'base');
  } catch (error) {
    // A value that can't be stored leaves the transaction alive, which would commit half a list.
    try {
      write.abort();
    } catch {
      // Where the store itself failed it has ended already.
    }
    throw error;
  }
  await write.done;
  tellOfOtherList();
}

async function writeBytes(
  store: Pick<Store<'readwrite'>, 'put'>,
  part: Bulk,
  bytes: Uint8Array,
): Promise<void> {
  const piece = new Uint8Array(Math.min(PIECE, bytes.length));
  let waiting: Promise<unknown>[] = [];
  for (let at = 0; at * PIECE < bytes.length; at++) {
    const rest = bytes.subarray(at * PIECE, (at + 1) * PIECE);
    const isWhole = rest.length === piece.length;
    if (isWhole) piece.set(rest);
    // A part of an array would be stored with all of it.
    waiting.push(store.put(isWhole ? piece : rest.slice(), at === 0 ? part : [part, at]));
    if (waiting.length < AT_ONCE) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
}

/** A part's bytes; undefined where it is none. */
async function readBytes(
  store: Pick<Store<'readonly'>, 'get' | 'getAll'>,
  part: Bulk,
): Promise<Uint8Array | undefined> {
  const [first, further] = await Promise.all([
    store.get(part),
    store.getAll(IDBKeyRange.bound([part], [part, []])),
  ]);
  const pieces = [first, ...further].filter((piece) => piece instanceof Uint8Array);
  if (pieces.length <= further.length) return undefined;
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return bytes;
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

/** Leaves a file for the worker, and gives the key to it; rejects where the disk is full. */
export async function leaveFile(file: Blob): Promise<string> {
  const key = crypto.randomUUID();
  await (await open()).put('inbox', file, key);
  return key;
}

/** The file left for the worker under a key, if any. */
export async function leftFile(key: string): Promise<Blob | undefined> {
  return (await open()).get('inbox', key);
}

/** Forgets a file left for the worker: another window may have left one, too. */
export async function forgetFile(key: string): Promise<void> {
  await (await open()).delete('inbox', key);
}

/** Forgets all files left for a worker that was killed before it took them. */
export async function clearInbox(): Promise<void> {
  await (await open()).clear('inbox');
}
