/**
 * What the script names dozens of times: the build puts these in the place of the platform's own, and they shrink to a
 * letter each. A content script lives with one document.
 */
const { document, performance, Element, setTimeout, clearTimeout, addEventListener, getComputedStyle } =
  globalThis;
const { min, max } = Math;
export { document, performance, Element, setTimeout, clearTimeout, addEventListener, getComputedStyle };
export { min as 'Math.min', max as 'Math.max' };
