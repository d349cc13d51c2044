import type { HanTable } from './fold-table.ts';

/** A traditional character and its simplified form. */
export type HanPair = readonly [traditional: string, simplified: string];

/** Narrows a library's pairs to those whose simplified form occurs in `names`: no other can matter to a match. */
export function narrowHan(pairs: readonly HanPair[], names: readonly string[]): HanTable {
  const wide = new Map(pairs.filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to));
  const simplest = (character: string): string => {
    const next = wide.get(character);
    return next === undefined || wide.get(next) === character ? character : simplest(next);
  };
  const units = new Set<number>();
  for (const name of names) for (let at = 0; at < name.length; at++) units.add(name.charCodeAt(at));
  const used = new Set([...units].map((unit) => simplest(String.fromCharCode(unit))));
  const narrow = [...wide.keys()]
    .map((from): [string, string] => [from, simplest(from)])
    .filter(([from, to]) => from !== to && used.has(to) && simplest(to) === to);
  return new Map(narrow.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Packs a table as pairs of UTF-16 units. */
export function packHan(han: HanTable): Uint8Array<ArrayBuffer> {
  const units = [...han].flatMap(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]);
  return new Uint8Array(Uint16Array.from(units).buffer);
}

/** Opens what `packHan` made. */
export function openHan(bytes: Uint8Array): HanTable {
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
  const han = new Map<string, string>();
  for (let at = 0; at + 1 < units.length; at += 2)
    han.set(String.fromCharCode(units[at] ?? 0), String.fromCharCode(units[at + 1] ?? 0));
  return han;
}
