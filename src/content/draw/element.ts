import type { CardNode } from '../../protocol/requests.ts';

/** Makes an HTML element of ours; text goes in as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  // Not createElement: in XHTML and XML documents that makes an element of no namespace.
  const made = document.createElementNS('http://www.w3.org/1999/xhtml', tag) as HTMLElementTagNameMap[K];
  dress(made, attributes);
  made.append(...children);
  return made;
}

/** Gives an element its attributes. */
export function dress(made: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
}

/**
 * Says where an element stands, and what size it has; overlay.css moves it there. As an attribute: the first look at the
 * `style` of an element makes all properties of CSS, a third of a megabyte of Firefox's in a page that has not used any.
 */
export function moveTo(made: Element, x: number, y: number, size = ''): void {
  dress(made, { style: `${size}--x:${Math.round(x)}px;--y:${Math.round(y)}px` });
}

/** Makes the elements of a card's tree. */
export function elementOf(node: CardNode | string): Node | string {
  if (typeof node === 'string') return node;
  return element(node.tag, node.attributes, ...node.children.map(elementOf));
}
