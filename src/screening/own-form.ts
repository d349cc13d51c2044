/** A listed company's own legal form where a text writes it otherwise, or in its country's words: "Medisar ՍՊԸ" for "Medisar, LLC". */
import forms from './data/same-forms.json' with { type: 'json' };
import { foldName } from './fold.ts';
import { once } from './once.ts';
import type { Span } from './context/sentences.ts';

/** How far beside a name its form stands. */
const CLOSE = 30;
/** Each kind's forms, folded. */
const kinds = once(() => forms.map((kind) => kind.map(foldName)));

/** True where the form that stands beside the span is of the kind that the listed name bears. */
export function hasOwnForm(text: string, { start, end }: Span, listed: string): boolean {
  const name = ` ${foldName(listed)} `;
  const kind = kinds().find((each) =>
    each.some((form) => name.endsWith(` ${form} `) || name.startsWith(` ${form} `)),
  );
  if (!kind) return false;
  const [near = ''] = text.slice(end, end + CLOSE).split(/[;；|]/u);
  const behind = `${foldName(near)} `;
  const before = ` ${foldName(text.slice(Math.max(0, start - CLOSE), start))}`;
  return kind.some((form) => behind.startsWith(`${form} `) || before.endsWith(` ${form}`));
}
