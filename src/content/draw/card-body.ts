import { translate } from '../runtime.ts';
import type { ListingWords } from '../../ui/listing-words.ts';
import type { CardWords } from '../../ui/words.ts';
import { element } from './element.ts';

/** What stands in a card, built of text alone; what matters first, the rest behind "More". */
export function cardBody(words: CardWords, headingId: string): HTMLElement[] {
  const [first, ...others] = words.listings;
  const tier = words.tier;
  return [
    ...(tier ? [element('p', { class: 'tier', 'data-tier': tier.tier }, tier.label)] : []),
    element('h2', { id: headingId, tabindex: '-1' }, words.heading),
    ...lines('', words.via),
    ...(first ? [listing(first, true)] : []),
    ...others.map((each) => listing(each, false)),
    ...lines('soft', words.stale),
    more(words),
  ];
}

function listing(words: ListingWords, isFirst: boolean): HTMLElement {
  const date = words.dated ? ` · ${words.dated}` : '';
  return element(
    'section',
    {},
    element('h3', {}, `${words.chip}${date}`),
    ...(isFirst ? lines('', words.effect) : []),
    ...lines('soft', words.listedAs),
    element('p', {}, ruleLink(words.rule)),
  );
}

function ruleLink({ label, link }: ListingWords['rule']): HTMLElement {
  if (!/^https:\/\//.test(link)) return element('span', {}, label);
  return element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, label);
}

function more(words: CardWords): HTMLElement {
  const effects = words.listings.flatMap((each, at) => [
    element('h3', {}, each.name),
    ...lines('', at > 0 ? each.effect : '', each.binds, each.limits, ...each.scope, each.affiliates, each.ruleSummary),
    ...lines('soft', each.asOf),
  ]);
  return element(
    'details',
    {},
    element('summary', {}, translate('card_ui_more')),
    ...lines('', words.tier?.meaning ?? '', ...words.why, words.note, words.also),
    ...effects,
    ...lines('soft', words.shopper, words.disclaimer),
  );
}

function lines(kind: string, ...texts: string[]): HTMLElement[] {
  return texts.filter((text) => text !== '').map((text) => element('p', kind ? { class: kind } : {}, text));
}
