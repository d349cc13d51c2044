/** What a page looks like to its own scripts, to tell whether we changed it. */
export interface Snapshot {
  /** The DOM serialised: elements, attributes, text, form values, open shadow roots. */
  dom: string;
  /**
   * Share of the elements that stand elsewhere while our overlay and our sheets are there than without them, measured
   * in one go: what the page itself moves meanwhile, a late picture say, does not count.
   */
  moved: number;
}

/**
 * Takes a snapshot, in the page, so it uses nothing from outside. With our overlay's root, its host is left out;
 * a root whose host is not an empty child of the document's element or of a dialog is none of ours.
 */
export function takeSnapshot(root: ShadowRoot | null): Snapshot {
  const host = root?.host;
  const ours =
    host && host.childNodes.length === 0 && host.parentElement?.matches(':root, body, dialog, :fullscreen')
      ? host
      : undefined;
  const parts: string[] = [];
  const open = (node: Node): void => {
    if (node.nodeType !== Node.ELEMENT_NODE) {
      parts.push(`${node.nodeType}:${node.nodeValue ?? node.nodeName}`);
      return;
    }
    const element = node as Element;
    const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).sort();
    parts.push(`<${element.nodeName} ${attributes.join(' ')}`);
    if ('value' in element) parts.push(`value=${String(element.value)}`);
    if ('checked' in element) parts.push(`checked=${String(element.checked)}`);
    if ('selected' in element) parts.push(`selected=${String(element.selected)}`);
    if (element.shadowRoot) walk(element.shadowRoot);
  };
  // Not recursive down the tree: hostile pages nest deeper than the stack.
  const walk = (top: Node): void => {
    let node: Node | null = top;
    while (node) {
      const skipped: boolean = node === ours;
      if (!skipped) open(node);
      let next: Node | null = skipped ? null : node.firstChild;
      while (!next && node && node !== top) {
        if (node !== ours) parts.push('>');
        next = node.nextSibling;
        if (!next) node = node.parentNode;
      }
      node = next;
    }
  };
  walk(document);
  const boxes = (): string[] =>
    Array.from(document.body?.querySelectorAll('*') ?? [])
      .slice(0, 20_000)
      .filter((element) => element !== ours)
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + scrollX, top + scrollY, width, height].map((length) => Math.round(length * 2)).join();
      });
  const withUs = boxes();
  const style = ours?.getAttribute('style') ?? null;
  const sheets = Array.from(document.adoptedStyleSheets);
  ours?.setAttribute('style', 'display: none !important');
  for (const sheet of sheets) sheet.disabled = true;
  const withoutUs = boxes();
  for (const sheet of sheets) sheet.disabled = false;
  if (style === null) ours?.removeAttribute('style');
  else ours?.setAttribute('style', style);
  const moved = withUs.filter((box, at) => box !== withoutUs[at]).length;
  return { dom: parts.join('\n'), moved: withUs.length > 0 ? moved / withUs.length : 0 };
}
