/** Lines of letters and shipping papers that name who gets the goods: exporters look there for the listed. */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import type { Segment } from '../../src/screening/types.ts';
import { pageOfKind, screener } from './real-lists.ts';

/** What is found in a line of a quote, with the facts that place the name. */
function found(text: string, role: Segment['role'] = 'row'): string[] {
  return screenSegments(screener, pageOfKind('quote'), [{ text, group: 0, role }]).map(
    ({ start, end, tier, why }) => {
      const placed = why.filter(({ type }) => /_(field|said)$/.test(type));
      return `${tier} ${text.slice(start, end)}: ${placed.map(({ type, detail }) => `${type} ${detail}`).join()}`;
    },
  );
}

describe('a line that says who gets the goods', () => {
  it.each([
    ['Consignee: Rosneft', 'possible Rosneft: party_said Consignee:'],
    ['Ship to: Tianma', 'listed Tianma: party_said Ship to:'],
    ['End-user: Harbin Institute of Technology', 'listed Harbin Institute of Technology: party_said End-user:'],
    ['最终用户：哈尔滨工业大学', 'listed 哈尔滨工业大学: party_said 最终用户：'],
    ['Получатель: Роснефть', 'possible Роснефть: party_said Получатель:'],
    ['Destinataire : Rosneft', 'possible Rosneft: party_said Destinataire :'],
    ['Supplier: Rosneft', 'possible Rosneft: maker_said Supplier:'],
    ['Consignee Sichuan Univ., Chengdu', 'listed Sichuan Univ: party_said Consignee'],
    ['End user – Harbin Inst. of Tech., Harbin', 'listed Harbin Inst. of Tech: party_said End user'],
    ['Buyer: CETC 38th Research Institute', 'listed CETC 38th Research Institute: party_said Buyer:'],
    ['Buyer: CETC38, Hefei', 'listed CETC38: party_said Buyer:'],
    ['Customer: Rosneft Moscow, 12 pumps', 'listed Rosneft: party_said Customer:'],
    ['KTK Group, Changzhou', 'possible KTK Group: '],
    ['HSJ Electronics', 'possible HSJ Electronics: '],
    ['Procuring agency: SUPARCO', 'listed SUPARCO: party_said Procuring agency:'],
    ["People's Steel Mills Ltd., Karachi", "possible People's Steel Mills: "],
    ['Bill to: Dexias Industrial Products, Istanbul', 'possible Dexias: party_said Bill to:'],
    ['Peleng JSC, Minsk', 'listed Peleng JSC: '],
    ['Peleng JSC, IR detectors', 'possible Peleng JSC: '],
    ['National Supercomputing Centre in Wuxi', 'listed National Supercomputing Centre in Wuxi: '],
    ['cable 48F by Jiangsu Hengtong Optic-Electric', 'listed Jiangsu Hengtong Optic-Electric: '],
    ['哈尔滨工业大学 光谱仪采购项目 公开招标公告', 'listed 哈尔滨工业大学: '],
    ['Atomic Energy Organization of Iran, 12 valves', 'listed Atomic Energy Organization of Iran: '],
    ['Quotation 118 for the Beijing Institute of Technology, lock-in amplifier', 'listed Beijing Institute of Technology: '],
    ['拟邀请 中国电子科技集团公司第五十四研究所 参加询价', 'listed 中国电子科技集团公司第五十四研究所: '],
    ['SUPARCO requests prices for two spectrum analysers', 'possible SUPARCO: '],
    ['please quote again, the boards go to CASIC 203 after all', 'possible CASIC 203: '],
    ['Beihang University, purchase of two oscilloscopes, lot 2', 'possible Beihang University: '],
    ['Consignee: Beihang University of Beijing', 'listed Beihang University: party_said Consignee:'],
    ['Receiver – Beihang University', 'listed Beihang University: party_said Receiver'],
    [
      'Make/model offered (bidder to fill in): SMEE stepper',
      'listed SMEE: maker_said Make/model offered (bidder to fill in):',
    ],
    [
      'Shipper: ours; consignee Success Aviation Services FZC, Sharjah',
      'listed Success Aviation Services FZC: party_said consignee',
    ],
    ['Dear all, we at Techno-Commercial Lahore can supply', 'possible Techno-Commercial: '],
    ['Плательщик: Роствертол, ПАО', 'possible Роствертол, ПАО: party_said Плательщик:'],
    [
      'Nose gear overhaul for Cham Wings Airlines, 1 set',
      'listed Cham Wings Airlines: party_said for',
    ],
    ['Ersatzteile für Cham Wings Airlines', 'listed Cham Wings Airlines: party_said für'],
    ['Wind tunnel balance for Beihang University, 1 set', 'listed Beihang University: party_said for'],
    ['Насосы для АО «Роснефть», 3 шт.', 'possible Роснефть: party_said для АО «'],
    ['Bracket for Hangzhou Hikvision Digital Technology Co., Ltd. domes', 'mention Hangzhou Hikvision Digital Technology Co., Ltd: '],
    ['Ремкомплект для КАМАЗ, 5 шт', 'mention КАМАЗ: '],
    [
      'Smelter name: Western Gold Co., Ltd – CN – not audited',
      'listed Western Gold Co., Ltd: maker_said Smelter name:',
    ],
    // Goods with their maker.
    ['Receiver DJI O3 Air Unit', 'possible DJI: '],
    ['Client Hikvision iVMS-4200', 'listed Hikvision: '],
  ])('%s', (line, what) => {
    expect(found(line)).toEqual([what]);
  });

  it.each([
    ['Ship to: 12 Huawei Road, Leeds'],
    ['Deliver to: Yixin Building, 3rd floor'],
    ['Customer: Aero Ltd'],
    ['Client: Electronic Store'],
    ['Customer Rosneft card holders'],
    ['KTK Group, Manchester'],
    ['Univ. of Sichuan Cooking, Leeds'],
    ['Consignee: Tianjin University of Technology'],
    ['Consignee Tianjin Univ. of Tech., Tianjin'],
  ])('finds nobody in %s', (line) => {
    expect(found(line)).toEqual([]);
  });
});

describe('a cell of a column of parties', () => {
  it('is told from one of makers', () => {
    expect(found('Rosneft', 'supplier')).toEqual(['possible Rosneft: party_field Rosneft']);
    expect(found('Rosneft', 'brand')).toEqual(['possible Rosneft: brand_field Rosneft']);
  });
});

it('names the town behind a name without what follows it', () => {
  const text = 'Tianjin University, Tianjin , 2 lasers';
  const [match] = screenSegments(screener, pageOfKind('quote'), [{ text, group: 0, role: 'row' }]);
  expect(match?.why.find(({ type }) => type === 'town')?.detail).toBe('Tianjin');
});
