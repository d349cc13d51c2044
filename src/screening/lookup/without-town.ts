import { isPlace, isTown } from '../places.ts';

/** A query's words without the town, and its country, that end it: "kronshtadt st petersburg"; undefined where none does. */
export function withoutTown(words: readonly string[]): string[] | undefined {
  const countries = words.flatMap((_, at) => (at > 1 && isPlace(words.slice(at).join(' ')) ? at : []));
  // A few towns are countries too, as lists have it: Hong Kong is first taken for the one.
  for (const end of [words.length, ...countries]) {
    const town = words.findIndex((_, at) => at > 0 && isTown(words.slice(at, end).join(' ')));
    if (town > 0) return words.slice(0, town);
  }
  return undefined;
}
