/** Keeps what `find` answers to each argument: it is asked once for each, and not before. */
export function memo<A, T>(find: (about: A) => T): (about: A) => T {
  const known = new Map<A, T>();
  return (about) => {
    if (known.has(about)) return known.get(about) as T;
    const found = find(about);
    known.set(about, found);
    return found;
  };
}
