/** Finding product cards and rows by their structure alone. */
import { look } from '../look.ts';
import { fits } from '../runtime.ts';

/** True for a table row, a marked-up product, or one of several like siblings that shows two signs of a card. */
export function isCardLike(element: Element): boolean {
  return (
    fits(element, look.cards) ||
    // The signs of a card are elements within it, which most blocks have none of.
    (!!element.firstElementChild &&
      (element.localName === 'article' ||
        isTwin(element, element.previousElementSibling) ||
        isTwin(element, element.nextElementSibling)) &&
      look.cardSigns.filter((sign) => element.querySelector(sign)).length >= 2)
  );
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

/** Asked of neighbours alone: a list of ten thousand cards must not cost their square. */
function isTwin(element: Element, other: Element | null): boolean {
  return !!other && kindOf(other) === kindOf(element);
}

/** Not by `classList`: each element whose list is once read keeps it, a tenth of a megabyte in a shop. */
function kindOf(element: Element): string {
  return `${element.localName} ${/\S+/.exec(element.className)?.[0]}`;
}
