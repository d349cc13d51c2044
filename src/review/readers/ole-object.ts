/**
 * OLE objects as Office embeds them: compound files whose streams hold what another program made
 * (https://learn.microsoft.com/openspecs/windows_protocols/ms-oleds, 2.3.6).
 */
import { openCompound } from './compound-file.ts';
import type { Attached } from './content.ts';

/** A file that Windows packed as it was, with its name before it. */
const NATIVE = '\u0001Ole10Native';
/** A document of Office, as it would be a file. */
const PACKAGE = 'Package';
/** What Adobe's program made, and others that keep their own forms there. */
const CONTENTS = 'CONTENTS';
const PDF = '%PDF-';
const EXTENSION = /\.(?:bin|ole)$/i;

/**
 * The file that an OLE object holds, under its own name where it has one; any other file, and an object of another
 * kind, as it came.
 */
export function insideObject(file: Attached): Attached {
  if (file.error) return file;
  try {
    const { entries } = openCompound(file.bytes);
    const streamOf = (wanted: string): Uint8Array =>
      entries.find(({ name }) => name === wanted)?.bytes ?? new Uint8Array(0);
    const native = packedFile(streamOf(NATIVE));
    if (native) return { name: `${file.name}!${native.name}`, bytes: native.bytes };
    const contents = streamOf(CONTENTS);
    const isPdf = new TextDecoder('latin1').decode(contents.subarray(0, PDF.length)) === PDF;
    const whole = isPdf ? contents : streamOf(PACKAGE);
    // Without the object's extension its content says what it is.
    return whole.length > 0 ? { name: file.name.replace(EXTENSION, ''), bytes: whole } : file;
  } catch {
    return file;
  }
}

/**
 * A packed file by its stream: size, a short, name, path, two longs of which the second is the size of the path that
 * follows, size of the content, content. Null where it is none.
 */
function packedFile(stream: Uint8Array): { name: string; bytes: Uint8Array } | null {
  if (stream.length === 0) return null;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  const behind = (at: number): number => stream.indexOf(0, at) + 1;
  const path = behind(6);
  const numbers = behind(path);
  if (path === 0 || numbers === 0) return null;
  try {
    const size = numbers + 8 + view.getUint32(numbers + 4, true);
    const from = size + 4;
    const bytes = stream.subarray(from, from + view.getUint32(size, true));
    const name = new TextDecoder('windows-1252').decode(stream.subarray(6, path - 1));
    return bytes.length > 0 ? { name: name.slice(name.lastIndexOf('\\') + 1), bytes } : null;
  } catch {
    return null;
  }
}
