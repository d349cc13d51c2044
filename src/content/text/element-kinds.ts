/** What kind of element it is says of the text in it. */
import type { Segment } from '../../screening/types.ts';
import { look } from '../look.ts';
import { attributeOf, fits } from '../runtime.ts';

/** True for elements whose text runs on in the line. */
export function isInline({ localName }: Element): boolean {
  // Asked of every element: a selector takes seven times as long.
  return look.inline.includes(localName);
}

/** Role of the text that stands right in a block; `text` where nothing is known of it. */
export function roleOf(element: Element): Segment['role'] {
  return look.roles[`<${element.localName}`] ?? (fits(element, look.brands) ? 'brand' : 'text');
}

/** What a reader sees of a control or image: its value or label; '' for what the user may edit. */
export function labelOf(element: Element): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
  if (element instanceof HTMLInputElement) return fits(element, look.inputs) ? element.value : '';
  return (
    attributeOf(element, 'alt') ?? attributeOf(element, 'aria-label') ?? attributeOf(element, 'title') ?? ''
  );
}
