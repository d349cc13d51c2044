import keyboards from './data/keyboards.json' with { type: 'json' };

type Letters = ReadonlyMap<string, string>;

/** Keys of the layouts that have a letter a key, by letter; rows as they lie, "." behind "," as the last. */
const LAYOUTS: readonly Letters[] = Object.values(keyboards.layouts).map(
  (letters) => new Map(Array.from(letters, (letter, at) => [letter, keyboards.latin.charAt(at)])),
);

/** Where the first, middle and last letters of a decomposed syllable begin in Unicode (chapter 3.12). */
const JAMO = { first: 0x1100, middle: 0x1161, last: 0x11a8 };

/** The Korean layout KS X 5002 has a letter for each part of a syllable. */
const HANGUL: Letters = new Map(
  (['first', 'middle', 'last'] as const).flatMap((part) =>
    keyboards.hangul[part]
      .split(' ')
      .map((keys, at): [string, string] => [String.fromCharCode(JAMO[part] + at), keys.toLowerCase()]),
  ),
);

/**
 * What the keys that make `text` on a keyboard of its script make on a Latin one: "ргфцуш" is huawei, 하이크비전
 * gkdlzmqlwjs. Undefined where no one layout has all of its letters.
 */
export function keysOf(text: string): string | undefined {
  const small = text.trim().toLowerCase();
  return (
    keysOn(HANGUL, small.normalize('NFKD')) ??
    LAYOUTS.map((layout) => keysOn(layout, small)).find((keys) => keys !== undefined)
  );
}

function keysOn(layout: Letters, text: string): string | undefined {
  let keys = '';
  for (const letter of text) {
    const key = letter === ' ' ? ' ' : layout.get(letter);
    if (key === undefined) return undefined;
    keys += key;
  }
  return keys || undefined;
}
