import { UPDATE_HOST } from '../../platform/update-host.ts';
import { ListRefusal } from './problem.ts';

/** https://www.trade.gov/consolidated-screening-list names this file. */
const LIST_URL = `https://${UPDATE_HOST}/downloadable_consolidated_screening_list/v1/consolidated.csv`;
/** Bytes; the list has some 10 MB. */
export const MAX_LIST = 64 * 1024 * 1024;
/**
 * Bytes that are read at once. What the rows of a piece are made of is garbage before the next one, and where pieces are
 * large so much of it outlives a collection that the browser makes its young generation several times larger.
 */
const PIECE = 16 * 1024;
/** Milliseconds without a byte after which a download is given up. */
const STALL = 20_000;

/** A list's text as it comes, and its day as the server or, failing that, the clock says. */
export interface FetchedList {
  asOf: string;
  chunks: AsyncIterable<string>;
  /** Ends the reading, wherever it is: what nobody takes would be loaded all the same. */
  stop(): void;
}

/**
 * Asks data.trade.gov for the Consolidated Screening List, without cookies. A redirect is not followed. Throws a
 * ListRefusal that names the host; so do the chunks where the rest does not come.
 */
export async function fetchList(get: typeof fetch, now: Date, stall = STALL): Promise<FetchedList> {
  const control = new AbortController();
  const response = await within(
    stall,
    control,
    get(LIST_URL, { redirect: 'manual', credentials: 'omit', cache: 'no-store', signal: control.signal }),
  );
  if (response.type === 'opaqueredirect') throw new ListRefusal('redirected', UPDATE_HOST);
  if (!response.ok || !response.body) {
    control.abort();
    throw new ListRefusal('status', `${UPDATE_HOST}: ${response.status} ${response.statusText}`.trim());
  }
  const bytes = response.body.getReader();
  const read = () => within(stall, control, bytes.read());
  return {
    asOf: dayOf(response.headers.get('last-modified'), now),
    chunks: textOf(read),
    stop: () => control.abort(),
  };
}

/** Text of a file as its pieces are read; throws a ListRefusal above 64 MB and where it is no UTF-8. */
export async function* textOf(
  read: () => Promise<ReadableStreamReadResult<Uint8Array>>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new ListRefusal('not_a_list', '≠ UTF-8');
    }
  };
  let length = 0;
  for (let piece = await read(); !piece.done; piece = await read()) {
    length += piece.value.length;
    if (length > MAX_LIST) throw new ListRefusal('too_large', '64 MB');
    for (let at = 0; at < piece.value.length; at += PIECE)
      yield decoded(piece.value.subarray(at, at + PIECE));
  }
  yield decoded();
}

async function within<T>(ms: number, control: AbortController, task: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ListRefusal('slow', UPDATE_HOST));
      control.abort();
    }, ms);
  });
  try {
    return await Promise.race([task, late]);
  } catch (error) {
    throw error instanceof ListRefusal
      ? error
      : new ListRefusal('offline', `${UPDATE_HOST}: ${String(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

/** A list is never younger than the clock. */
function dayOf(modified: string | null, now: Date): string {
  const time = Date.parse(modified ?? '');
  return new Date(Number.isNaN(time) ? now : Math.min(time, now.getTime())).toISOString().slice(0, 10);
}
