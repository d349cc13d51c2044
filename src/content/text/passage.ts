import type { Segment } from '../../screening/types.ts';

/** Where a stretch of a passage's text stands in a text node. */
export interface Piece {
  textNode: Text;
  /** UTF-16 offset in the node. */
  nodeAt: number;
  /** UTF-16 offset in the passage. */
  textAt: number;
  length: number;
}

/** A block's text over its inline elements, white space collapsed. Without pieces: an attribute's or control's. */
export interface Passage {
  holder: Element;
  pieces: Piece[];
  text: string;
  role: Segment['role'];
}

/** Passages that are judged together: a product card or row, else one block alone. */
export interface Unit {
  holder: Element;
  isGroup: boolean;
  passages: Passage[];
}

/** Part of a text node's text, and its UTF-16 offset there. */
export interface Stretch {
  nodeAt: number;
  text: string;
}

const UNTIDY = /\s{2}|[\t\n\r\f]|^\s|\s$/;

/** Splits a node's text into stretches without edge, double or line-breaking space. */
export function stretches(value: string): Stretch[] {
  if (!UNTIDY.test(value)) return value === '' ? [] : [{ nodeAt: 0, text: value }];
  return [...value.matchAll(/\S+(?:[ \u00a0]\S+)*/g)].map((match) => ({
    nodeAt: match.index,
    text: match[0],
  }));
}

/** Node and offset at each end of a span of a passage; undefined where the passage has no text nodes there. */
export function placeOf(
  { pieces }: { pieces: Piece[] },
  start: number,
  end: number,
): StaticRangeInit | undefined {
  const first = pieces.find((piece) => start < piece.textAt + piece.length);
  const last = pieces.findLast((piece) => piece.textAt < end);
  if (!first || !last) return undefined;
  return {
    startContainer: first.textNode,
    startOffset: first.nodeAt + Math.max(0, start - first.textAt),
    endContainer: last.textNode,
    endOffset: last.nodeAt + Math.min(last.length, end - last.textAt),
  };
}

/** True while each text node of a mention's passage is in the document and reads as it did. */
export function isIntact({ passage: { pieces, text, holder } }: { passage: Passage }): boolean {
  if (!pieces[0]) return holder.isConnected;
  return pieces.every(
    ({ textNode: node, nodeAt, textAt: at, length }) =>
      node.isConnected && node.data.startsWith(text.slice(at, at + length), nodeAt),
  );
}
