/** What an element's name says of the text in it; looked at by local name, so that XHTML reads the same. */
import type { Segment } from '../../screening/types.ts';
import { look } from '../look.ts';
import { attributeOf, fits } from '../runtime.ts';

/** True for elements whose content is never read: code, editable text, media. */
export function isSkipped(element: Element): boolean {
  return look.skipped.includes(element.localName) || fits(element, look.editable);
}

/** True for elements whose text runs on in the line. */
export function isInline(element: Element): boolean {
  return look.inline.includes(element.localName);
}

/** Role of the text that stands right in a block; `text` where its name says nothing. */
export function roleOf(element: Element): Segment['role'] {
  const role = look.roles.find(([name]) => name === element.localName)?.[1];
  return role ?? (fits(element, look.brands) ? 'brand' : 'text');
}

/** What a reader sees of a control or image: its value or label; '' for what the user may edit. */
export function labelOf(element: Element): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
  if (element instanceof HTMLInputElement) {
    const isShown = element.readOnly || /^(?:button|submit|reset)$/.test(element.type);
    return isShown && element.type !== 'password' ? element.value : '';
  }
  return (
    attributeOf(element, 'alt') ?? attributeOf(element, 'aria-label') ?? attributeOf(element, 'title') ?? ''
  );
}
