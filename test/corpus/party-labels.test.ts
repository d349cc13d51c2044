/** Names behind labels of more languages, with their legal form in other words, and with goods of their own trade. */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import { pageOfKind, screener } from './real-lists.ts';

function found(text: string): string[] {
  return screenSegments(screener, pageOfKind('quote'), [{ text, group: 0, role: 'row' }]).map(
    ({ start, end, tier }) => `${tier} ${text.slice(start, end)}`,
  );
}

describe('a party or a maker behind its label', () => {
  it.each([
    ['Lieferanschrift: Interscan Technologies, Karachi', 'listed Interscan'],
    ['Spediteur: Monarch Aviation, Singapore', 'listed Monarch Aviation'],
    ['Proveedor y astillero: Khabarovsk Shipyard, 1 casco', 'listed Khabarovsk Shipyard'],
    ['Stocznia: Khabarovsk Shipyard, statek 2 szt.', 'listed Khabarovsk Shipyard'],
    ['Builder: Khabarovsk Shipyard', 'listed Khabarovsk Shipyard'],
    ['Taşıyıcı firma: Kral Aviation Ltd, 3 palet', 'listed Kral Aviation Ltd'],
    ['Consignee: M/s Parto System Tehran', 'listed Parto System Tehran'],
    ['Isporučilac: Huawei, 4 rutera', 'listed Huawei'],
    ['вытворца Hytera, 12 шт.', 'listed Hytera'],
    ['Factuur 2024-7 aan Lerma Trading SA', 'listed Lerma Trading'],
    ['Rechnung: Kral Aviation Ltd, 2 Pos.', 'listed Kral Aviation Ltd'],
    ['Orderbevestiging 88 – Kral Aviation Ltd – 3 st.', 'listed Kral Aviation Ltd'],
    ['Contract 14/22 with Chernomorneftegaz, 3 pumps', 'listed Chernomorneftegaz'],
    ['Airline: China Cargo Airlines, 3 pcs', 'listed China Cargo Airlines'],
    ['Fluggesellschaft: Vertir Airlines, 2 Paletten', 'listed Vertir Airlines'],
    ['Gönderen: Kral Aviation Ltd, 2 koli', 'listed Kral Aviation Ltd'],
  ])('%s', (line, what) => {
    expect(found(line)).toEqual([what]);
  });

  it.each([
    ['Builder: Khabarov Shipyards Ltd'],
    ['Spediteur: Monarch Logistik GmbH, Bremen'],
    ['Provider Pacific Wave Networks, 2 circuits'],
    ['Factuur aan Lerma Bouw BV'],
    ['cleaning agent for ship hulls, 20 l'],
    ['Yard hose 25 m, developer fluid 1 l'],
  ])('finds nobody in %s', (line) => {
    expect(found(line)).toEqual([]);
  });
});

describe('a legal form in other words', () => {
  it.each([
    ['Buyer: Argut ООО, 2 pcs', 'listed Argut'],
    ['Тапсырыс беруші: Kranark ТОО, 3 дана', 'listed Kranark'],
    ['Պատվիրատու՝ Acrol ՍՊԸ, 2 հատ', 'listed Acrol'],
    ['Xaridor: Intekh MChJ, 4 dona', 'listed Intekh'],
    // Of a form that the list does not give, another may be the bearer.
    ['Supplier: Kranark Ltd, 2 pcs', 'possible Kranark'],
  ])('%s', (line, what) => {
    expect(found(line)).toEqual([what]);
  });

  it.each([['Supplier: Kranark AB, 2 pcs'], ['Kranark lamp, 2 pcs'], ['Argut river, raft 3 m']])(
    'finds nobody in %s',
    (line) => {
      expect(found(line)).toEqual([]);
    },
  );
});

describe('goods of the trade that a name tells of', () => {
  it.each([
    ['Supplier AVIC, 3 fuselage panels', 'listed AVIC'],
    ['OEM COMAC, nose wheel', 'listed COMAC'],
    ['Supplier AVIC, 3 chairs', 'possible AVIC'],
    ['seller Nilepet, 20 desks', 'possible Nilepet'],
    ['supplier Russian Helicopters, rotor blade', 'listed Russian Helicopters'],
    // Goods say little of two words: others of the trade may bear them; their town says more.
    ['Buyer: Cham Wings, 2 wheel assy', 'possible Cham Wings'],
    ['yard: Khabarovsk Shipyard, 2 desks', 'listed Khabarovsk Shipyard'],
  ])('%s', (line, what) => {
    expect(found(line)).toEqual([what]);
  });

  it.each([['AVIC plugs, 40 sets'], ['Commac nose wheel lathe'], ['Dry dock shipyard paint, hull red, 20 l']])(
    'finds nobody in %s',
    (line) => {
      expect(found(line)).toEqual([]);
    },
  );
});

describe('a listed name less its form', () => {
  it.each([
    ['Vendor IEIT Systems, 2 servers', 'listed IEIT Systems'],
    ['Papilon fingerprint scanner, 2 pcs', 'listed Papilon'],
    ['Xinjiang Daqo feedstock polysilicon', 'listed Xinjiang Daqo'],
    ['Polysilicon from Daqo, 20 t', 'possible Daqo'],
    ['china railway construction works, 3 lots', 'possible china railway construction'],
    ['Buyer: Cham Wings, Damascus', 'listed Cham Wings'],
    ['Freight forwarder: Sovfracht, 3 boxes', 'possible Sovfracht'],
    ['Forwarder: Sovfracht, 4 Rakhmanovsky Lane, Moscow', 'listed Sovfracht'],
    ['Massandra sherry wine 0,75 l', 'possible Massandra'],
  ])('%s', (line, what) => {
    expect(found(line)).toEqual([what]);
  });

  it.each([
    ['Papilon shirt, blue, 2 pcs'],
    ['Esquel, Chubut: hotel 3 noches'],
    ['Massandra Ribeiro, dentist'],
    ['Nový Svět 12, Praha: pivo'],
    ['Cham wings for pigeons, 2 pcs'],
  ])('finds nobody in %s', (line) => {
    expect(found(line)).toEqual([]);
  });
});

describe('a name in its own script, from memory', () => {
  it.each([
    ['Бинокль ВОМЗ 8x30, 12 шт.', 'possible ВОМЗ'],
    ['Изготовитель: КОКБ Союз, 30 шт.', 'possible КОКБ Союз'],
    ['Заказчик: ОКБ имени А. Люльки, насос', 'possible ОКБ имени А. Люльки'],
    ['누크텍 수하물 검색기 X-ray 1대', 'possible 누크텍'],
  ])('%s', (line, what) => {
    expect(found(line)).toEqual([what]);
  });

  it.each([['Пылесос Пульсар, 3 шт.'], ['Завод корпусов мебели, 2 заказа'], ['Компания сухой чистки']])(
    'finds nobody in %s',
    (line) => {
      expect(found(line)).toEqual([]);
    },
  );
});
