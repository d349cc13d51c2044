/** Whatever way printing is asked for, what is printed is the record and not the screen. */
import type { Translate } from '../ui/translate.ts';
import { RECORD_STYLE } from './record-style.ts';
import { recordTree } from './record-tree.ts';
import type { RecordNode } from './record-tree.ts';
import type { ReviewRecord } from './record.ts';

/** While `signal` stands, a printer gets the record that `make` gives at that moment; null: the screen as it is. */
export function printRecords(make: () => ReviewRecord | null, t: Translate, signal: AbortSignal): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .record-page { display: none; }
    @media print { .record-page { display: block; } body > :not(.record-page) { display: none; } }
    ${RECORD_STYLE}`);
  let page: HTMLElement | undefined;
  const remove = (): void => {
    page?.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  addEventListener(
    'beforeprint',
    () => {
      remove();
      const record = make();
      if (!record) return;
      page = elementOf({ tag: 'div', attributes: { class: 'record-page' }, children: recordTree(record, t) });
      document.body.append(page);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    { signal },
  );
  addEventListener('afterprint', remove, { signal });
  signal.addEventListener('abort', remove);
}

function elementOf({ tag, attributes, children }: RecordNode): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : elementOf(child))));
  return element;
}
