/** A text in pieces of `size` UTF-16 units, as a network might bring it. */
export async function* inChunks(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}
