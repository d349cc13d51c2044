/** What is said of an entity, as plain data, for the overlay's card and for the popup alike. */
import type { IsoDate, ProgrammeId } from '../lists/types.ts';
import type { CardListing, EntityCard } from '../protocol/screen-replies.ts';
import type { Evidence, ShownTier } from '../screening/types.ts';
import { messageLocale, staleWords, stampWords } from './age-words.ts';
import { legalWords } from './beside-english.ts';
import { dateWords } from './dates.ts';
import { isolated } from './direction.ts';
import { listingWords, type ListingWords } from './listing-words.ts';
import type { Translate } from './translate.ts';

/** How a card came to be shown; null where it was looked up by name. */
export interface CardMatch {
  tier: ShownTier;
  via?: string;
  why: Evidence[];
}

export interface CardWords {
  heading: string;
  /** "Also: …", other names; '' for none. */
  also: string;
  tier: { tier: ShownTier; label: string; meaning: string } | null;
  /** "Found as …", '' where the listed name itself was found. */
  via: string;
  /** Why it matched, strongest evidence first. */
  why: string[];
  listings: ListingWords[];
  note: string;
  /** Said where lists that it stands on are old; '' else. */
  stale: string;
  disclaimer: string;
  /** "This listing does not by itself forbid you to buy."; '' where one of them may, or binds the user's purchases. */
  shopper: string;
}

/** Programmes that forbid anyone a purchase, of goods or of securities: what they leave alone their own words say. */
const FORBIDS_A_PURCHASE: readonly ProgrammeId[] = ['NS-CMIC', 'BIS-DPL', 'OFAC-SDN'];

/** Words of a tier: a label and what it means. */
export function tierWords(
  tier: ShownTier,
  t: Translate,
): { tier: ShownTier; label: string; meaning: string } {
  return { tier, label: t(`card_tier_${tier}`), meaning: t(`card_tier_${tier}_meaning`) };
}

/** "Found as …": a brand or alias, a number with its brand or the goods it stands for; '' for the listed name itself. */
export function foundAs({ via, why }: Pick<CardMatch, 'via' | 'why'>, name: string, t: Translate): string {
  if (via === undefined || via === name) return '';
  const number = why.find(({ type }) => type === 'model' || type === 'weak_model')?.detail;
  return t('card_via', isolated(number === undefined ? via : `${number} (${via})`, messageLocale(t)));
}

/** Everything a card says of an entity on the day `on`. Ended listings stand last. */
export function cardWords(card: EntityCard, match: CardMatch | null, on: IsoDate, t: Translate): CardWords {
  const locale = messageLocale(t);
  const listings = card.listings.map((listing) => listingWords(listing, card.name, on, locale, t));
  const others = [...card.nativeNames, ...card.aliases].filter((name) => name !== card.name);
  const { asOf, stale } = ageWords(card, on, t);
  return {
    heading: card.name,
    also: others.length > 0 ? t('card_also', others.map((name) => isolated(name, locale)).join(' · ')) : '',
    tier: match && tierWords(match.tier, t),
    via: match ? foundAs(match, card.name, t) : '',
    why: match ? whyWords(match.why, t) : [],
    listings: [
      ...listings.filter((each) => each.status !== 'ended'),
      ...listings.filter((each) => each.status === 'ended'),
    ],
    note: card.note ? t(card.note) : '',
    stale,
    disclaimer: informationWords(asOf, t),
    shopper: card.listings.some((each) => forbidsAPurchase(each, card.bindsUser)) ? '' : t('fixed_shopper'),
    // The user's own entry is no listing: what is said of the lists does not hold for it.
    ...(match?.tier === 'watched'
      ? { stale: '', shopper: '', disclaimer: t('card_watched_disclaimer') }
      : {}),
  };
}

/** "Information from official lists as of DATE …", which goes with every verdict. */
export function informationWords(asOf: IsoDate, t: Translate): string {
  return legalWords('fixed_information', dateWords(asOf, messageLocale(t)), dateWords(asOf, 'en-GB'), t);
}

/**
 * Date and age of what a card tells: of the lists on which it stands, whatever others there are. Where it stands on
 * none any more, of those that it has left; the whole snapshot's where there was none.
 */
function ageWords(
  { listings, stamp }: EntityCard,
  on: IsoDate,
  t: Translate,
): { asOf: string; stale: string } {
  const standing = listings.filter(({ status }) => status !== 'ended');
  const told = standing.length > 0 ? standing : listings;
  const lists = told.map(({ programme: id, asOf }) => ({ id, asOf }));
  const [oldest] = lists.map(({ asOf }) => asOf).sort();
  if (oldest === undefined) return { asOf: stamp.asOf, stale: stampWords(stamp, on, t).stale };
  return { asOf: oldest, stale: staleWords(lists, on, t) };
}

function forbidsAPurchase({ programme, status }: CardListing, bindsUser: readonly ProgrammeId[]): boolean {
  return status !== 'ended' && [...FORBIDS_A_PURCHASE, ...bindsUser].includes(programme);
}

/** Evidence in words, strongest first, each sentence once; a type without words is left out. */
export function whyWords(why: readonly Evidence[], t: Translate): string[] {
  const sorted = [...why].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const words = sorted.map(({ type, detail }) => t(`evidence_${type}`, detail ?? ''));
  return [...new Set(words)].filter((each) => each !== '');
}
