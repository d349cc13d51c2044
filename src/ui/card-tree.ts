import type { CardNode } from '../protocol/requests.ts';
import { messageLocale } from './age-words.ts';
import { besideEnglish } from './beside-english.ts';
import { dismissalReasons } from './dismissal-reasons.ts';
import { isolated } from './direction.ts';
import type { ListingWords } from './listing-words.ts';
import type { Translate } from './translate.ts';
import type { CardWords } from './words.ts';

/** The page that a card is shown in. */
export interface CardPage {
  headingId: string;
  /** In a private window it says that nothing is kept. */
  isPrivate: boolean;
  /** Browsers let secure pages alone write the clipboard unseen by the page. */
  isSecure: boolean;
}

/**
 * The page card as a tree: what matters first, the rest behind "More", then its buttons. What tells of the company is no
 * text but a style sheet's content: a page finds the text of a closed root by `window.find`, and reads what is selected
 * there.
 */
export function cardTree(words: CardWords, t: Translate, page: CardPage): CardNode[] {
  const { tier } = words;
  const [first, ...others] = words.listings;
  const alsoOn = others.filter(({ status }) => status !== 'ended').map(({ chip }) => chip);
  return [
    ...(tier ? [said('p', tier.label, { class: 'tier', 'data-tier': tier.tier })] : []),
    said('h2', isolated(words.heading, messageLocale(t)), { id: page.headingId, tabindex: '-1' }),
    ...lines('', words.via),
    ...(first ? [listing(first, 'effect')] : []),
    ...lines('', words.shopper),
    ...lines('', alsoOn.length > 0 ? t('card_ui_also_on', alsoOn.join(' · ')) : ''),
    more(words, t),
    ...lines('soft', words.stale),
    ...actions(t, page),
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

/** An element whose words overlay.css draws: its name, where its kind may have one. */
function said(
  tag: 'a' | 'h2' | 'h3' | 'p',
  words: string,
  attributes: CardNode['attributes'] = {},
): CardNode {
  return node(tag, { ...attributes, [tag === 'p' ? 'data-words' : 'aria-label']: words });
}

function lines(kind: string, ...texts: string[]): CardNode[] {
  const attributes = kind ? { class: kind } : {};
  return texts.flatMap((message) => {
    const { text, english } = besideEnglish(message);
    return [
      ...(text === '' ? [] : [said('p', text, attributes)]),
      // The sentence of law in a paragraph of its own, whichever way the translation runs.
      ...(english === '' ? [] : [said('p', english, { ...attributes, lang: 'en', dir: 'ltr' })]),
    ];
  });
}

/** A listing with its rule: in short where it stands first, else with all that it means. */
function listing(words: ListingWords, how: 'effect' | 'whole'): CardNode {
  const { chip, name, dated, effect, listedAs, rule } = words;
  // A page hears what is dragged, address and all.
  const safe = { target: '_blank', rel: 'noopener noreferrer', draggable: 'false' };
  const isLink = /^https:\/\//.test(rule.link);
  return node(
    'section',
    {},
    said('h3', [how === 'whole' ? name : chip, dated].filter(Boolean).join(' · ')),
    ...lines('', effect),
    ...(how === 'whole' ? whole(words) : []),
    ...lines('soft', listedAs),
    isLink ? node('p', {}, said('a', rule.label, { href: rule.link, ...safe })) : said('p', rule.label),
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
    ...(first ? [said('h3', first.name), ...whole(first)] : []),
    ...others.map((each) => listing(each, 'whole')),
    ...lines('soft', words.disclaimer),
  );
}

function actions(t: Translate, { isPrivate, isSecure }: CardPage): CardNode[] {
  const button = (act: string, label: string, done = '', value = ''): CardNode =>
    node('button', { type: 'button', 'data-act': act, 'data-done': done, value }, label);
  const why = t('card_ui_why_not');
  const dismissed = t(isPrivate ? 'card_ui_dismissed_private' : 'card_ui_dismissed');
  return [
    node(
      'div',
      { class: 'actions' },
      ...(isSecure ? [button('copy', t('card_ui_copy'), t('card_ui_copied'))] : []),
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
    node('p', { class: 'soft', role: 'status', 'data-failed': t('card_ui_failed_in_page') }),
  ];
}
