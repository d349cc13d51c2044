import { look } from '../look.ts';
import { fits, isElement, isWithinFit, shadowRootOf, walkFrom } from '../runtime.ts';
import type { Segment } from '../../screening/types.ts';
import { cardAround, isCardLike } from './card-like.ts';
import { isInline, labelOf, roleOf } from './element-kinds.ts';
import type { Passage, Unit } from './passage.ts';
import { passageMaker, WORD } from './passage-maker.ts';

/** Who is told what a walk meets. */
export interface Finder {
  onUnit(unit: Unit): void;
  /** A shadow root to walk as well. */
  onShadow(root: ShadowRoot): void;
  /** A custom element without one, so far. */
  onBare(element: Element): void;
}

/** A block that the walk is in. */
interface Block {
  holder: Element;
  role: Segment['role'];
  /** The card or row that it stands in. */
  cardUnit: Unit | undefined;
  outer: Block | undefined;
}

const BREATH = 24;
const MAX_LABEL = 300;
/** No label of a field is longer: "Name of the successful tenderer". */
const LONGEST_FIELD = 40;
/** In the names of elements whose shadow root is looked for even where they have children of their own. */
const HOST = '-';

/** Text of one unit at most: a monstrous one (a page that is one table row) goes on in a next one. */
const MAX_UNIT = 32 * 1024;

/**
 * Walks the text under `root` in document order, without recursion; each step is a breath at which it may be
 * interrupted. False where the page changed under it so that the rest was not reached.
 *
 * What is done for every node stands in this one function: Firefox compiles anew, on another thread, whatever is called
 * 1,500 times, which is ready when a page of a thousand texts is through, and keeps it for a next call, hundreds of
 * kilobytes each. Generators it leaves alone.
 */
export function* walkUnits(
  root: Element | ShadowRoot,
  { onUnit, onShadow, onBare }: Finder,
): Generator<void, boolean> {
  const fieldLabel = new RegExp(look.fields, 'i');
  /** The role of what a label names: in its one group the expression has labels of sellers. */
  const fieldOf = (label: string): Segment['role'] | null | false => {
    // So many alternatives are tried in no paragraph.
    const found = label.length < LONGEST_FIELD && fieldLabel.exec(label);
    return found && (found[1] ? 'supplier' : 'brand');
  };
  const outer = isElement(root) ? root : root.host;
  let nextField: ReturnType<typeof fieldOf> = null;
  let links = 0;
  let size = 0;
  let visited = 0;

  const emit = (unit: Unit): void => {
    size = 0;
    // A copy: a unit that is too large goes on.
    if (unit.passages[0]) onUnit({ ...unit });
    unit.passages = [];
  };
  const put = (passage: Passage): void => {
    const { cardUnit } = block;
    if (!cardUnit) return onUnit({ holder: passage.holder, isGroup: false, passages: [passage] });
    size += passage.text.length;
    cardUnit.passages.push(passage);
    if (size >= MAX_UNIT) emit(cardUnit);
  };
  const flush = (): void => {
    const { holder } = block;
    const passage = maker.take(holder, block.role);
    if (!passage) return;
    const isShort = passage.text.length <= 80;
    // A head cell after "Brand" is the next column's name.
    const field =
      (holder.localName !== 'th' && nextField) ||
      (holder.localName === 'td' && fieldOf(headOver(holder as HTMLTableCellElement)));
    if (isShort && field) passage.role = field;
    else if (passage.role === 'brand' && !isShort) passage.role = 'text';
    if (passage.role === 'text' && isWithinFit(holder, look.opinions)) passage.role = 'opinion';
    nextField = fieldOf(passage.text);
    put(passage);
  };
  const maker = passageMaker(flush);
  const label = (element: Element): void => {
    const text = labelOf(element).replaceAll(/\s+/g, ' ').trim().slice(0, MAX_LABEL);
    if (!WORD.test(text)) return;
    const role = roleOf(element) === 'control' ? 'control' : 'label';
    put({ holder: element, pieces: [], text, role });
  };
  const lookInto = (element: Element): void => {
    const shadow = shadowRootOf(element);
    if (shadow) onShadow(shadow);
    else if (element.localName.includes(HOST)) onBare(element);
  };

  if (root === outer) lookInto(outer);
  const around = cardAround(outer);
  let block: Block = {
    holder: outer,
    role: root === outer && !isInline(outer) ? roleOf(outer) : 'text',
    cardUnit: around && { holder: around, isGroup: true, passages: [] },
    outer: undefined,
  };
  const walker = walkFrom(root);
  let node = walker.firstChild();
  while (node) {
    let next: Node | null = null;
    if (node instanceof Text) maker.addText(node, links > 0);
    else if (node instanceof Element) {
      const { localName } = node;
      if (localName === 'a') links += 1;
      if (fits(node, look.skipped)) maker.break();
      else {
        if (!node.firstChild || localName.includes(HOST)) lookInto(node);
        if (isInline(node)) maker.edge(node);
        else {
          if (maker.text) flush();
          block = {
            holder: node,
            role: roleOf(node),
            cardUnit: isCardLike(node) ? { holder: node, isGroup: true, passages: [] } : block.cardUnit,
            outer: block,
          };
        }
        if (fits(node, look.labelled)) label(node);
        if (localName !== 'select') next = walker.firstChild();
      }
    }
    // Elements end here, until one has a neighbour to go on with.
    while (!next && node !== root) {
      if (node instanceof Element) {
        if (node.localName === 'a') links -= 1;
        if (!block.outer || block.holder !== node) maker.edge(node);
        else {
          if (maker.text) flush();
          if (block.cardUnit?.holder === node) emit(block.cardUnit);
          block = block.outer;
        }
      }
      next = walker.nextSibling();
      if (!next && !(node = walker.parentNode())) return false;
    }
    node = next;
    if (++visited % BREATH === 0) yield;
  }
  flush();
  if (block.cardUnit) emit(block.cardUnit);
  return true;
}

/** The words of the head that a cell stands under; '' for none. */
function headOver(cell: HTMLTableCellElement): string {
  const row = cell.parentElement;
  const head = row?.closest('table')?.rows[0];
  return (head !== row && head?.cells[cell.cellIndex]?.textContent.trim()) || '';
}
