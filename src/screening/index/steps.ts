/**
 * A column whose numbers mostly rise lies in the file as its steps, from each number to the next: small ones, which the
 * package's archive packs to a fraction. Modulo 2^32, so a fall is a step too.
 */

/** Writes the steps over the numbers. */
export function toSteps(column: Uint32Array): void {
  for (let at = column.length - 1; at > 0; at--) column[at] = (column[at] ?? 0) - (column[at - 1] ?? 0);
}

/** The numbers of these steps, in memory of their own: the file stays as it is, for its hash to be checked again. */
export function fromSteps(steps: Uint32Array): Uint32Array {
  const column = new Uint32Array(steps.length);
  let sum = 0;
  for (let at = 0; at < steps.length; at++) {
    sum = (sum + (steps[at] ?? 0)) >>> 0;
    column[at] = sum;
  }
  return column;
}
