const ROWS: readonly string[] = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const VOWELS = /^[aeiouy]$/;

/** True where one letter may have been typed for another: a neighbouring key, or a vowel for a vowel. */
function areConfused(one: string, other: string): boolean {
  if (VOWELS.test(one) && VOWELS.test(other)) return true;
  const [a, b] = [placeOf(one), placeOf(other)];
  return (
    a !== undefined && b !== undefined && Math.abs(a.row - b.row) <= 1 && Math.abs(a.column - b.column) <= 1
  );
}

function placeOf(letter: string): { row: number; column: number } | undefined {
  const row = ROWS.findIndex((each) => each.includes(letter));
  return row < 0 ? undefined : { row, column: ROWS[row]?.indexOf(letter) ?? 0 };
}

/** False where two words of one length differ in a letter that no finger and no ear takes for the other. */
export function isLikelySlip(typed: string, name: string): boolean {
  if (typed.length !== name.length) return true;
  const differing = Array.from(typed, (_, at) => at).filter((at) => typed[at] !== name[at]);
  const [only = 0, ...more] = differing;
  return more.length > 0 || areConfused(typed.charAt(only), name.charAt(only)) || typed === name;
}
