/**
 * What the script names dozens of times: the build puts these in the place of the platform's own, and they shrink to a
 * letter each. A content script lives with one document.
 */
const { document, performance, location, Element, HTMLElement, Promise, RegExp } = globalThis;
const { setTimeout, clearTimeout, addEventListener, requestAnimationFrame, getComputedStyle } = globalThis;
const { min, max, round } = Math;
export { document, performance, location, Element, HTMLElement, Promise, RegExp };
export { setTimeout, clearTimeout, addEventListener, requestAnimationFrame, getComputedStyle };
export { min as 'Math.min', max as 'Math.max', round as 'Math.round' };
