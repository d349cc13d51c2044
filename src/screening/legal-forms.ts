import { foldName } from './fold.ts';
import { groupBy } from './group-by.ts';
import { once } from './once.ts';
import forms from './data/legal-forms.json' with { type: 'json' };
import leadingForms from './data/leading-forms.json' with { type: 'json' };
import westernForms from './data/western-forms.json' with { type: 'json' };

/** How a legal form ends a folded name: "co ltd" as words of their own, 有限公司 at once. */
interface Form {
  text: string;
  ending: string;
  isHan: boolean;
}

const HAN = /\p{Script=Han}/u;

const allForms = once((): readonly Form[] =>
  [...new Set(forms.map(foldName))]
    .sort((a, b) => b.length - a.length)
    .map((text) => {
      const isHan = HAN.test(text);
      return { text, ending: isHan ? text : ` ${text}`, isHan };
    }),
);
/** By their last unit: few forms need to be tried on a name. */
const formsByEnd = once(() => groupBy(allForms(), ({ text }) => text.charAt(text.length - 1)));

/** A folded name without the legal forms at its end ("co ltd", "有限公司"); the same where nothing would be left. */
export function withoutLegalForm(folded: string): string {
  for (const { ending } of formsByEnd().get(folded.charAt(folded.length - 1)) ?? []) {
    if (!folded.endsWith(ending)) continue;
    const rest = folded.slice(0, -ending.length).trim();
    if (rest !== '') return withoutLegalForm(rest);
  }
  return folded;
}

const ofOneWord = once(() => new Set(allForms().flatMap(({ text, isHan }) => (isHan ? [] : [text]))));

const hanEnds = once(() => new Set(allForms().flatMap(({ text, isHan }) => (isHan ? [text.slice(-1)] : []))));

/** True of a folded word that is a legal form by itself. */
export function isLegalForm(word: string): boolean {
  if (ofOneWord().has(word)) return true;
  return hanEnds().has(word.slice(-1)) && HAN.test(word) && withoutLegalForm(`x ${word}`) === 'x';
}

const WESTERN: ReadonlySet<string> = new Set(westernForms);

/** True of a folded word that is a legal form of countries where hardly a company of the lists sits: "gmbh", "inc". */
export function isWesternForm(word: string): boolean {
  return WESTERN.has(word);
}

/** By their first two units: hardly a name begins with one. */
const formsByStart = once(() =>
  groupBy(
    leadingForms.map((form) => `${form} `),
    (form) => form.slice(0, 2),
  ),
);

/** A folded name without the legal forms before it, as Russian names have them ("zao"), and those at its end. */
export function coreOfName(folded: string): string {
  const form = formsByStart()
    .get(folded.slice(0, 2))
    ?.find((each) => folded.startsWith(each));
  return form === undefined ? withoutLegalForm(folded) : coreOfName(folded.slice(form.length));
}

/** True of a folded name with a legal form before it ("pao mikron"), not of the form alone. */
export function hasLeadingForm(folded: string): boolean {
  return coreOfName(folded) !== withoutLegalForm(folded);
}

/** True of the listed name itself, and of our folded form of it without its legal forms: neither is another name. */
export function isListedName(name: string, listed: string): boolean {
  if (name === listed) return true;
  // What is folded has no capitals; most names of a page end here.
  if (name !== name.toLowerCase()) return false;
  const folded = foldName(listed);
  return name === withoutLegalForm(folded) || name === coreOfName(folded);
}

/**
 * True of a name as it is printed with its legal form: of two words and more, or of one with its town behind it. Nobody
 * else's, as a rule.
 */
export function isFullName(name: string, isInTown = false): boolean {
  const folded = foldName(name);
  const core = coreOfName(folded);
  return core !== folded && (isInTown || core.includes(' '));
}

/** Words from which a name, legal forms aside, is hardly another's. */
const LONG_NAME = 3;

/** True of a name of several words, legal forms aside. */
export function isLongName(name: string): boolean {
  return coreOfName(foldName(name)).split(' ').length >= LONG_NAME;
}

/** True where folded text begins with a legal form. */
export function startsWithLegalForm(folded: string): boolean {
  return allForms().some(
    ({ text, isHan }) =>
      folded === text || folded.startsWith(`${text} `) || (isHan && folded.startsWith(text)),
  );
}
