/** Spellings that people take for each other when they type a name that they have heard; applied in this order. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/tech/g, 'tek'],
  [/igh|ee|ea(?=[^r])/g, 'i'],
  [/oo|ou/g, 'u'],
  [/ph/g, 'f'],
  [/^eye/g, 'i'],
  [/ff$/g, 'v'],
  [/wh|hw/g, 'w'],
  [/(?<=k)w(?=[aeo])/g, 'u'],
  [/[ae][iy]/g, 'ei'],
  [/sch|sh/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/ck|c(?!h)|q/g, 'k'],
  [/ks/g, 'x'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/y|j/g, 'i'],
  [/(.)\1+/gu, '$1'],
];
const HANGUL = /\p{Script=Hangul}/u;

/**
 * A key that is equal for spellings that sound alike: "Casperski" and "Kaspersky". Hangul falls apart into its
 * letters, so that a slip in one of them is one edit.
 */
export function soundOf(letters: string): string {
  if (HANGUL.test(letters)) return letters.normalize('NFD');
  if (!/[a-z]/.test(letters)) return letters;
  return ALIKE.reduce((sound, [spelling, other]) => sound.replace(spelling, other), letters);
}
