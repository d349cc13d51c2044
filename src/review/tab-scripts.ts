/**
 * Run in the tab that is reviewed, by `executeScript`: each function stands alone, and what one call leaves in the
 * isolated world's `globalThis` the next one finds.
 */

/** Fetches the tab's own document again, from the cache where it is there, and holds it under `name`; its size in bytes. */
export async function holdOwnBytes(name: string, limit: number): Promise<number> {
  const response = await fetch(location.href, { cache: 'force-cache' });
  if (!response.ok) throw new Error(`${response.status}`);
  const blob = await response.blob();
  if (blob.size <= limit) Object.assign(globalThis, { [name]: blob });
  return blob.size;
}

/** A slice of what is held, in base64: a message carries text only, and not too much of it at once. */
export async function heldSlice(name: string, from: number, to: number): Promise<string> {
  const held: unknown = Reflect.get(globalThis, name);
  if (!(held instanceof Blob)) throw new Error('nothing held');
  const bytes = new Uint8Array(await held.slice(from, to).arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** Lets go of what is held. */
export function dropHeld(name: string): void {
  Reflect.deleteProperty(globalThis, name);
}

/**
 * The frame's visible text as rows: cells of tables and grids as they stand, everything else a line to a row.
 * At most `limit` rows; one more says that there were more.
 */
export function visibleRows(limit: number): string[][] {
  const ROW = 'tr, [role="row"]';
  const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
  const rows: string[][] = [];
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const take = (cells: string[]): void => {
    if (cells.some((cell) => cell !== '') && rows.length <= limit) rows.push(cells);
  };
  const visit = (element: HTMLElement): void => {
    if (rows.length > limit || !element.checkVisibility({ visibilityProperty: true })) return;
    const holdsRows = element.querySelector(ROW) !== null;
    if (element.matches(ROW) && !holdsRows) {
      const cells = [...element.querySelectorAll<HTMLElement>(CELL)];
      take(cells.map((cell) => (cell.checkVisibility() ? tidy(cell.innerText) : '')));
    } else if (holdsRows) {
      for (const child of element.childNodes) {
        if (child instanceof HTMLElement) visit(child);
        else if (child instanceof Text) take([tidy(child.data)]);
      }
    } else for (const line of element.innerText.split('\n')) take([tidy(line)]);
  };
  if (document.body instanceof HTMLElement) visit(document.body);
  return rows;
}
