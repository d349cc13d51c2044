/** Makes a value at the first call: what a worker that was just woken does not need, it need not make. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
