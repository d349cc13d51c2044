/** What an element's name says of the text in it; looked at by local name, so that XHTML reads the same. */
import type { Segment } from '../../screening/types.ts';

const SKIPPED = new Set(
  'script style noscript template textarea iframe frame object embed canvas svg math audio video head datalist'.split(
    ' ',
  ),
);
const INLINE = new Set(
  (
    'a abbr b bdi bdo big cite code del em font i ins label mark nobr picture q ruby s small span strong sub sup time ' +
    'tt u wbr img'
  ).split(' '),
);
const ROLES: Readonly<Record<string, Segment['role']>> = {
  h1: 'title',
  td: 'row',
  th: 'row',
  button: 'control',
};

/** True for elements whose content is never read: code, editable text, media. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** True for elements whose text runs on in the line. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** Role of the text that stands right in a block; `text` where its name says nothing. */
export function roleOf(element: Element): Segment['role'] {
  const role = ROLES[element.localName];
  if (role) return role;
  if (/^h[2-6]$/.test(element.localName)) return 'heading';
  const property = element.getAttribute('itemprop');
  if (property === 'brand' || property === 'manufacturer') return 'brand';
  return /(?:^|[\s_-])brand(?:-?name)?(?:$|\s)/i.test(element.getAttribute('class') ?? '') ? 'brand' : 'text';
}

/** What a reader sees of a control or image: its value or label; '' for what the user may edit. */
export function labelOf(element: Element): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
  if (element instanceof HTMLInputElement) {
    const isShown = element.readOnly || /^(?:button|submit|reset)$/.test(element.type);
    return isShown && element.type !== 'password' ? element.value : '';
  }
  return (
    element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? element.getAttribute('title') ?? ''
  );
}
