import type { DetailsInForce } from './details.ts';
import { readRow } from './imported-rows.ts';
import { readText } from './utf8.ts';
import type { Entity, Programme } from './types.ts';

/**
 * Reads the UTF-8 of what `detailsText` wrote: its programmes at once, its entities as they are asked for. As objects they
 * take many times the text. Throws a SyntaxError where it is none.
 */
export function openDetails(text: Uint8Array): DetailsInForce {
  const programmes = itemsBehind('{"programmes":[', text, 0);
  const whole = itemsBehind('],"entities":[', text, programmes.end);
  const rows = text[whole.end + 1] === COMMA ? itemsBehind('],"imported":[', text, whole.end) : NONE;
  const read = ({ starts, ends }: Items, at: number): string => readText(text.subarray(starts[at], ends[at]));
  const count = whole.starts.length + rows.starts.length;
  const at = (place: number): Entity | undefined => {
    if (place < whole.starts.length) return JSON.parse(read(whole, place)) as Entity;
    return place < count ? readRow(read(rows, place - whole.starts.length)) : undefined;
  };
  const each = function* (): Generator<Entity> {
    for (let place = 0; place < count; place++) {
      const entity = at(place);
      if (entity) yield entity;
    }
  };
  return {
    programmes: programmes.starts.map((_, place) => JSON.parse(read(programmes, place)) as Programme),
    entities: { at, [Symbol.iterator]: each },
  };
}

/** Where the items of a list stand, and where it ends. */
interface Items {
  starts: number[];
  ends: number[];
  end: number;
}

const NONE: Items = { starts: [], ends: [], end: 0 };
const [QUOTE, ESCAPE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d];

function itemsBehind(words: string, text: Uint8Array, at: number): Items {
  const from = at + words.length;
  if (readText(text.subarray(at, from)) !== words) throw new SyntaxError(`details: no ${words}`);
  const items: Items = { starts: [], ends: [], end: from };
  let depth = 0;
  let start = from;
  for (let place = from; place < text.length; place++) {
    const byte = text[place];
    if (byte === QUOTE) place = endOfString(text, place);
    else if (byte === OPEN || byte === OPEN_LIST) depth++;
    else if (depth > 0 && (byte === CLOSE || byte === CLOSE_LIST)) depth--;
    else if (depth === 0 && (byte === COMMA || byte === CLOSE_LIST)) {
      if (place > start) {
        items.starts.push(start);
        items.ends.push(place);
      }
      start = place + 1;
      if (byte === CLOSE_LIST) return { ...items, end: place };
    }
  }
  throw new SyntaxError('details: cut short');
}

function endOfString(text: Uint8Array, from: number): number {
  let place = from + 1;
  while (place < text.length && text[place] !== QUOTE) place += text[place] === ESCAPE ? 2 : 1;
  return place;
}
