import type { Segment } from '../../screening/types.ts';
import { stretches, type Passage, type Piece, type Stretch } from './passage.ts';

/** Longest passage; a longer block goes on in a next one, cut at white space. */
const MAX_PASSAGE = 8000;
/** Two letters of the Latin alphabet, or anything of another script. */
export const WORD = /[a-z]{2}|[^\0-\u00bf]/i;
/** Longest stretch of a text node that is kept whole; a longer one is cut after a space, else anywhere. */
const MAX_STRETCH = 4000;
const CUTS = /.{1,4000} |.{1,4000}/gs;

/** Gathers a block's text nodes into passages. */
export interface PassageMaker {
  /** What was gathered so far; a field, since it is looked at for every element. */
  text: string;
  addText(node: Text, isLink: boolean): void;
  /** An inline element opens or closes here: words on its two sides may or may not be one. */
  edge(element: Element): void;
  break(): void;
  /** Ends the passage; undefined where it holds no word. */
  take(holder: Element, role: Segment['role']): Passage | undefined;
}

/** Makes an empty passage maker; `onLong` is told when a passage is full and should be taken. */
export function passageMaker(onLong: () => void): PassageMaker {
  let pieces: Piece[] = [];
  let edges: Element[] = [];
  let spaced = false;
  let linked = true;

  const joint = (startsWithSpace: boolean): string => {
    if (maker.text === '') return '';
    return spaced || startsWithSpace || edges.some(isBox) ? ' ' : '';
  };
  const maker: PassageMaker = {
    text: '',
    addText: (node, isLink) => {
      const value = node.data;
      const parts = stretches(value);
      for (const { nodeAt, text } of value.length > MAX_STRETCH ? parts.flatMap(cutLong) : parts) {
        maker.text += pieces.at(-1)?.textNode === node ? ' ' : joint(nodeAt > 0);
        pieces.push({ textNode: node, nodeAt, textAt: maker.text.length, length: text.length });
        maker.text += text;
        edges = [];
        spaced = false;
        linked &&= isLink;
        if (maker.text.length > MAX_PASSAGE) onLong();
      }
      if (value !== value.trimEnd()) spaced = true;
    },
    edge: (element) => {
      if (maker.text !== '' && edges.length < 6) edges.push(element);
    },
    break: () => {
      spaced = true;
    },
    take: (holder, role) => {
      const { text } = maker;
      const passage: Passage | undefined = WORD.test(text)
        ? { holder, pieces, text, role: linked && role === 'text' ? 'link' : role }
        : undefined;
      maker.text = '';
      pieces = [];
      edges = [];
      spaced = false;
      linked = true;
      return passage;
    },
  };
  return maker;
}

function cutLong(part: Stretch): Stretch[] {
  if (part.text.length <= MAX_STRETCH) return [part];
  return [...part.text.matchAll(CUTS)].map(({ 0: text, index }) => ({ nodeAt: part.nodeAt + index, text }));
}

/** Margins of an inline element, in CSS pixels, from which on a reader sees a space beside it. */
const SPACE = 3;

/** True where the edge of an inline-tagged element parts words on screen: `<span>Brand</span><span>Name</span>` as boxes. */
function isBox(element: Element): boolean {
  const { display, marginLeft, marginRight } = getComputedStyle(element);
  // Nothing for one that has gone meanwhile.
  if (!/^(?:inline|contents|none|ruby.*|)$/.test(display)) return true;
  if (parseFloat(marginLeft) + parseFloat(marginRight) > SPACE) return true;
  const parent = element.parentElement;
  return parent !== null && /flex|grid/.test(getComputedStyle(parent).display);
}
