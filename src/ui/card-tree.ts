import type { CardNode } from '../protocol/requests.ts';
import { messageLocale } from './age-words.ts';
import { besideEnglish } from './beside-english.ts';
import { dismissalReasons } from './dismissal-reasons.ts';
import { isolated } from './direction.ts';
import type { ListingWords } from './listing-words.ts';
import type { Translate } from './translate.ts';
import type { CardWords } from './words.ts';

/**
 * The page card as a tree: what matters first, the rest behind "More", then its buttons. `headingId` names it. In a
 * private window (`isPrivate`) it says that nothing is kept.
 */
export function cardTree(words: CardWords, headingId: string, t: Translate, isPrivate: boolean): CardNode[] {
  const { tier } = words;
  const [first, ...others] = words.listings;
  const alsoOn = others.filter(({ status }) => status !== 'ended').map(({ chip }) => chip);
  return [
    ...(tier ? [node('p', { class: 'tier', 'data-tier': tier.tier }, tier.label)] : []),
    node('h2', { id: headingId, tabindex: '-1' }, isolated(words.heading, messageLocale(t))),
    ...lines('', words.via),
    ...(first ? [listing(first, 'effect')] : []),
    ...lines('', words.shopper),
    ...lines('', alsoOn.length > 0 ? t('card_ui_also_on', alsoOn.join(' · ')) : ''),
    more(words, t),
    ...lines('soft', words.stale),
    ...actions(t, isPrivate),
    node(
      'button',
      { type: 'button', class: 'close', 'aria-label': t('card_ui_close'), 'data-act': 'close' },
      '×',
    ),
  ];
}

function node(
  tag: CardNode['tag'],
  attributes: CardNode['attributes'],
  ...children: CardNode['children']
): CardNode {
  return { tag, attributes, children };
}

function lines(kind: string, ...texts: string[]): CardNode[] {
  const attributes = kind ? { class: kind } : {};
  return texts.flatMap((message) => {
    const { text, english } = besideEnglish(message);
    return [
      ...(text === '' ? [] : [node('p', attributes, text)]),
      // The sentence of law in a paragraph of its own, whichever way the translation runs.
      ...(english === '' ? [] : [node('p', { ...attributes, lang: 'en', dir: 'ltr' }, english)]),
    ];
  });
}

/** A listing with its rule: in short where it stands first, else with all that it means. */
function listing(words: ListingWords, how: 'effect' | 'whole'): CardNode {
  const { chip, name, dated, effect, listedAs, rule } = words;
  const link: CardNode | string = /^https:\/\//.test(rule.link)
    ? node('a', { href: rule.link, target: '_blank', rel: 'noopener noreferrer' }, rule.label)
    : rule.label;
  return node(
    'section',
    {},
    node('h3', {}, [how === 'whole' ? name : chip, dated].filter(Boolean).join(' · ')),
    ...lines('', effect),
    ...(how === 'whole' ? whole(words) : []),
    ...lines('soft', listedAs),
    node('p', {}, link),
  );
}

function whole({ binds, limits, scope, affiliates, ruleSummary, asOf }: ListingWords): CardNode[] {
  return [...lines('', binds, limits, ...scope, affiliates, ruleSummary), ...lines('soft', asOf)];
}

function more(words: CardWords, t: Translate): CardNode {
  const [first, ...others] = words.listings;
  return node(
    'details',
    {},
    node('summary', {}, t('card_ui_more')),
    ...lines('', words.tier?.meaning ?? '', ...words.why, words.note, words.also),
    ...(first ? [node('h3', {}, first.name), ...whole(first)] : []),
    ...others.map((each) => listing(each, 'whole')),
    ...lines('soft', words.disclaimer),
  );
}

function actions(t: Translate, isPrivate: boolean): CardNode[] {
  const button = (act: string, label: string, done = '', value = ''): CardNode =>
    node('button', { type: 'button', 'data-act': act, 'data-done': done, value }, label);
  const why = t('card_ui_why_not');
  const dismissed = t(isPrivate ? 'card_ui_dismissed_private' : 'card_ui_dismissed');
  return [
    node(
      'div',
      { class: 'actions' },
      button('copy', t('card_ui_copy'), t('card_ui_copied')),
      button('not', t('card_ui_not_this')),
      button('review', t('card_ui_review')),
      button('pause', t('card_ui_pause'), t('card_ui_paused')),
    ),
    node(
      'div',
      { class: 'actions why-not', role: 'group', 'aria-label': why, hidden: '' },
      node('span', {}, why),
      ...dismissalReasons(t).map((reason) => button('dismiss', reason, dismissed, reason)),
    ),
    node('p', { class: 'soft', role: 'status', 'data-failed': t('card_ui_failed') }),
  ];
}
