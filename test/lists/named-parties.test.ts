import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/cli/read-facts.ts';

/** Name as printed, then aliases: Federal Register, 9 October 2019, page 54004 and those after it. */
const OCTOBER_2019 = [
  [
    'Beijing Sensetime Technology Development Co., Ltd.',
    'Beijing Shangtang Technology Development Co., Ltd.',
    'Sense Time',
  ],
  ['Dahua Technology'],
  ['Hangzhou Hikvision Digital Technology Co., Ltd.', 'Hikvision', 'HANGZHOU HIKVISION DIGITAL TECHNOLOGY'],
  ['IFLYTEK'],
  ['Megvii Technology'],
  ['Xiamen Meiya Pico Information Co. Ltd.'],
  ['Yitu Technologies'],
  [
    'Yixin Science and Technology Co. Ltd.',
    'Yixin Technology',
    'Yuxin Technology',
    'Yuxin Science and Technology',
    'Ecguard',
  ],
  ['Aksu District Public Security Bureau', 'Aqsu District Public Security Bureau'],
  ['Altay Municipality Public Security Bureau'],
  ['Bayingolin Mongolian Autonomous Prefecture Public Security Bureau'],
  [
    'Boertala Mongolian Autonomous Prefecture Public Security Bureau',
    'Bortala Mongolian Autonomous Prefecture Public Security Bureau',
  ],
  ['Changji Hui Autonomous Prefecture Public Security Bureau'],
  [
    'Hami Municipality Public Security Bureau',
    'Kumul Municipality Public Security Bureau',
    'Qumul Municipality Public Security Bureau',
    'Qumul Municipality Public Security',
  ],
  ['Hetian Prefecture Public Security Bureau', 'Hotan Prefecture Public Security Bureau'],
  ['Kashgar Prefecture Public Security Bureau', 'Kashi Prefecture Public Security Bureau'],
  [
    'Kelamayi Municipality Public Security Bureau',
    'Karamay Municipality Public Security Bureau',
    'Qaramay Municipality Public Security Bureau',
  ],
  [
    'Kezilesu Kyrgyz Autonomous Prefecture Public Security Bureau',
    'Kizilsu Autonomous Prefecture Public Security Bureau',
  ],
  ['Shihezi Municipality Public Security Bureau'],
  ['Tacheng Prefecture Public Security Bureau'],
  ['Tumushuke Municipal Public Security Bureau', 'Tumxuk Municipal Public Security Bureau'],
  ['Turfan Municipality Public Security Bureau', 'Turpan Municipality Public Security Bureau'],
  ['Urumqi Municipal Public Security Bureau'],
  ['Wujiaqu Municipality Public Security Bureau'],
  ['Xinjiang Police College'],
  ['Xinjiang Production and Construction Corps (XPCC) Public Security Bureau'],
  ["Xinjiang Uyghur Autonomous Region (XUAR) People's Government Public Security Bureau"],
  [
    'Yili Kazakh Autonomous Prefecture Public Security Bureau',
    'Ili Kazakh Autonomous Prefecture Public Security Bureau',
  ],
];

/** 24 June 2019, page 29373. */
const JUNE_2019 = [
  ['Chengdu Haiguang Integrated Circuit', 'Hygon', 'Chengdu Haiguang Jincheng Dianlu Sheji'],
  ['Chengdu Haiguang Microelectronics Technology', 'HMC', 'Chengdu Haiguang Wei Dianzi Jishu'],
  [
    'Higon',
    'Higon Information Technology',
    'Haiguang Xinxi Jishu Youxian Gongsi',
    'THATIC',
    'Tianjing Haiguang Advanced Technology Investment',
    'Tianjing Haiguang Xianjin Jishu Touzi Youxian Gongsi',
  ],
  [
    'Sugon',
    'Dawning',
    'Dawning Information Industry',
    'Sugon Information Industry',
    'Shuguang',
    'Shuguang Information Industry',
    'Zhongke Dawn',
    'Zhongke Shuguang',
    'Dawning Company',
    'Tianjin Shuguang Computer Industry',
  ],
  ['Wuxi Jiangnan Institute of Computing Technology', 'Jiangnan Institute of Computing Technology', 'JICT'],
];

const entities = readFacts().entities;

/** The one entity that bears the name and was added to the Entity List on that page; fails for none or several. */
function listedUnder(name: string, citation: string) {
  const found = entities.filter(
    (entity) =>
      [entity.name, ...entity.aliases, ...entity.listings.map(({ listedAs }) => listedAs)].includes(name) &&
      entity.listings.some(
        (listing) =>
          listing.programme === 'BIS-EL' &&
          listing.status === 'current' &&
          listing.citations[0]?.citation === citation,
      ),
  );
  expect(
    found.map(({ id }) => id),
    name,
  ).toHaveLength(1);
  return found[0];
}

describe('the rule of 9 October 2019', () => {
  it('has 28 parties', () => expect(OCTOBER_2019).toHaveLength(28));

  it.each(OCTOBER_2019)('%s', (...names) => {
    const ids = names.map((name) => listedUnder(name, '84 FR 54004')?.id);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('the rules of May and June 2019', () => {
  it('has Huawei Technologies Co., Ltd.', () => {
    const huawei = listedUnder('Huawei Technologies Co., Ltd.', '84 FR 22963');
    const programmes = huawei?.listings.map(({ programme }) => programme).sort();
    expect(programmes).toEqual(['BIS-EL', 'FCC-CL', 'NDAA-889', 'NS-CMIC']);
  });

  it.each(JUNE_2019)('%s', (...names) => {
    const ids = names.map((name) => listedUnder(name, '84 FR 29373')?.id);
    expect(new Set(ids).size).toBe(1);
  });
});
