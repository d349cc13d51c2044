import { elementsIn } from '../runtime.ts';

interface NavigationEvents {
  addEventListener(type: 'navigatesuccess', listener: () => void): void;
}

/** When a page is looked at again: it gets this long to draw itself, and to load what it draws. */
const LOOKS_MS = [800, 3500, 8000];
/** A page that has grown by this factor and by so many elements may have become another. */
const GROWTH = 1.2;
const GROWN = 12;

/** Calls `judge` again after each single-page navigation, and where a page has grown since it was judged last. */
export function watchNavigation(judge: () => void): void {
  const elements = elementsIn(document, '*');
  let judged = elements.length;
  const look = (): void => {
    const { length } = elements;
    if (length < judged * GROWTH + GROWN) return;
    judged = length;
    judge();
  };
  const again = (): void => LOOKS_MS.forEach((wait) => setTimeout(look, wait));
  const navigated = (): void => {
    judged = -Infinity;
    again();
  };
  (globalThis as { navigation?: NavigationEvents }).navigation?.addEventListener(
    'navigatesuccess',
    navigated,
  );
  again();
}
