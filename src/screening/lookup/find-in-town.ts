import { isPlace, townLength } from '../places.ts';

/** A query's words without the town, and its country, that end it: "kronshtadt st petersburg"; undefined where none does. */
export function withoutTown(words: readonly string[]): string[] | undefined {
  const country = words.findIndex((_, at) => at > 1 && isPlace(words.slice(at).join(' ')));
  const inTown = country > 0 ? words.slice(0, country) : words;
  const town = inTown.findIndex((_, at) => at > 0 && townLength(inTown, at) === inTown.length - at);
  return town > 0 ? inTown.slice(0, town) : undefined;
}
