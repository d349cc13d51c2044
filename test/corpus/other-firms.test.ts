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
