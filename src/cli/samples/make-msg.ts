/** Makes Outlook messages, so that no binary stands in the repo: a compound file with small and large streams. */
import { joined } from '../../review/readers/joined.ts';

/** A storage's entries by name: bytes are a stream, else a storage. */
export interface Storage {
  [name: string]: Uint8Array | Storage;
}

const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;

interface Entry {
  name: string;
  type: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** A compound file of version 3; siblings hang to the right of each other. */
export function makeCompound(root: Storage): Uint8Array {
  const sectors: Uint8Array[] = [];
  const table: number[] = [];
  const minis: Uint8Array[] = [];
  const miniTable: number[] = [];
  const put = (bytes: Uint8Array, size: number, into: Uint8Array[], chain: number[]): number => {
    const start = into.length;
    const count = Math.ceil(bytes.length / size);
    for (let i = 0; i < count; i++) {
      const piece = new Uint8Array(size);
      piece.set(bytes.subarray(i * size, (i + 1) * size));
      into.push(piece);
      chain.push(i + 1 < count ? start + i + 1 : END);
    }
    return count > 0 ? start : END;
  };
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, right: FREE, child: FREE, start: END, size: 0 }];
  const add = (storage: Storage): number => {
    let first = FREE;
    for (const [name, content] of Object.entries(storage).reverse()) {
      const isStream = content instanceof Uint8Array;
      const start = !isStream
        ? 0
        : content.length < CUTOFF
          ? put(content, MINI, minis, miniTable)
          : put(content, SECTOR, sectors, table);
      const child = isStream ? FREE : add(content);
      const size = isStream ? content.length : 0;
      first = entries.push({ name, type: isStream ? 2 : 1, right: first, child, start, size }) - 1;
    }
    return first;
  };
  const child = add(root);
  const mini = put(joined(minis), SECTOR, sectors, table);
  entries[0] = { name: 'Root Entry', type: 5, right: FREE, child, start: mini, size: minis.length * MINI };
  const miniFat = put(words(miniTable), SECTOR, sectors, table);
  const directory = put(joined(entries.map(entryBytes)), SECTOR, sectors, table);
  const fatSectors = Math.ceil((table.length + 8) / (SECTOR / 4 - 1));
  const fat = sectors.length;
  const padded = [...table, ...Array<number>(fatSectors).fill(0xfffffffd)];
  while (padded.length % (SECTOR / 4) !== 0) padded.push(FREE);
  put(words(padded), SECTOR, sectors, []);

  const header = new Uint8Array(SECTOR).fill(0xff, 76);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(header.buffer);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  for (const [at, value] of [
    [44, fatSectors],
    [48, directory],
    [56, CUTOFF],
    [60, miniFat],
    [64, 1],
    [68, END],
    [72, 0],
  ] as const)
    view.setUint32(at, value, true);
  for (let i = 0; i < fatSectors; i++) view.setUint32(76 + 4 * i, fat + i, true);
  return joined([header, ...sectors]);
}

/** A property of a message or an attachment as text, by its number. */
export function msgText(property: string, value: string): Storage {
  return { [`__substg1.0_${property}001F`]: new Uint8Array(Buffer.from(value, 'utf16le')) };
}

/** A message with a text body, files, and messages within it. */
export function makeMsg(
  subject: string,
  body: string,
  files: Record<string, Uint8Array> = {},
  messages: Storage[] = [],
): Storage {
  return makeMsgOf({ ...msgText('0037', subject), ...msgText('1000', body) }, [
    ...Object.entries(files).map(([name, bytes]): Storage => ({
      ...msgText('3707', name),
      '__substg1.0_37010102': bytes,
    })),
    ...messages.map((message): Storage => ({ '__substg1.0_3701000D': message })),
  ]);
}

/** A message with properties and attachments of one's own. */
export function makeMsgOf(properties: Storage, attached: Storage[]): Storage {
  return {
    ...msgText('0C1A', 'Nordlicht Sicherheit'),
    ...properties,
    ...Object.fromEntries(attached.map((each, i) => [`__attach_version1.0_#0000000${i}`, each])),
  };
}

function entryBytes({ name, type, right, child, start, size }: Entry): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  bytes.set(Buffer.from(name, 'utf16le'));
  view.setUint16(64, 2 * name.length + 2, true);
  view.setUint8(66, type);
  for (const [at, value] of [
    [68, FREE],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ] as const)
    view.setUint32(at, value, true);
  return bytes;
}

function words(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(numbers).buffer);
}
