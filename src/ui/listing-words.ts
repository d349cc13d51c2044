import { affiliatesRule } from './affiliates-rule.ts';
import type { IsoDate, ProgrammeId } from '../lists/types.ts';
import type { CardListing } from '../protocol/screen-replies.ts';
import { markEnglish } from './beside-english.ts';
import { dateWords } from './dates.ts';
import { isolated } from './direction.ts';
import type { Translate } from './translate.ts';

/** One listing as a card prints it; every field is a whole phrase, '' where there is nothing to say. */
export interface ListingWords {
  programme: ProgrammeId;
  /** Short name for a chip. */
  chip: string;
  name: string;
  status: CardListing['status'];
  /** "since …", "published …", "on the edition of …", "takes effect on …", "ended on …". */
  dated: string;
  /** "Listed as NAME", where that differs from the entity's name. */
  listedAs: string;
  effect: string;
  binds: string;
  limits: string;
  affiliates: string;
  /** What of the programme this listing covers: scope, licence requirement, footnotes. */
  scope: string[];
  /** Summary of the whole rule, labelled as such. */
  ruleSummary: string;
  rule: { label: string; link: string };
  /** Label of what unfolds: affiliates and the rule's summary. */
  more: string;
  /** "List as of …". */
  asOf: string;
}

/** Key of a programme's message, e.g. `programme_BIS_EL_short`. */
export function programmeKey(id: ProgrammeId, part: string): string {
  return `programme_${id.replaceAll('-', '_')}_${part}`;
}

/** The names of programmes in a row. */
export function programmeNames(ids: readonly ProgrammeId[], t: Translate): string {
  return ids.map((id) => t(programmeKey(id, 'name'))).join(' · ');
}

/** Puts one listing of `entityName` into words on the day `on`; `locale` writes the dates. */
export function listingWords(
  listing: CardListing,
  entityName: string,
  on: IsoDate,
  locale: string,
  t: Translate,
): ListingWords {
  const { programme, listedAs, added, link } = listing;
  const own = (part: string): string => t(programmeKey(programme, part));
  const inForce: Pick<ListingWords, 'effect' | 'binds' | 'limits' | 'affiliates' | 'scope'> =
    listing.status === 'ended'
      ? // What a listing does, it does no more.
        { effect: '', binds: '', limits: '', affiliates: '', scope: [] }
      : {
          effect: own('effect'),
          binds: own('binds'),
          limits: own('limits'),
          affiliates: affiliatesWords(programme, on, t),
          scope: scopeWords(listing, t),
        };
  return {
    programme,
    chip: own('short'),
    name: own('name'),
    status: listing.status,
    dated: datedWords(listing, locale, t),
    listedAs: listedAs && listedAs !== entityName ? t('card_listed_as', isolated(listedAs, locale)) : '',
    ...inForce,
    ruleSummary: added.ruleSummary ? t('card_rule_summary', markEnglish(added.ruleSummary, locale)) : '',
    rule: {
      label: t('card_rule', isolated(added.citation ?? added.statute ?? listing.legalSource, locale)),
      link,
    },
    more: t('card_more'),
    asOf: t('card_as_of', dateWords(listing.asOf, locale)),
  };
}

function datedWords(listing: CardListing, locale: string, t: Translate): string {
  const { status, ended, editionDate, added } = listing;
  const say = (key: string, date: IsoDate): string => t(key, dateWords(date, locale));
  if (status === 'ended') return ended ? say('card_ended_on', ended) : t('card_ended');
  if (status === 'future')
    return added.effective ? say('card_takes_effect', added.effective) : t('card_future');
  // An edition replaces the last one whole: that a name stood on earlier ones is not known from it.
  if (editionDate) return say('card_on_edition', editionDate);
  if (added.effective) return say('card_since', added.effective);
  return added.published ? say('card_published', added.published) : t('card_undated');
}

/** Programmes to which the BIS affiliates rule applies; it stands differently by the day. */
const UNDER_AFFILIATES_RULE: readonly ProgrammeId[] = ['BIS-EL', 'BIS-MEU'];

function affiliatesWords(programme: ProgrammeId, on: IsoDate, t: Translate): string {
  return UNDER_AFFILIATES_RULE.includes(programme)
    ? t(`affiliates_rule_${affiliatesRule(on)}`)
    : t(programmeKey(programme, 'affiliates'));
}

function scopeWords(
  { covers = [], licenceRequirement, footnotes = [] }: CardListing,
  t: Translate,
): string[] {
  return [
    ...covers.map((code) => t(`covers_${code.replaceAll('-', '_')}`)),
    ...(licenceRequirement ? [t(`licence_${licenceRequirement.replace(/[-+]/g, '_')}`)] : []),
    ...footnotes.map((number) => t(`footnote_${number}`)),
  ];
}
