import { townLength } from '../places.ts';

/** A query's words without the town at its end, or before its beginning: "kronshtadt st petersburg"; undefined where nothing is left. */
export function withoutTown(words: readonly string[]): string[] | undefined {
  const first = townLength(words, 0);
  const last = words.findIndex((_, at) => at > 0 && townLength(words, at) === words.length - at);
  const rest = last > 0 ? words.slice(0, last) : words.slice(first);
  return rest.length > 0 && rest.length < words.length ? rest : undefined;
}
