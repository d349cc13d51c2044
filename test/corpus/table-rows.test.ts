/** Rows of tables: what the columns of makers and suppliers say of the other cells. */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import type { Segment } from '../../src/screening/types.ts';
import { pageOfKind, screener } from './real-lists.ts';

/** Cells of one row; one that begins with "maker:" or "supplier:" stands in that column. */
function found(...cells: string[]): string[] {
  const segments = cells.map((cell): Segment => {
    const [, column, rest] = /^(maker|supplier): (.*)$/.exec(cell) ?? [];
    const role = column === 'maker' ? 'brand' : column === 'supplier' ? 'supplier' : 'row';
    return { text: rest ?? cell, group: 0, role };
  });
  return screenSegments(screener, pageOfKind('quote'), segments).map(
    ({ segment, start, end, tier }) => `${tier} ${segments[segment]?.text.slice(start, end)}`,
  );
}

describe('a row whose column of makers names another', () => {
  it.each([
    [['SIM7600G-H', 'maker: SIMCom', 'pin-compatible w/ Quectel EC25'], ['mention Quectel', 'mention EC25']],
    [['TFT 10.1" open frame', 'maker: Innolux', '2nd source Tianma TM101'], ['mention Tianma']],
    [['String inverter 110 kW', 'maker: Sungrow', 'harness of Huawei type'], ['mention Huawei']],
    [['LF280', 'Inductor toroid 280 uH', 'maker: Würth'], ['mention LF280']],
  ])('mentions the listed one: %j', (cells, what) => {
    expect(found(...cells)).toEqual(what);
  });

  it('takes the word of the text for who made it: the goods may be relabelled', () => {
    expect(found('Dome camera (OEM: Dahua)', 'maker: Bosch')).toEqual(['possible Dahua']);
    expect(found('made by Hikvision, bullet camera', 'maker: Honeywell')).toEqual(['possible Hikvision']);
  });

  it.each([
    [['Hikvision dome 4MP', 'maker: ADI Global'], ['possible Hikvision']],
    [['1x ZTE router', 'maker: Vodafone'], ['possible ZTE']],
    [['Laptop with Huawei 5G modem', 'maker: Lenovo'], ['possible Huawei']],
    [['Electric truck, CATL cells', 'maker: Volvo'], ['possible CATL']],
    [['Gateway, Quectel EC25 modem inside', 'maker: Teltonika'], ['possible Quectel', 'possible EC25']],
  ])('takes a part of what another sells for its maker’s: %j', (cells, what) => {
    expect(found(...cells)).toEqual(what);
  });

  it('keeps a number that is one maker’s alone as possible: the goods may be relabelled', () => {
    expect(found('IPC-HDW2431E-S dome camera', 'maker: Safire')).toEqual(['possible IPC-HDW2431E-S']);
    // Huawei's until 2021.
    expect(found('FusionServer 2288H V7', 'maker: xFusion')).toEqual(['possible FusionServer 2288H']);
  });

  it.each([
    ['maker: OEM'],
    ['maker: HIK'],
    ['maker: Hangzhou Hikvision'],
    ['maker: n/a'],
    ['maker: China'],
    ['maker: 海康'],
    ['supplier: Falcon Trading LLC'],
    // The column is of those who won a lot.
    ['maker: UAB Baltkomas'],
    ['maker: Radiocom Sul Telecomunicações Ltda'],
    ['maker: Minas Seg Comércio ME'],
  ])('is not meant by %s', (maker) => {
    expect(found('DS-2CD2143G2-I', 'Hikvision dome camera 4 MP', maker)).toContain('listed Hikvision');
  });
});

describe('a field of a row that holds a name written short', () => {
  it.each([
    ['supplier: Korchina Logistics', 'possible Korchina Logistics'],
    ['supplier: World Jetta (HK) Logistics', 'listed World Jetta (HK) Logistics'],
    ['supplier: Megasan Elektronik', 'possible Megasan Elektronik'],
    ['maker: BelOMO, Minsk', 'listed BelOMO'],
    ['maker: ODK-KLIMOV', 'listed ODK-KLIMOV'],
    ['maker: МЗКТ, Минск', 'possible МЗКТ'],
    ['maker: Zijin Mining', 'listed Zijin Mining'],
  ])('finds %s', (cell, what) => {
    expect(found('Goods', cell, '12')).toEqual([what]);
  });

  it('finds no other by them', () => {
    expect(found('BelOMO festival tickets', 'Megasan ice cream', 'supplier: Korchina Tours')).toEqual([]);
  });
});
