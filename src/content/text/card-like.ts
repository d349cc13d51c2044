/** Finding product cards and rows by their structure alone. */
import { look } from '../look.ts';
import { fits } from '../runtime.ts';

/** True for a table row, a marked-up product, or one of several like siblings that shows two signs of a card. */
export function isCardLike(element: Element): boolean {
  if (fits(element, look.cards)) return true;
  if (element.localName !== 'article' && !hasTwin(element)) return false;
  return look.cardSigns.filter((sign) => element.querySelector(sign)).length >= 2;
}

/** The innermost card or row around an element, itself included. */
export function cardAround(element: Element): Element | undefined {
  let depth = 0;
  for (let at: Element | null = element; at && depth < 16; at = at.parentElement, depth += 1) {
    if (at.localName === 'body') return undefined;
    if (isCardLike(at)) return at;
  }
  return undefined;
}

/** Asks the neighbours alone: a list of ten thousand cards must not cost their square. */
function hasTwin(element: Element): boolean {
  return [element.previousElementSibling, element.nextElementSibling].some(
    (each) => each && kindOf(each) === kindOf(element),
  );
}

/** Not by `classList`: each element whose list is once read keeps it, a tenth of a megabyte in a shop. */
function kindOf(element: Element): string {
  return `${element.localName} ${/\S+/.exec(element.className)?.[0]}`;
}
