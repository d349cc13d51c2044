const ROWS: readonly string[] = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const VOWELS = /^[aeiouy]$/;
/** Letters that an ear takes for each other. */
const ALIKE = new Set([
  'bp',
  'bv',
  'cg',
  'ck',
  'cs',
  'dt',
  'fv',
  'gj',
  'gk',
  'iw',
  'kq',
  'kx',
  'sx',
  'sz',
  'uv',
  'uw',
  'vw',
]);
const LATIN = /^[a-z]$/;
/** Shorter words of scripts with fewer vowels differ from many others by a letter. */
const OTHER_SCRIPT = 6;
const HAN = /^\p{Script=Han}$/u;

/** True where one letter may have been typed for another: a neighbouring key, or one of the same sound. */
export function areConfused(one: string, other: string): boolean {
  if (VOWELS.test(one) && VOWELS.test(other)) return true;
  // A character is a word; of the other scripts' keyboards nothing is known here.
  if (HAN.test(one) || HAN.test(other)) return false;
  if (!LATIN.test(one) || !LATIN.test(other)) return LATIN.test(one) === LATIN.test(other);
  if (ALIKE.has([one, other].sort().join(''))) return true;
  return areNeighbours(one, other);
}

/** True of one key and of two that lie side by side; of other scripts' letters too, whose keys are not known here. */
export function areNeighbours(one: string, other: string): boolean {
  if (!LATIN.test(one)) return one !== '';
  const [a, b] = [placeOf(one), placeOf(other)];
  return (
    a !== undefined && b !== undefined && Math.abs(a.row - b.row) <= 1 && Math.abs(a.column - b.column) <= 1
  );
}

function placeOf(letter: string): { row: number; column: number } | undefined {
  const row = ROWS.findIndex((each) => each.includes(letter));
  return row < 0 ? undefined : { row, column: ROWS[row]?.indexOf(letter) ?? 0 };
}

/** Where two words of one length have other letters. */
export function differingPlaces(one: string, other: string): number[] {
  return Array.from(one, (_, at) => at).filter((at) => one[at] !== other[at]);
}

/** False where two words of one length differ in a letter that no finger and no ear takes for the other. */
export function isLikelySlip(typed: string, name: string): boolean {
  if (typed.length !== name.length) return true;
  if (typed.length < OTHER_SCRIPT && !LATIN.test(name.charAt(0))) return typed === name;
  const [only = 0, ...more] = differingPlaces(typed, name);
  return more.length > 0 || areConfused(typed.charAt(only), name.charAt(only)) || typed === name;
}
