/** Values by their keys, in the order in which they come. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) addTo(groups, keyOf(value), value);
  return groups;
}

/** Adds a value to those that a key has. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const there = groups.get(key);
  if (there) there.push(value);
  else groups.set(key, [value]);
}
