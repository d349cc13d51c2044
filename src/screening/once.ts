/** Makes a value at the first call: what a worker that was just woken does not need, it need not make. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
