import { besideEnglish } from './beside-english.ts';
import type { Translate } from './translate.ts';
import type { CardWords } from './words.ts';

/** A card as plain text with its citations, for the clipboard. */
export function cardText(words: CardWords, t: Translate): string {
  const listings = words.listings.flatMap((each) => [
    `${each.name}: ${[each.dated, each.listedAs].filter(Boolean).join('. ')}`,
    ...apart(each.effect).map((line) => `  ${line}`),
    `  ${each.rule.label}: ${each.rule.link}`,
    `  ${each.asOf}`,
  ]);
  const match = words.tier
    ? [`${words.tier.label}. ${[words.via, ...words.why].filter(Boolean).join(' ')}`]
    : [];
  return [
    words.heading,
    words.also,
    ...match,
    ...apart(words.note),
    '',
    ...listings,
    '',
    words.stale,
    ...apart(words.disclaimer),
    t('card_copied_from'),
  ]
    .filter((line, at, all) => line !== '' || all[at - 1] !== '')
    .join('\n')
    .trim();
}

/** A sentence of law, and on a line of its own the English beside it. */
function apart(message: string): string[] {
  const { text, english } = besideEnglish(message);
  return [text, english].filter((line) => line !== '');
}
