import { describe, expect, it } from 'vitest';
import { english } from '../../test/fakes/english.ts';
import { PROGRAMME_IDS } from '../lists/types.ts';
import type { CardListing, EntityCard } from '../protocol/screen-replies.ts';
import { TIERS } from '../screening/types.ts';
import { cardText } from './card-text.ts';
import { cardTree, type CardPage } from './card-tree.ts';
import type { Translate } from './translate.ts';
import { cardWords, tierWords, whyWords } from './words.ts';

const added = {
  role: 'added' as const,
  citation: '84 FR 54004',
  published: '2019-10-09',
  url: 'https://www.federalregister.gov/citation/84-FR-54004',
};
const listing: CardListing = {
  programme: 'BIS-EL',
  listedAs: 'Dahua Technology',
  status: 'current',
  destinations: ['CN'],
  citations: [added],
  asOf: '2026-07-16',
  link: added.url,
  added,
  legalSource: '15 CFR 744.11',
};
const card: EntityCard = {
  entity: 'dahua-technology',
  name: 'Dahua Technology',
  aliases: ['Dahua Technology', 'Zhejiang Dahua'],
  nativeNames: ['大华股份'],
  countries: ['CN'],
  listings: [listing],
  bindsUser: [],
  stamp: { hash: 'ab', asOf: '2026-07-16' },
};
const on = '2026-07-20';
const PAGE: CardPage = { headingId: 'card', isPrivate: false, isSecure: true };
const wordsOf = (change: Partial<CardListing>) =>
  cardWords({ ...card, listings: [{ ...listing, ...change }] }, null, on, english).listings[0];

describe('listing dates', () => {
  it('never shows a publication date as an effective one', () => {
    expect(wordsOf({})?.dated).toBe('published 9 October 2019');
    expect(wordsOf({ added: { ...added, effective: '2019-10-09' } })?.dated).toBe('since 9 October 2019');
  });

  it('never says since of a 1260H edition', () => {
    const words = wordsOf({
      programme: '1260H',
      editionDate: '2026-06-10',
      added: { ...added, effective: '2026-06-10' },
    });
    expect(words?.dated).toBe('on the edition of 10 June 2026');
  });

  it('says from when a future listing takes effect and when an ended one ended', () => {
    expect(wordsOf({ status: 'future', added: { ...added, effective: '2027-12-23' } })?.dated).toBe(
      'takes effect on 23 December 2027',
    );
    expect(wordsOf({ status: 'future' })?.dated).toBe('not yet in effect');
    expect(wordsOf({ status: 'ended', ended: '2017-03-29' })?.dated).toBe('ended on 29 March 2017');
    expect(wordsOf({ status: 'ended' })?.dated).toBe('no longer on this list');
  });

  it('says of an ended listing when it ended and where to read it, not what it does', () => {
    const ended = { ...listing, status: 'ended' as const, ended: '2017-03-29' };
    const words = cardWords(
      { ...card, listings: [listing, { ...ended, programme: 'NS-CMIC' }] },
      null,
      on,
      english,
    );
    const [, past] = words.listings;
    expect(past).toMatchObject({ effect: '', binds: '', limits: '', affiliates: '', scope: [] });
    expect(past?.rule.link).toBe(listing.link);
    const [more, ...above] = cardTree(words, english, PAGE).toSorted((a) => (a.tag === 'details' ? -1 : 0));
    expect(JSON.stringify(above)).not.toContain(past?.chip);
    expect(JSON.stringify(more)).toContain('ended on 29 March 2017');
  });

  it('says that a date is missing rather than nothing', () => {
    const { published: _published, ...undated } = added;
    expect(wordsOf({ added: undated })?.dated).toBe('date not in our source');
  });
});

describe('cardWords', () => {
  it('prints the listed name only where it differs', () => {
    expect(wordsOf({})?.listedAs).toBe('');
    expect(wordsOf({ listedAs: 'Dahua Technology Company' })?.listedAs).toBe(
      'Listed as “Dahua Technology Company”',
    );
  });

  it('names the other names once each, own script first', () => {
    expect(cardWords(card, null, on, english).also).toBe('Also: 大华股份 · Zhejiang Dahua');
  });

  it('labels a rule’s summary as being about all its parties', () => {
    expect(wordsOf({ added: { ...added, ruleSummary: 'Adds 28 parties.' } })?.ruleSummary).toBe(
      'The rule says, for all parties together: Adds 28 parties.',
    );
  });

  it('names statute or legal source where there is no citation', () => {
    const { citation: _citation, ...bare } = added;
    expect(wordsOf({ added: { ...bare, statute: 'Pub. L. 115-232' } })?.rule.label).toContain(
      'Pub. L. 115-232',
    );
    expect(wordsOf({ added: bare })?.rule.label).toContain('15 CFR 744.11');
  });

  it('puts ended listings last', () => {
    const ended = { ...listing, status: 'ended' as const };
    const words = cardWords({ ...card, listings: [ended, listing] }, null, on, english);
    expect(words.listings.map(({ status }) => status)).toEqual(['current', 'ended']);
  });

  it('says through what it was found, and nothing of a match where there was none', () => {
    const match = { tier: 'listed' as const, via: 'Lorex', why: [] };
    expect(cardWords(card, match, on, english)).toMatchObject({
      via: 'Found as “Lorex”',
      tier: { tier: 'listed', label: 'Listed name' },
    });
    expect(cardWords(card, { ...match, via: card.name }, on, english).via).toBe('');
    const why = [{ type: 'model', weight: 60, detail: 'DS-2CD2347G2-LU' }];
    expect(cardWords(card, { ...match, via: 'camera', why }, on, english).via).toBe(
      'Found as “DS-2CD2347G2-LU (camera)”',
    );
    expect(cardWords(card, null, on, english)).toMatchObject({ tier: null, via: '', why: [] });
  });
});

describe('a card in a language that reads from the right', () => {
  const arabic: Translate = (key, ...fill) => (key === 'extension_locale' ? 'ar' : english(key, ...fill));

  it('keeps names and citations in their own order', () => {
    const match = { tier: 'listed' as const, via: 'Lorex (US)', why: [] };
    const words = cardWords(
      { ...card, listings: [{ ...listing, listedAs: 'Dahua Co., Ltd.' }] },
      match,
      on,
      arabic,
    );
    expect(words.also).toBe('Also: \u2068大华股份\u2069 · \u2068Zhejiang Dahua\u2069');
    expect(words.via).toBe('Found as “\u2068Lorex (US)\u2069”');
    expect(words.listings[0]?.listedAs).toContain('\u2068Dahua Co., Ltd.\u2069');
    expect(words.listings[0]?.rule.label).toContain('\u206884 FR 54004\u2069');
    const heading = cardTree(words, arabic, PAGE).find(({ tag }) => tag === 'h2');
    expect(heading?.attributes['aria-label']).toBe('\u2068Dahua Technology\u2069');
  });

  it('gives the English of a sentence of law a paragraph of its own', () => {
    const joined: Translate = (key, ...fill) =>
      key === 'programme_BIS_EL_effect'
        ? 'قد يلزم ترخيص. \u2066A licence may be needed.\u2069'
        : arabic(key, ...fill);
    const words = cardWords(card, null, on, joined);
    const [translated, law] = JSON.stringify(cardTree(words, joined, PAGE)).split('قد يلزم ترخيص.');
    expect(translated).toMatch(/"tag":"p","attributes":\{"data-words":"$/);
    expect(law).toMatch(
      /^"\},"children":\[\]\},\{"tag":"p","attributes":\{"lang":"en","dir":"ltr","data-words":"A licence/,
    );
    expect(cardText(words, joined)).toContain('  قد يلزم ترخيص.\n  A licence may be needed.\n');
  });
});

describe('"does not by itself forbid you to buy"', () => {
  const FORBIDDEN = ['NS-CMIC', 'BIS-DPL', 'OFAC-SDN'];
  const sentence = english('fixed_shopper');
  const cardOf = (...listings: CardListing[]) => cardWords({ ...card, listings }, null, on, english);

  it.each(PROGRAMME_IDS)('is said where it is true: %s', (programme) => {
    const words = cardOf({ ...listing, programme });
    expect(words.shopper).toBe(FORBIDDEN.includes(programme) ? '' : sentence);
    const said = JSON.stringify(cardTree(words, english, PAGE)) + cardText(words, english);
    expect(said.includes(sentence)).toBe(!FORBIDDEN.includes(programme));
  });

  it('is said where the page’s card is folded too: it is what a shopper asks', () => {
    const shown = cardTree(cardOf(listing), english, PAGE).filter(({ tag }) => tag !== 'details');
    expect(JSON.stringify(shown)).toContain(sentence);
  });

  it('is not said where one of several listings forbids it, and is where that one has ended', () => {
    const blocked: CardListing = { ...listing, programme: 'OFAC-SDN' };
    expect(cardOf(listing, blocked).shopper).toBe('');
    expect(cardOf(listing, { ...blocked, status: 'ended' }).shopper).toBe(sentence);
  });

  it('is not said to a user whose purchases one of them binds, and is of what does not', () => {
    const bound: CardListing = { ...listing, programme: 'NDAA-889' };
    const toBuyer = (...listings: CardListing[]) =>
      cardWords({ ...card, listings, bindsUser: ['NDAA-889', '1260H'] }, null, on, english).shopper;
    expect(toBuyer(listing, bound)).toBe('');
    expect(toBuyer(listing, { ...bound, status: 'ended' })).toBe(sentence);
    expect(toBuyer(listing)).toBe(sentence);
  });
});

describe('the age of a card', () => {
  const later = '2026-11-28';
  const edition = { ...listing, programme: '1260H' as const, asOf: '2026-06-10' };
  const of = (...listings: CardListing[]) =>
    cardWords({ ...card, listings, stamp: { hash: 'ab', asOf: '2026-06-10' } }, null, later, english);

  it('is that of the lists it stands on, whatever else is old', () => {
    const renewed = of({ ...listing, asOf: later });
    expect(renewed.stale).toBe('');
    expect(renewed.disclaimer).toContain('as of 28 November 2026');
    expect(of(edition).stale).toContain('These lists are 171 days old');
  });

  it('names the old list where it stands on a new one too, and goes by the older date', () => {
    const both = of({ ...listing, asOf: later }, edition);
    expect(both.stale).toContain('may have changed: Section 1260H (10 June 2026).');
    expect(both.disclaimer).toContain('as of 10 June 2026');
  });

  it('leaves out what has ended, unless it stands on nothing else', () => {
    const ended = { ...edition, status: 'ended' as const };
    expect(of({ ...listing, asOf: later }, ended).stale).toBe('');
    expect(of(ended).stale).toContain('171 days old');
    expect(of().stale).toContain('The oldest of these lists is 171 days old');
  });
});

describe('whyWords', () => {
  it('puts the strongest evidence first, each sentence once, and leaves out what has no words', () => {
    const t = (key: string, ...fill: string[]) =>
      key === 'evidence_unknown' ? '' : [key, ...fill].join(' ');
    const why = [
      { type: 'weak', weight: 0.1 },
      { type: 'against', weight: -3, detail: 'x' },
      { type: 'unknown', weight: 9 },
      { type: 'against', weight: -2, detail: 'x' },
    ];
    expect(whyWords(why, t)).toEqual(['evidence_against x', 'evidence_weak ']);
  });
});

describe('tierWords', () => {
  it.each(TIERS)('%s has a label and a meaning', (tier) => {
    const { label, meaning } = tierWords(tier, english);
    expect(label).not.toBe('');
    expect(meaning).not.toBe('');
  });
});

describe('cardText', () => {
  it('carries name, date, citation, link and list date as plain lines', () => {
    const words = cardWords(card, { tier: 'listed', via: 'Dahua', why: [] }, '2026-11-24', english);
    const text = cardText(words, english);
    for (const part of [
      'Dahua Technology',
      'published 9 October 2019',
      '84 FR 54004',
      added.url,
      '16 July 2026',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('days old');
    expect(text).not.toMatch(/\n\n\n| \n|undefined|null/);
  });
});
