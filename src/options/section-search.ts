/** True where all words of a query begin a word of the text, whatever their case and accents. */
export function holdsWords(text: string, query: string): boolean {
  const words = plain(text);
  return plain(query).every((wanted) =>
    words.some((word) => word.startsWith(wanted) || (isDense(wanted) && word.includes(wanted))),
  );
}

function plain(text: string): string[] {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Scripts written without spaces: a word may stand anywhere in a run. */
function isDense(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
}
