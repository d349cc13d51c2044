import { foldName } from './fold.ts';
import forms from './data/legal-forms.json' with { type: 'json' };

const FORMS: readonly string[] = [...new Set(forms.map(foldName))].sort((a, b) => b.length - a.length);
const IS_HAN = /\p{Script=Han}/u;

/** A folded name without the legal forms at its end ("co ltd", "有限公司"); the same where nothing would be left. */
export function withoutLegalForm(folded: string): string {
  for (const form of FORMS) {
    const rest = dropForm(folded, form);
    if (rest !== undefined) return withoutLegalForm(rest);
  }
  return folded;
}

/** True where folded text begins with a legal form. */
export function startsWithLegalForm(folded: string): boolean {
  return FORMS.some(
    (form) =>
      folded === form || folded.startsWith(`${form} `) || (IS_HAN.test(form) && folded.startsWith(form)),
  );
}

function dropForm(folded: string, form: string): string | undefined {
  const isHan = IS_HAN.test(form);
  if (!folded.endsWith(isHan ? form : ` ${form}`)) return undefined;
  const rest = folded.slice(0, -form.length).trim();
  return rest === '' ? undefined : rest;
}
