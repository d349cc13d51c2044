/** Lines in which a maker is refused, removed, outdone or asked about, and lines alike in which it is offered. */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import { pageOfKind, screener } from './real-lists.ts';

function tiers(text: string, kind: 'procurement' | 'shop'): string[] {
  return screenSegments(screener, pageOfKind(kind), [{ text, group: 0, role: 'row' }]).map(({ tier }) => tier);
}

describe('a maker in a tender', () => {
  it.each([
    'Kamery Dahua nie zostaną przyjęte',
    'Системы Hikvision не предлагать',
    'Обладнання Huawei не розглядається',
    'Не се приема техника на Dahua',
    '海康威视产品除外',
    'ハイクビジョン製品は除く',
    '하이크비전 제품 제외',
    '하이크비전(Hikvision) 제외',
    '海康威视（Hikvision）除外',
    'Kameror från Dahua godtas inte',
    'Dahua kameralar kabul edilmez',
    'Hikvision hariç',
    'Dahua-kameroita ei hyväksytä',
    'Dahua kamerák nem elfogadhatók',
    'Kamery Hikvision nebudou přijaty',
    'Dahua kameros nepriimtinos',
    'Oprócz Dahua',
    'ไม่รับกล้อง Dahua',
    'Rückbau der alten Dahua-Rekorder',
    'Dépose des caméras Hikvision',
    'Демонтаж регистраторов Dahua',
    'Removal of 12 Hikvision domes',
    'Are there Dahua modules in it? No.',
    'Composants Huawei : non',
    'Vendors shall not supply ZTE handsets',
    'Please do not quote Dahua recorders',
    'Inga switchar från Huawei accepteras inte',
    'Tender 7, built on ZTE radios, was rejected',
    'La propuesta 3, basada en cámaras Dahua, fue rechazada',
    'L’offre 5, fondée sur des caméras Dahua, a été écartée',
    'Angebot 3, basierend auf Dahua-Kameras, wurde ausgeschlossen',
    'Reason for rejection: recorders by Dahua',
    'Uninstall Kaspersky from all laptops',
    'Decommissioning old ZTE base stations, 3 days',
    'Trade-in credit: 4 Dahua recorders',
    'Clip-on holder, works w/ Dahua turrets',
    'Driver pack (Axis, Dahua, Bosch)',
    'existing recorder (Dahua) stays with the customer',
    'Bids without Huawei hardware',
  ])('is refused, removed or absent: %s', (text) => {
    expect(new Set(tiers(text, 'procurement'))).toEqual(new Set(['mention']));
  });

  it.each([
    'Kamery Dahua, montaż nie zostanie rozliczony osobno',
    'Системы Hikvision, предлагаем с доставкой',
    '海康威视产品，运费除外',
    'Hikvision cameras, model no: 12',
    'Dahua Rekorder als Ersatz lieferbar',
    'Is it by Dahua? Yes.',
    'Dahua NVR4108 recorder without hard disk drive, 2 pcs',
    'Hikvision DS-7608NI-K2 HDDなし 1台',
    'Huawei S5735-L24T4X switch without power cable, used',
    'Grabador Dahua XVR5108 sin disco duro',
    '大华录像机 不含硬盘 3台',
    'Fudan Micro FM25Q64 SPI NOR, SOP8',
    'Remove the old cameras and fit Hikvision DS-2CD2143G2-I',
    'Replace existing recorder with Hikvision DS-7616NI-K2',
    'Offer 4, based on Dahua cameras, was accepted',
    'Quote based on Hikvision cameras, cabling excluded',
  ])('is offered: %s', (text) => expect(tiers(text, 'procurement')).toContain('listed'));
});

describe('a maker in a shop', () => {
  it.each([
    'Cheaper than a Hikvision: Reolink RLC-520A',
    'Leiser als Hikvision',
    'Plus fiable que Dahua',
    'Más nítida que la Hikvision',
    'Tańsza niż Dahua',
    'Дешевле, чем Hikvision',
    'Folia ochronna, szkło do Huawei',
  ])('is what others are measured by, or made for: %s', (text) => {
    expect(tiers(text, 'shop')).not.toContain('listed');
  });

  it.each(['Dahua dome camera, returns not accepted', 'Hikvision カメラ 返品不可', 'Huawei router, better Wi-Fi than ever'])(
    'is sold: %s',
    (text) => expect(tiers(text, 'shop')).toContain('listed'),
  );
});
