/** What a page looks like to its own scripts, to tell whether we changed it. */
export interface Snapshot {
  /** The DOM serialised: elements, attributes, text, form values, open shadow roots. */
  dom: string;
  /** Left, top, width, height of every element in the body, in half pixels, at the page's own origin. */
  boxes: number[];
  /** Sum of the browser's own layout shift entries; 0 where it has none. */
  shift: number;
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
  const boxes: number[] = [];
  for (const element of Array.from(document.body?.querySelectorAll('*') ?? []).slice(0, 20_000)) {
    if (element === ours) continue;
    const { left, top, width, height } = element.getBoundingClientRect();
    boxes.push(...[left + scrollX, top + scrollY, width, height].map((length) => Math.round(length * 2)));
  }
  const shifts: PerformanceEntry[] = [];
  try {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    shifts.push(...observer.takeRecords());
    observer.disconnect();
  } catch {
    // Firefox has no such entries; the boxes tell.
  }
  return {
    dom: parts.join('\n'),
    boxes,
    shift: shifts.reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0),
  };
}

/** Share of the elements that stand elsewhere than in the page as it is without us, or the extra shift: the larger. */
export function layoutShift(before: Snapshot, after: Snapshot): number {
  const count = Math.max(before.boxes.length, after.boxes.length) / 4;
  let moved = 0;
  for (let i = 0; i < count; i++) {
    const at = i * 4;
    if ([0, 1, 2, 3].some((part) => before.boxes[at + part] !== after.boxes[at + part])) moved++;
  }
  return Math.max(count ? moved / count : 0, after.shift - before.shift, 0);
}
