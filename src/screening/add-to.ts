/** Adds a value to those that a key has. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const there = groups.get(key);
  if (there) there.push(value);
  else groups.set(key, [value]);
}
