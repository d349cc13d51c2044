/** Firms that share a word with a listed one: another trade behind it, another country's legal form. */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import { pageOfKind, screener } from './real-lists.ts';

function found(text: string): string[] {
  return screenSegments(screener, pageOfKind('quote'), [{ text, group: 0, role: 'row' }]).map(
    ({ start, end, tier }) => `${tier} ${text.slice(start, end)}`,
  );
}

describe('a brand in the name of another firm', () => {
  it.each([
    ['Unitree Homes deposit, flat 12B', ['possible Unitree']],
    ['Uniview Windows & Doors Ltd, uPVC window', ['possible Uniview']],
    ['Loongson Jones Plumbing, 2 h', ['possible Loongson']],
    ['Hytera House guest room, 2 nights', ['possible Hytera']],
    ['Vendor: Milandr Café', ['possible Milandr']],
    ['Uniview Eye Clinic, invoice 220', ['possible Uniview']],
    ['Hilook Güneş Gözlüğü Unisex', ['possible Hilook']],
    ['Tianma Tea bowl set', []],
    ['Hikvision Hotel, Hangzhou, 2 nights', []],
    ['DJI - Deutsches Jugendinstitut München, Tagungsbeitrag', []],
  ])('is possible at most: %s', (line, what) => {
    expect(found(line)).toEqual(what);
  });

  it.each([
    ['Hikvision camera for restaurant', ['listed Hikvision']],
    ['Hikvision Hotel Solution DS-2CD2143G2-I camera', ['listed DS-2CD2143G2-I']],
    ['ZTE Deutschland GmbH', ['listed ZTE']],
    ['YITU Technology, edge box, quotation valid for thirty days', ['related YITU Technology']],
    ['Hikvision hotel TV decoder, 4 pcs', ['listed Hikvision']],
    ['Huawei school Wi-Fi access point', ['listed Huawei']],
    ['Hikvision steel bracket', ['listed Hikvision']],
    ['Huawei Media Pad T5', ['listed Huawei']],
    ['Kaspersky Windows licence', ['listed Kaspersky']],
  ])('is the maker beside its goods, its numbers or its branch: %s', (line, what) => {
    expect(found(line)).toEqual(what);
  });
});

describe('a listed name of one word with a legal form', () => {
  it.each([
    ['Interscan GmbH, Übersetzungsdienst', []],
    ['Gas detector GDS-100, Interscan Corporation, Simi Valley CA', []],
    ['Vendor: Interscan Pty Ltd, NSW', ['possible Interscan']],
    ['Interscan (Pvt) Ltd, Karachi', ['listed Interscan']],
    ['Vendor: Interscan as per offer', ['listed Interscan']],
    ['Vendor: Interscan s.r.o., Brno', ['possible Interscan']],
  ])('is another firm’s where its country has none of that form: %s', (line, what) => {
    expect(found(line)).toEqual(what);
  });
});

describe('a number of what the maker has sold', () => {
  it('is possible beside the name of who sells it now', () => {
    expect(found('xFusion FusionServer 2288H V7')).toEqual(['possible FusionServer 2288H']);
    expect(found('Huawei FusionServer 2288H V5')).toContain('listed FusionServer 2288H');
  });
});

describe('a person, a family’s firm, a word or a measure', () => {
  it.each([
    '项目联系人：华为国，电话 13800000000',
    '代表者：大華太郎',
    'Minutes taken by P. Kaspersky',
    'Kaspersky & Söhne, Bauholz 12 m',
    'Panadería Huawei e Hijos',
    '화웨이브 펌 로드 20개',
    'Sony MD-280 MiniDisc rack',
    'ヤマハ MD-390 録音機',
    'Seil Axon 6 m, 2 szt',
  ])('is nobody listed: %s', (line) => expect(found(line)).toEqual([]));

  it.each([
    ['联系人：华为公司 王工', 'listed 华为'],
    ['負責人：華為技術 王先生', 'listed 華為'],
    ['供应商：大华股份，联系人：李四', 'listed 大华股份'],
    ['Items: A. Hikvision DS-2CD2143, B. Dahua NVR4108', 'listed Hikvision'],
    ['Kaspersky and two others, antivirus licences', 'listed Kaspersky'],
    ['화웨이의 통신 장비', 'listed 화웨이'],
    ['화웨이 P30', 'listed 화웨이'],
    ['ZTE Axon 30, 8 GB', 'listed Axon 30'],
    ['Retevis radio TYT MD-390', 'listed MD-390'],
    ['Ascend 310 NPU card, 4 pcs', 'listed Ascend 310'],
    ['Ascend 310 trail runner tent', 'possible Ascend 310'],
  ])('is the maker: %s', (line, what) => expect(found(line)).toContain(what));
});
