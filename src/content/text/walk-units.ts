import { look } from '../look.ts';
import { isElement, shadowRootOf, walkFrom } from '../runtime.ts';
import type { Segment } from '../../screening/types.ts';
import { cardAround, isCardLike } from './card-like.ts';
import { isInline, isSkipped, labelOf, roleOf } from './element-kinds.ts';
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

const BREATH = 24;
const MAX_LABEL = 300;
/** Names whose shadow root is looked for even where they have children of their own. */
const HOSTS = /-/;

/** Text of one unit at most: a monstrous one (a page that is one table row) goes on in a next one. */
const MAX_UNIT = 32 * 1024;

/**
 * Walks the text under `root` in document order, without recursion; each step is a breath at which it may be
 * interrupted. False where the page changed under it so that the rest was not reached.
 */
export function* walkUnits(
  root: Element | ShadowRoot,
  { onUnit, onShadow, onBare }: Finder,
): Generator<void, boolean> {
  const brandLabel = new RegExp(look.brandLabels, 'i');
  const outer = isElement(root) ? root : root.host;
  const isBlock = root === outer && !isInline(outer);
  const blocks: { element: Element; role: Segment['role'] }[] = [
    { element: outer, role: isBlock ? roleOf(outer) : 'text' },
  ];
  const units: Unit[] = [];
  let isBrandNext = false;
  let links = 0;
  let size = 0;

  const put = (passage: Passage): void => {
    const unit = units.at(-1);
    if (!unit) return onUnit({ holder: passage.holder, isGroup: false, passages: [passage] });
    size += passage.text.length;
    unit.passages.push(passage);
    if (size < MAX_UNIT) return;
    emit();
    units.push({ ...unit, passages: [] });
  };
  const maker = passageMaker(() => flush());
  const flush = (): void => {
    const block = blocks.at(-1);
    const passage = block && maker.take(block.element, block.role);
    if (!passage) return;
    const isShort = passage.text.length <= 80;
    const { element } = block;
    // A head cell after "Brand" is the next column's name.
    const isBrand = isBrandNext && element.localName !== 'th';
    if (isShort && (isBrand || (element instanceof HTMLTableCellElement && isUnder(brandLabel, element))))
      passage.role = 'brand';
    else if (passage.role === 'brand' && !isShort) passage.role = 'text';
    if (passage.role === 'text' && Element.prototype.closest.call(element, look.opinions))
      passage.role = 'opinion';
    isBrandNext = passage.text.length <= 24 && brandLabel.test(passage.text);
    put(passage);
  };
  const label = (element: Element): void => {
    const text = labelOf(element).replaceAll(/\s+/g, ' ').trim().slice(0, MAX_LABEL);
    if (!WORD.test(text)) return;
    const role = roleOf(element) === 'control' ? 'control' : 'label';
    put({ holder: element, pieces: [], text, role });
  };
  const lookInto = (element: Element): void => {
    const shadow = shadowRootOf(element);
    if (shadow) onShadow(shadow);
    else if (HOSTS.test(element.localName)) onBare(element);
  };
  /** True where the walk goes on inside. */
  const enter = (element: Element): boolean => {
    const { localName } = element;
    if (localName === 'a') links += 1;
    if (isSkipped(element)) {
      maker.break();
      return false;
    }
    if (HOSTS.test(localName) || element.firstChild === null) lookInto(element);
    if (isInline(element)) maker.edge(element);
    else {
      flush();
      if (isCardLike(element)) units.push({ holder: element, isGroup: true, passages: [] });
      blocks.push({ element, role: roleOf(element) });
    }
    label(element);
    return localName !== 'select';
  };
  const leave = (element: Element): void => {
    if (element.localName === 'a') links -= 1;
    if (isInline(element)) maker.edge(element);
    if (blocks.at(-1)?.element === element) {
      flush();
      blocks.pop();
    }
    if (units.at(-1)?.holder === element) emit();
  };
  const emit = (): void => {
    const unit = units.pop();
    size = 0;
    if (unit?.passages[0]) onUnit(unit);
  };

  if (root === outer) lookInto(outer);
  const around = cardAround(outer);
  if (around) units.push({ holder: around, isGroup: true, passages: [] });
  if (!(yield* walkNodes(root, (text) => maker.addText(text, links > 0), enter, leave))) return false;
  flush();
  while (units[0]) emit();
  return true;
}

/**
 * Tells of the nodes under `root` in document order: of texts, of elements where they begin (answered by whether to go
 * inside) and end. False as in `walkUnits`.
 */
function* walkNodes(
  root: Node,
  onText: (text: Text) => void,
  enter: (element: Element) => boolean,
  leave: (element: Element) => void,
): Generator<void, boolean> {
  const walker = walkFrom(root);
  let visited = 0;
  let node = walker.firstChild();
  while (node) {
    let next: Node | null = null;
    if (node instanceof Text) onText(node);
    else if (isElement(node)) {
      if (enter(node)) next = walker.firstChild();
      if (!next) leave(node);
    }
    while (!next && node !== root && !(next = walker.nextSibling())) {
      node = walker.parentNode();
      if (!node) return false;
      if (isElement(node) && node !== root) leave(node);
    }
    node = next;
    if (++visited % BREATH === 0) yield;
  }
  return true;
}

/** Whether a cell stands under a head of this label. */
function isUnder(label: RegExp, cell: HTMLTableCellElement): boolean {
  const row = cell.parentElement;
  const head = row?.closest('table')?.rows[0];
  return head !== row && label.test(head?.cells[cell.cellIndex]?.textContent.trim() ?? '');
}
