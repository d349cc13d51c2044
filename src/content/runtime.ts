import type { Runtime } from '../protocol/send.ts';

interface ExtensionApi {
  runtime: Runtime & {
    id?: string;
    onMessage: {
      addListener(
        listener: (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void) => true,
      ): void;
    };
  };
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

declare const chrome: ExtensionApi;

/**
 * The browser's extension API; no polyfill, since this file goes into every page. Under the name that all browsers have:
 * where `browser` is none of it, a page may have an element of that id.
 */
export const extension = chrome;

/** False in a frame within a page. */
export const isTop = window.top === window;

/** True once the extension was updated or removed under this script. */
export function isOrphaned(): boolean {
  try {
    return !extension.runtime.id;
  } catch {
    return true;
  }
}

/** The page's root element, whichever stands there now. */
export function pageRoot(): HTMLElement {
  return document.documentElement;
}

/** Not a constant: a frame that just listens need not make what elements are. */
function prototype(): Element {
  return Element.prototype;
}

/** An element's attribute, also where a form has a control of that method's name. */
export function attributeOf(element: Element, name: string): string | null {
  return prototype().getAttribute.call(element, name);
}

/** True for an element, of whatever namespace. */
export function isElement(node: unknown): node is Element {
  return node instanceof Element;
}

/** True where a selector fits an element; asked in the same way. */
export function fits(element: Element, selector: string): boolean {
  return prototype().matches.call(element, selector);
}

/** True where it fits the element or one around it. */
export function isWithinFit(element: Element, selector: string): boolean {
  return !!prototype().closest.call(element, selector);
}

/** The elements that a selector finds in a document. */
export function allThatFit<E extends Element>(root: Document, selector: string): NodeListOf<E> {
  return root.querySelectorAll<E>(selector);
}

/** The elements of a name in a document or element, as they come and go. */
export function elementsIn(root: Document | Element, name: string): HTMLCollectionOf<Element> {
  return root.getElementsByTagName(name);
}

/** Elements, text, CDATA sections and the fragment that a shadow root is, in the numbers of `NodeFilter`. */
const SHOWN = 1 | 4 | 8 | 1024;

/** True for what can be asked which elements stand at a point: a document, a shadow root. */
export function isTree(node: Node): node is Document | ShadowRoot {
  return 'elementsFromPoint' in node;
}

/** A walk over text and elements, the root among them, whatever the page names its controls and images. */
export function walkFrom(root: Node): TreeWalker {
  return new Document().createTreeWalker(root, SHOWN);
}

/** An element's shadow root, open or closed; null where it has none or the browser withholds it. */
export function shadowRootOf(
  element: Element & { openOrClosedShadowRoot?: ShadowRoot | null },
): ShadowRoot | null {
  const said = element.shadowRoot ?? element.openOrClosedShadowRoot;
  if (said !== undefined) return said;
  try {
    return extension.dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    return null;
  }
}

/** Hears events of these types before the page does, and prevents none, until `signal` ends it. */
export function hearFirst(
  types: readonly string[],
  hear: (event: Event) => unknown,
  signal: AbortSignal,
): void {
  for (const type of types) addEventListener(type, hear, { capture: true, passive: true, signal });
}
