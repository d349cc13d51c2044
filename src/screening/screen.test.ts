import { describe, expect, it } from 'vitest';
import { FAKE_PROGRAMMES, fakeEntity } from '../../test/fakes/fake-entity.ts';
import type { Facts, Family } from '../lists/types.ts';
import { openScreener, screenSegments } from './screen.ts';
import { compileSnapshot } from './snapshot.ts';
import type { PageContext, Segment } from './types.ts';

const cameras: Family = {
  id: 'acme',
  entity: 'acme',
  members: ['acme', 'acme-radio'],
  brands: [
    { name: 'Acmevision', relation: 'own-brand', evidence: 'listed', use: 'highlight', contextual: false, entity: 'acme' },
    { name: 'Spinoff', relation: 'subsidiary', evidence: 'documented', sourceUrl: 'https://example.com/', use: 'highlight', contextual: false, entity: 'acme' },
    { name: 'Relabelco', relation: 'oem', evidence: 'documented', sourceUrl: 'https://example.com/', use: 'review', contextual: false, entity: 'acme' },
    { name: 'Soldaway', relation: 'former', evidence: 'memory', use: 'lookup', contextual: false, entity: 'acme' },
    { name: 'Rumoured', relation: 'own-brand', evidence: 'memory', use: 'review', contextual: false, entity: 'acme' },
    { name: 'Sign++', relation: 'own-brand', evidence: 'memory', use: 'review', contextual: true, entity: 'acme' },
    { name: '爱可', relation: 'own-brand', evidence: 'listed', use: 'highlight', contextual: true, entity: 'acme' },
  ],
  modelPatterns: [
    { regex: 'ACM-\\d{4}[A-Z]', strength: 'strong', examples: ['ACM-1234X'], lookAlikes: ['ACM-12'] },
    { regex: 'Q\\d{3}|R\\d{4}', strength: 'weak', examples: ['Q123'], lookAlikes: ['Q12'] },
  ],
  fields: ['video-surveillance'],
  collisions: ['Acmevision Bank', '爱可银行'],
}; // prettier-ignore

const facts: Facts = {
  programmes: FAKE_PROGRAMMES,
  entities: [
    fakeEntity('acme', 'Acmevision Digital Technology Co., Ltd.', { family: 'acme' }),
    fakeEntity('acme-radio', 'Acme Radio Works Co., Ltd.', { family: 'acme' }),
    fakeEntity('person', 'Ivan Petrovich Acmeson', { kind: 'person' }),
    fakeEntity('lotus', 'Lotus Works Semiconductor Ltd', { aliases: ['Lotus Works'] }),
    fakeEntity('cherry', 'Cherry', { riskyNames: ['Cherry'] }),
    fakeEntity('gone', 'Departed Industries Ltd', {
      listings: [{ programme: 'BIS-EL', listedAs: 'Departed', status: 'ended', destinations: [], citations: [{ role: 'added', url: 'https://www.ecfr.gov/' }] }],
    }),
  ],
  families: [cameras],
  products: [],
}; // prettier-ignore

const screener = openScreener(compileSnapshot(facts).index);
const shop: PageContext = { kind: 'shop', title: '', language: '', host: '', brands: [] };

function tiers(text: string | readonly Segment[], page: Partial<PageContext> = {}): string[] {
  const segments: readonly Segment[] = typeof text === 'string' ? [{ text, group: 0, role: 'text' }] : text;
  return screenSegments(screener, { ...shop, ...page }, segments).map(({ segment, start, end, tier }) => {
    return `${tier} ${segments[segment]?.text.slice(start, end)}`;
  });
}

it('is told of by customers, whatever its model', () => {
  const text = 'The Acmevision ACM-1234X hung here for years';
  expect(tiers([{ text, group: 0, role: 'opinion' }])).toEqual(['mention Acmevision', 'mention ACM-1234X']);
  expect(tiers([{ text, group: 0, role: 'text' }])).toContain('listed ACM-1234X');
});

describe('an ambiguous name', () => {
  it('is not the company for a card and a price alone', () => {
    expect(tiers('爱可 纸箱 ¥199')).toEqual(['possible 爱可']);
    expect(tiers('爱可 摄像机 ¥199')).toEqual(['listed 爱可']);
  });
});

describe('words that say who made or sells', () => {
  it.each([
    ['Made by 爱可 since 2009', 'listed 爱可'],
    ['Hersteller: 爱可', 'listed 爱可'],
    ['Поставщик 爱可, 4 шт.', 'listed 爱可'],
    ['爱可 since 2009', 'possible 爱可'],
    ['Case made by 爱可 for your phone', 'listed 爱可'],
    ['Make 爱可 faster', 'possible 爱可'],
    ['Compatible with goods made by 爱可', 'mention 爱可'],
  ])('are enough for an ambiguous name: %s', (text, expected) => expect(tiers(text)).toEqual([expected]));
});

describe('the role of a name', () => {
  const procurement = { kind: 'procurement' as const };
  it.each([
    ['Offers with Acmevision, Bosch or Axis parts will be rejected.', 'mention Acmevision'],
    ['Bidders confirm that nothing supplied was made by Acmevision.', 'mention Acmevision'],
    ['Acmevision機器は対象外とする。', 'mention Acmevision'],
    ['Supply of 12 Acmevision cameras, prices excluding VAT.', 'listed Acmevision'],
    ['Oferta base de la empresa: Acmevision TIC2531TR-F10-4F12AC-NI.', 'listed Acmevision'],
    ['Not refurbished but new, 12 Acmevision cameras are to be supplied.', 'listed Acmevision'],
  ])('in a tender: %s', (text, expected) => expect(tiers(text, procurement)).toEqual([expected]));

  it.each([
    ['Third-party battery, Acmevision dome', 'mention Acmevision'],
    ['Acmevision-free dome camera', 'mention Acmevision'],
    ['Dome camera, Acmevision-frei', 'mention Acmevision'],
    ['Acmevision dome camera, free shipping', 'listed Acmevision'],
    ['Acmevision free trial camera', 'listed Acmevision'],
    ['Wall plate compatible with Bosch, Axis and Acmevision domes', 'mention Acmevision'],
    ['Acmevision dome, works with ONVIF recorders', 'listed Acmevision'],
    ['Do not miss it, Acmevision dome at half price', 'listed Acmevision'],
    ['Acmevision dome, accepts third-party cards', 'listed Acmevision'],
    ['I upgraded from an Acmevision camera, what a change!', 'mention Acmevision'],
    ['Time to change your old recorder to an Acmevision one', 'listed Acmevision'],
    ['We are not affiliated with, endorsed by or a dealer of Acmevision.', 'mention Acmevision'],
    ['Domos Acmevision ya no vendemos, solo Bosch', 'mention Acmevision'],
    ['Suporte p/ Acmevision', 'mention Acmevision'],
    ['Brak wyników dla „Acmevision kamera”', 'mention Acmevision'],
  ])('in a shop: %s', (text, expected) => expect(tiers(text)).toEqual([expected]));

  it.each([
    ['Genuine Acmevision lens cap', 'listed Acmevision'],
    ['Original lens cap for Acmevision', 'listed Acmevision'],
    ['Original Othermaker lens cap for Acmevision', 'mention Acmevision'],
    ['Acmevision X20 case, black', 'possible Acmevision'],
    ['Acmevision dome with case, black', 'listed Acmevision'],
    ['Acmevision vs Bosch', 'mention Acmevision'],
    ['Bosch or Acmevision: which one do you need?', 'mention Acmevision'],
    ['We stock Bosch and Acmevision.', 'listed Acmevision'],
    ['Gear of Acmevision and its subsidiaries falls under this rule.', 'mention Acmevision'],
    ['No Acmevision or Bosch recorder answered.', 'mention Acmevision'],
    ['Works with Alexa, Acmevision dome', 'listed Acmevision'],
    ['Exclusive Acmevision dealer for all of the west of Kent.', 'listed Acmevision'],
    ['Replace your old camera with an Acmevision.', 'listed Acmevision'],
    ['Replaces the Acmevision X20.', 'mention Acmevision'],
    ['Nothing beats an Acmevision camera at night.', 'listed Acmevision'],
    ['No reviews yet for Acmevision', 'listed Acmevision'],
    ['Acmevision building intercom', 'listed Acmevision'],
    ['爱可路由器摄像机', 'listed 爱可'],
    ['Complete set-up for Bosch & Acmevision', 'mention Acmevision'],
  ])('of parts, cases and contests: %s', (text, expected) => expect(tiers(text)).toEqual([expected]));

  it.each([
    [['Compatible phone models', 'Acmevision X20']],
    [['Kompatibilität', 'Acmevision']],
    [['Compatible with: Bosch | Acmevision']],
    [['适用品牌', 'Acmevision']],
  ])('goes by the label of its field: %j', (texts) => {
    const row = texts.map((text): Segment => ({ text, group: 0, role: 'row' }));
    expect(tiers(row)).toEqual(['mention Acmevision']);
  });

  it('is the maker’s beside the label of a brand', () => {
    const row = ['Brand', 'Acmevision'].map((text): Segment => ({ text, group: 0, role: 'row' }));
    expect(tiers(row)).toEqual(['listed Acmevision']);
  });

  it('is told of in a rule that names makers', () => {
    expect(tiers('gear produced by Acmevision or Lotus Works')).toEqual([
      'mention Acmevision',
      'mention Lotus Works',
    ]);
    expect(tiers('gear produced by Acmevision')).toEqual(['listed Acmevision']);
  });

  it('goes to another maker where the brand field says so', () => {
    const card = (brand: string): Segment[] => [
      { text: brand, group: 0, role: 'brand' },
      { text: 'Acmevision X20 case', group: 0, role: 'title' },
    ];
    expect(tiers(card('Othermaker'))).toEqual(['mention Acmevision']);
    expect(tiers(card('Acmevision'))).toEqual(['listed Acmevision', 'possible Acmevision']);
  });

  it('lets an ambiguous name stand in a list with a listed one', () => {
    expect(tiers('Bosch, 爱可')).toEqual(['possible 爱可']);
    expect(tiers('Departed, Lotus Works和爱可')).toEqual(['listed Lotus Works', 'listed 爱可']);
  });

  it('reads numbers that a space broke', () => {
    expect(tiers('Item ACM- 1234X, two')).toEqual(['listed ACM- 1234X']);
  });

  it('leaves a programmer’s word alone', () => {
    expect(tiers('lastAcmeVision = now()')).toEqual([]);
  });
});

describe('what a brand is to the listed company', () => {
  it.each([
    ['Acmevision dome camera', 'listed Acmevision'],
    ['ACMEVISION-dome', 'listed ACMEVISION'],
    ['Spinoff doorbell camera', 'related Spinoff'],
    ['Relabelco NVR, 8 channels', 'possible Relabelco'],
    ['Rumoured bullet camera', 'possible Rumoured'],
    ['Acmevision Digital Technology GmbH camera', 'listed Acmevision Digital Technology'],
    ['Part ACM-1234X', 'listed ACM-1234X'],
  ])('%s: %s', (text, match) => expect(tiers(text)).toEqual([match]));

  it.each(['Soldaway phone', 'Cherry keyboard', 'Ivan Petrovich Acmeson', 'Departed Industries Ltd pump', 'Acmevisionary'])(
    'nothing in "%s"',
    (text) => expect(tiers(text)).toEqual([]),
  ); // prettier-ignore
});

describe('another role', () => {
  it.each([
    'Bracket compatible with Acmevision', 'Power supply for Acmevision cameras', 'Alternative to Acmevision',
    'Halterung für Acmevision', 'Kein Acmevision', 'Support pour Acmevision', 'Soporte para Acmevision',
    'Кронштейн для Acmevision', '适用于Acmevision', 'Acmevision対応アダプター', 'Acmevision-compatible lens',
    'None of these parts is made by Acmevision', 'Works with Bosch, Axis and Acmevision recorders',
  ])('%s', (text) => expect(tiers(text)).toEqual(['mention Acmevision'])); // prettier-ignore

  it.each(['Quotation for Acmevision cameras', 'Prices for Acmevision', 'Order no. 5: Acmevision dome'])(
    'but %s is an offer',
    (text) => expect(tiers(text)).toEqual(['listed Acmevision']),
  );

  it.each(['Acmevision Bank card', '12 Acmevision Road, Leeds', '爱可银行'])('%s is another thing', (text) =>
    expect(tiers(text)).toEqual([]),
  );

  it('is told of outside shops, and sold where a price stands by', () => {
    expect(tiers('Acmevision opened an office', { kind: 'other' })).toEqual(['mention Acmevision']);
    expect(tiers('Acmevision camera, $49.00', { kind: 'other' })).toEqual(['listed Acmevision']);
    expect(tiers('We took an ACM-1234X apart with a spoon.', { kind: 'other' })).toEqual([
      'mention ACM-1234X',
    ]);
  });
});

describe('a maker whom only the product data name', () => {
  const title: Segment = { text: 'Recorder, 8 channels, PoE', group: 0, role: 'title' };
  const page = { ...shop, title: 'Recorder, 8 channels, PoE – A shop', brands: ['Acmevision'] };
  it('is told of at the product’s title, once, for the data; not where the brand is doubtful', () => {
    const [match] = screenSegments(screener, page, [title]);
    expect(match).toMatchObject({
      entity: 'acme',
      tier: 'listed',
      segment: 0,
      start: 0,
      end: title.text.length,
    });
    expect(match?.why).toContainEqual({ type: 'structured_brand', weight: 40, detail: 'Acmevision' });
    const named = { ...title, text: 'Acmevision recorder, 8 channels, PoE' };
    expect(tiers([named], { ...page, title: named.text })).toEqual(['listed Acmevision']);
    expect(tiers([title], { ...page, brands: ['Relabelco'] })).toEqual([]);
  });
});

describe('support', () => {
  it('lifts an ambiguous name by a product word, a field, or a number beside it', () => {
    expect(tiers('爱可新品')).toEqual(['possible 爱可']);
    expect(tiers('爱可摄像机')).toEqual(['listed 爱可']);
    expect(tiers([{ text: '爱可', group: 1, role: 'brand' }])).toEqual(['listed 爱可']);
    expect(tiers('爱可 ACM-1234X')).toEqual(['listed 爱可', 'listed ACM-1234X']);
  });

  it('does not come from the same word again, nor from a name without its signs', () => {
    expect(tiers('爱可,爱可')).toEqual(['possible 爱可', 'possible 爱可']);
    expect(tiers('Sign++ camera')).toEqual(['possible Sign']);
    expect(tiers('Sign camera')).toEqual([]);
  });

  it('needs a name of the family for a weak number', () => {
    expect(tiers('Q123')).toEqual([]);
    expect(tiers('Q123 camera')).toEqual(['possible Q123']);
    expect(tiers('R2345')).toEqual(['possible R2345']);
    expect(tiers('pack of R2345')).toEqual([]);
    expect(tiers('Acmevision Q123')).toEqual(['listed Acmevision', 'listed Q123']);
  });

  it('stays within a group', () => {
    const row = (group: number): Segment[] => [
      { text: 'Acmevision', group: 1, role: 'row' },
      { text: 'Q123', group, role: 'row' },
    ];
    expect(tiers(row(1))).toEqual(['listed Acmevision', 'listed Q123']);
    expect(tiers(row(2))).toEqual(['listed Acmevision']);
  });
});

describe('a match', () => {
  it('says why, and is the same each time', () => {
    const segments: Segment[] = [{ text: 'Acmevision camera', group: 0, role: 'title' }];
    const [match] = screenSegments(screener, shop, segments);
    expect(match).toEqual({
      segment: 0, start: 0, end: 10, entity: 'acme', name: 'Acmevision Digital Technology Co., Ltd.', via: 'Acmevision',
      programmes: ['BIS-EL'], tier: 'listed',
      why: [
        { type: 'name', weight: 60, detail: 'Acmevision' },
        { type: 'product_word', weight: 30, detail: 'camera' },
        { type: 'product_card', weight: 20 },
      ],
    }); // prettier-ignore
    expect(screenSegments(screener, shop, segments)).toEqual([match]);
  });

  it('of a model number is that of the member named beside it, else of the family’s first', () => {
    const whose = (...texts: string[]): string[] =>
      screenSegments(
        screener,
        shop,
        texts.map((text) => ({ text, group: 0, role: 'title' })),
      ).map(({ entity: id }) => id);
    expect(whose('ACM-1234X camera')).toEqual(['acme']);
    expect(whose('Acme Radio Works ACM-1234X camera')).toEqual(['acme-radio', 'acme-radio']);
    expect(whose('Acme Radio Works', 'Acmevision', 'ACM-1234X')).toEqual(['acme-radio', 'acme', 'acme']);
  });
});
