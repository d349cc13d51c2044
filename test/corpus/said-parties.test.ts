/** Parties that a line tells without a label and its colon: within it, by a paper, by a verb, behind their legal form. */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import { pageOfKind, screener } from './real-lists.ts';

function found(text: string): string[] {
  return screenSegments(screener, pageOfKind('quote'), [{ text, group: 0, role: 'row' }]).map(
    ({ start, end, tier }) => `${tier} ${text.slice(start, end)}`,
  );
}

describe('a line that names a party', () => {
  it.each([
    ['Offer open 30 d. Seller Cham Wings Airlines, Damascus', 'listed Cham Wings Airlines'],
    ['3 pumps, mfr Emirates Alloys, Sharjah', 'listed Emirates Alloys'],
    ['Fuel nozzles, operator Veteran Airline, 2 sets', 'possible Veteran Airline'],
    ['Our end user is Paya Electronics Complex', 'listed Paya Electronics Complex'],
    ['Der Käufer ist Javan Electronic Company, Teheran', 'listed Javan Electronic Company'],
    ['Enquiry from Mac Aviation Nigeria, 2 engines', 'listed Mac Aviation Nigeria'],
    ['Facture 2023-11 de Lerma Trading SA, 2 lots', 'listed Lerma Trading'],
    ['Offerte 24-118 van Hasa Nederland BV', 'listed Hasa Nederland'],
    ['RFQ 88 floated by SUPARCO, Karachi', 'listed SUPARCO'],
    ['Im Auftrag von Monarch Aviation, Singapore', 'listed Monarch Aviation'],
    ['Contrato adjudicado a Parto System Tehran', 'listed Parto System Tehran'],
    ['Lieferant lt. Packliste: Cytrox Holdings Zrt', 'listed Cytrox Holdings Zrt'],
    ['Vendor of record = Kral Aviation Ltd', 'listed Kral Aviation Ltd'],
    ['Заказчик: АО «Роснефть», 3 насоса', 'possible Роснефть'],
    ['Счёт № 12 от ООО «Совтест АТЕ»', 'listed Совтест АТЕ'],
    ['IN74HC04AN, 500 шт., пр-ва Интеграл', 'listed Интеграл'],
    ['הצעת מחיר מטעם Toga Networks, הוד השרון', 'possible Toga Networks'],
    ['consignee Emirates Alloys UNIT 7, 2 CTN', 'possible Emirates Alloys'],
    // Its town says no more than the word does.
    ['BUYER: JSC Kronshtadt, Saint Petersburg', 'listed Kronshtadt'],
    ['Forwarder AL-FARIS, Dubai', 'possible AL-FARIS'],
  ])('%s', (line, what) => {
    expect(found(line)).toEqual([what]);
  });

  it.each([
    ['Our buyer is Monarch Airlines, Luton'],
    ['Offer from Emirates Alloy Wheels, Leeds'],
    ['Supplier Best Royal Impact Trading, Leeds'],
    ['Заказчик: ООО «Дружба-Мебель», Тула'],
    ['Enquiry from a royal impact study'],
    ['Seller of used books, general trading'],
    ['The operator is to wear gloves'],
  ])('finds nobody in %s', (line) => {
    expect(found(line)).toEqual([]);
  });
});

describe('a listed name in care of which, or on whose behalf, goods go', () => {
  it.each([
    ['c/o Kral Aviation, Istanbul', 'possible Kral Aviation'],
    ['Attn. Tempest Trading Company', 'listed Tempest Trading Company'],
    ['for account of Neda Overseas Electronics LLC, Dubai', 'listed Neda Overseas Electronics LLC'],
    ['постачальник ПАТ «Лукойл», олива 20 л', 'listed Лукойл'],
    ['Peleng OAO, Minsk', 'listed Peleng OAO'],
    ['Bulk carrier 82k, builder: CSSC', 'listed CSSC'],
    ['Jiangnan Shipyard, VLGC newbuilding', 'related Jiangnan Shipyard'],
  ])('%s', (line, what) => {
    expect(found(line)).toEqual([what]);
  });

  it('is no street', () => {
    expect(found('Ottica Rossi, via Huawei 12, Milano')).toEqual([]);
  });
});

describe('a listed name written otherwise', () => {
  it.each([
    ['Test Flying Academy of South Africa', 'listed Test Flying Academy of South Africa'],
    ['Tempest Trading Company', 'listed Tempest Trading Company'],
    ['Consignee: Neda Overseas Electronics LLC', 'listed Neda Overseas Electronics LLC'],
    ['Institute of Physics, Chinese Academy of Sciences', 'listed Institute of Physics, Chinese Academy of Sciences'],
    ['Suzhou Research Institute of Sichuan University', 'listed Suzhou Research Institute of Sichuan University'],
  ])('%s', (line, what) => {
    expect(found(line)).toEqual([what]);
  }); // prettier-ignore

  it('is no other institute’s', () => {
    expect(found('Institute of Fisheries, Chinese Academy of Fishery Sciences')).toEqual([]);
    expect(found('Flying Academy of South Wales')).toEqual([]);
  });
});
