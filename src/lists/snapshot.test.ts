/** The shipped snapshot: complete where the mission says so, and clean. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FACTS_FOLDER, readFactFiles } from '../cli/read-facts.ts';
import { checkFacts, checkForm, checkMerges } from './check.ts';
import { FACT_FILES, parseFacts } from './facts.ts';

const files = readFactFiles();
const facts = parseFacts(files);
const byId = new Map(facts.entities.map((entity) => [entity.id, entity]));

/** Parties of 84 FR 54002 (9 October 2019), as the rule prints them, with their other names. */
const OCTOBER_2019: [string, string[]][] = [
  ['Beijing Sensetime Technology Development Co., Ltd.', ['Sense Time']],
  ['Dahua Technology', []],
  ['Hangzhou Hikvision Digital Technology Co., Ltd.', ['Hikvision']],
  ['IFLYTEK', []],
  ['Megvii Technology', []],
  ['Xiamen Meiya Pico Information Co. Ltd.', []],
  ['Yitu Technologies', []],
  ['Yixin Science and Technology Co. Ltd.', ['Yixin Technology', 'Yuxin Technology', 'Ecguard']],
  ["Xinjiang Uyghur Autonomous Region (XUAR) People's Government Public Security Bureau", []],
  ['Aksu District Public Security Bureau', ['Aqsu District Public Security Bureau']],
  ['Altay Municipality Public Security Bureau', []],
  ['Bayingolin Mongolian Autonomous Prefecture Public Security Bureau', []],
  [
    'Boertala Mongolian Autonomous Prefecture Public Security Bureau',
    ['Bortala Mongolian Autonomous Prefecture Public Security Bureau'],
  ],
  ['Changji Hui Autonomous Prefecture Public Security Bureau', []],
  ['Hami Municipality Public Security Bureau', ['Kumul Municipality Public Security Bureau']],
  ['Hetian Prefecture Public Security Bureau', ['Hotan Prefecture Public Security Bureau']],
  ['Kashgar Prefecture Public Security Bureau', ['Kashi Prefecture Public Security Bureau']],
  ['Kelamayi Municipality Public Security Bureau', ['Karamay Municipality Public Security Bureau']],
  [
    'Kezilesu Kyrgyz Autonomous Prefecture Public Security Bureau',
    ['Kizilsu Autonomous Prefecture Public Security Bureau'],
  ],
  ['Shihezi Municipality Public Security Bureau', []],
  ['Tacheng Prefecture Public Security Bureau', []],
  ['Tumushuke Municipal Public Security Bureau', ['Tumxuk Municipal Public Security Bureau']],
  ['Turfan Municipality Public Security Bureau', ['Turpan Municipality Public Security Bureau']],
  ['Urumqi Municipal Public Security Bureau', []],
  ['Wujiaqu Municipality Public Security Bureau', []],
  ['Xinjiang Production and Construction Corps (XPCC) Public Security Bureau', []],
  [
    'Yili Kazakh Autonomous Prefecture Public Security Bureau',
    ['Ili Kazakh Autonomous Prefecture Public Security Bureau'],
  ],
  ['Xinjiang Police College', []],
];

/** Parties of 84 FR 29371 (24 June 2019), with an alias each. */
const JUNE_2019: [string, string][] = [
  ['Chengdu Haiguang Integrated Circuit', 'Hygon'],
  ['Chengdu Haiguang Microelectronics Technology', 'HMC'],
  ['Higon', 'Higon Information Technology'],
  ['Sugon', 'Dawning'],
  ['Wuxi Jiangnan Institute of Computing Technology', 'Jiangnan Institute of Computing Technology'],
];

function bearing(name: string) {
  return facts.entities.filter((entity) => entity.name === name);
}

/** Citations of its current Entity List entry. */
function entityListCitations(name: string): (string | undefined)[] {
  return bearing(name).flatMap((entity) =>
    entity.listings
      .filter((listing) => listing.programme === 'BIS-EL' && listing.status === 'current')
      .flatMap((listing) => listing.citations.map((citation) => citation.citation)),
  );
}

describe('the rule of 9 October 2019', () => {
  it('has its 28 parties', () => expect(OCTOBER_2019).toHaveLength(28));

  it.each(OCTOBER_2019)('lists %s', (name, aliases) => {
    expect(entityListCitations(name)[0]).toMatch(/^84 FR 540\d\d$/);
    const names = bearing(name).flatMap((entity) => entity.aliases);
    expect(names).toEqual(expect.arrayContaining(aliases));
  });
});

describe('the rules of May and June 2019', () => {
  it('list Huawei since 16 May 2019', () => {
    const [huawei] = bearing('Huawei Technologies Co., Ltd.');
    const listing = huawei?.listings.find((each) => each.programme === 'BIS-EL');
    expect(listing?.citations[0]).toMatchObject({ published: '2019-05-21' });
    expect(listing?.citations[0]?.citation).toMatch(/^84 FR 2296\d$/);
  });

  it.each(JUNE_2019)('list %s, also known as %s', (name, alias) => {
    expect(entityListCitations(name)[0]).toMatch(/^84 FR 2937\d$/);
    expect(bearing(name).flatMap((entity) => entity.aliases)).toContain(alias);
  });
});

describe('one company, one entity', () => {
  it.each([
    ['hangzhou-hikvision-digital-technology-co-ltd', ['1260H', 'BIS-EL', 'FCC-CL', 'NDAA-889', 'NS-CMIC']],
    ['dahua-technology', ['1260H', 'BIS-EL', 'FCC-CL', 'NDAA-889']],
    ['huawei-technologies-co-ltd', ['BIS-EL', 'FCC-CL', 'NDAA-889', 'NS-CMIC']],
  ])('%s stands on each of its programmes', (id, programmes) => {
    const held = byId.get(id)?.listings.map((listing) => listing.programme) ?? [];
    expect([...new Set(held)].sort()).toEqual(programmes);
  });

  it('keeps the name under which each listing stands', () => {
    const names = byId.get('dahua-technology')?.listings.map((listing) => listing.listedAs);
    expect(names).toEqual(expect.arrayContaining(['Dahua Technology', 'Dahua Technology Company']));
  });

  it('shows the time of ZTE on the Entity List as ended', () => {
    const ended = byId.get('zte-corporation')?.listings.filter((listing) => listing.programme === 'BIS-EL');
    expect(ended).toMatchObject([{ status: 'ended', ended: '2017-03-29' }]);
  });

  it('leaves Hytera Communications Limited apart, with a note', () => {
    expect(byId.get('hytera-communications-limited')?.note).toBe('note_similar_name');
  });

  it.each(['sensenets', 'nettrix-information-industry-co-ltd', 'higon', 'forensic-genomics-international'])(
    'ties %s to its family',
    (id) => expect(byId.get(id)?.family).toBeDefined(),
  );
});

describe('the shipped snapshot', () => {
  it('holds all nine programmes whole', () => {
    const counts = Object.fromEntries(
      facts.programmes.map(({ id }) => [
        id,
        facts.entities.flatMap((e) => e.listings).filter((l) => l.programme === id && l.status !== 'ended')
          .length,
      ]),
    );
    expect(counts).toEqual({
      'BIS-EL': 3297,
      'NDAA-889': 5,
      'FCC-CL': 15,
      '1260H': 80,
      UFLPA: 144,
      'BIS-MEU': 70,
      'NS-CMIC': 68,
      'NDAA-5949': 3,
      ICTS: 1,
    });
  });

  it('is clean', () => expect(checkFacts(facts)).toEqual([]));
  it('merges by declaration only', () => expect(checkMerges(files, facts)).toEqual([]));

  it.each(FACT_FILES.filter((file) => file !== 'programmes.json'))(
    '%s is sorted, one record a line',
    (file) => {
      const text = readFileSync(`${FACTS_FOLDER}/${file}`, 'utf8');
      expect(checkForm(file, text)).toEqual([]);
    },
  );
});
