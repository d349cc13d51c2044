/**
 * What the script names dozens of times: the build puts these in the place of the platform's own, and they shrink to a
 * letter each. A content script lives with one document. What the browser makes only when it is first named (elements,
 * the clock, the address) is not among them: a frame that just listens, and a page whose host says enough, do without.
 */
const { document, Promise, RegExp } = globalThis;
const { setTimeout, clearTimeout, addEventListener, requestAnimationFrame, getComputedStyle } = globalThis;
const now = (): number => globalThis.performance.now();
const { min, max, round } = Math;
export { document, Promise, RegExp };
export { setTimeout, clearTimeout, addEventListener, requestAnimationFrame, getComputedStyle };
export { now as 'performance.now', min as 'Math.min', max as 'Math.max', round as 'Math.round' };
