/** Lines of shops that say what goods do without, lines that deny a maker, and words of the languages read since. */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import type { Segment } from '../../src/screening/types.ts';
import { pageOfKind, screener } from './real-lists.ts';

const shop = pageOfKind('shop');

/** The tiers of a line's matches, each once. */
function tiersOf(text: string): string[] {
  const segments: Segment[] = [{ text, group: -1, role: 'text' }];
  return [...new Set(screenSegments(screener, shop, segments).map(({ tier }) => tier))];
}

describe('what goods do without', () => {
  it.each([
    'Caméra sans fil Hikvision',
    'La caméra sans fil Hikvision est facile à installer.',
    'Cámara sin cables Hikvision 4MP',
    'Câmera sem fio Hikvision',
    'Telecamera senza fili Hikvision',
    'Kamera ohne Kabel Hikvision',
    'No drill Hikvision camera, 4 MP',
    'No subscription, no monthly fee: Hikvision camera',
    'Камера без проводов Hikvision',
    'Недорогая камера Hikvision',
    'исключительно качественные камеры Hikvision',
    'Kamera bez kabli Hikvision',
  ])('denies no maker: %s', (text) => expect(tiersOf(text)).toEqual(['listed']));

  it.each([
    'No Hikvision cameras, no subscription',
    'Kamera ohne Kabel, keine Kameras Hikvision',
    'Sans fil, sans caméra Hikvision',
    'Не Hikvision, без проводов',
    'no cameras Hikvision',
  ])('and hides no denial: %s', (text) => expect(tiersOf(text)).toEqual(['mention']));
});

describe('parts for a maker’s goods', () => {
  it.each([
    'Pouzdro pro DJI Mini 4 Pro',
    'Ładowarka do Huawei Watch GT 4',
    'Huawei Watch GT 4 uyumlu kordon',
    'Dây đeo tương thích với Huawei Watch GT 4',
    'Kabel kompatibel dengan DJI Mini 3',
    'เคสสำหรับ Huawei P30',
    'Θήκη συμβατή με Huawei P30 Pro',
    'sökljus och IR-belysning för DJI-drönare',
    'Polarizačný filter Freewell CPL pre OSMO Action 6',
    'Carte mère pour LLM : alternative au Huawei Ascend 910B',
    'Filtry ND Freewell 4-pak do DJI Air 3 – 329 zł',
    'סוללה חלופית תוצרת Cameron Sino למכשיר קשר Hytera PD405',
  ])('are another’s: %s', (text) => expect(tiersOf(text)).not.toContain('listed'));
});

describe('makers that are excluded together', () => {
  const tender = pageOfKind('procurement');
  it.each([
    'Zadavatel nepřipouští technické prostředky společností Huawei a ZTE.',
    '目前常見的大陸廠牌:海康威視(Hikvision)、華為(Huawei)、中興通訊,公務用資通訊產品不得使用',
    'Produkty firm Huawei, ZTE i Hikvision nie są dopuszczone.',
    'Huawei ve ZTE ürünleri bu ihalede kullanılmayacaktır.',
  ])('are mentioned, not offered: %s', (text) => {
    const found = screenSegments(screener, tender, [{ text, group: -1, role: 'text' }]);
    expect([found.length > 1, [...new Set(found.map(({ tier }) => tier))]]).toEqual([true, ['mention']]);
  });
});

describe('what is to be replaced', () => {
  it.each([
    'Nykyiset Hikvision-tallentimet korvataan uusilla, 64 kameralisenssiä.',
    'Le telecamere offerte dovranno sostituire le 22 unità Dahua esistenti.',
    'Ofertele cuprinzând module Quectel vor fi respinse.',
  ])('is not offered: %s', (text) => {
    const found = screenSegments(screener, pageOfKind('procurement'), [{ text, group: -1, role: 'text' }]);
    expect(found.map(({ tier }) => tier)).toEqual(['mention']);
  });

  it('nor is Portuguese "do" a Polish "for"', () => {
    expect(tiersOf('câmera do fabricante Hikvision')).toEqual(['listed']);
  });
});

describe('goods in other languages', () => {
  it.each([
    'Smartwatch ZTE, relógio inteligente',
    'Telefon komórkowy ZTE 128 GB',
    'Okostelefon ZTE 6,7"',
    'Điện thoại ZTE 4G',
    'Bateria litowa BYD 10 kWh',
  ])('speak for a name that needs it: %s', (text) => expect(tiersOf(text)).toEqual(['listed']));
});

describe('what a site has already', () => {
  it.each([
    'Remove and dispose of 14 existing Hikvision cameras',
    'Owner-furnished Dahua recorder, install only',
    'Umbau bestehender Hikvision-Kameras',
    'Meglévő Dahua kamerák leszerelése, 14 db',
    'Cámaras Hikvision existentes',
    'Existing recorders are Dahua; offer new ones of other makers',
    'Las cámaras existentes son todas Hikvision',
    'Our price beats Hikvision by 20 %',
    'Aruba 6100 in lieu of the Huawei S5735 asked for',
    'Decoy camera, looks like a Hikvision',
    'Drum unit, use in Pantum BM5100',
    'Kaspersky removal tool, 40 licences',
    'Huawei SFP-GE-LX compatible transceiver',
    'Quectel BG96 pin-compatible module by another maker',
    'Toner cartridge compatible Pantum TL-410X',
    'Schutzfolie fuer ZTE Blade V50',
  ])('or what goods are for, is mentioned: %s', (text) => expect(tiersOf(text)).toEqual(['mention']));

  it.each([
    'Existing stock: Hikvision DS-2CD2143G2-I',
    'Use your existing coax cable: Hikvision Turbo HD 5MP camera DS-2CE78H0T',
    'Upgrade existing coax Hikvision Turbo HD camera',
    'Expand your existing CCTV system – Hikvision 4MP turret camera',
    'Nutzen Sie vorhandene Kabel: Hikvision Turbo HD',
    'Für bestehende Netzwerke: Huawei S5735-L24T4X',
    'Hikvision Kameras, bestehend aus 4 Stück',
    'Wartung bestehender Hikvision-Kameras',
  ])(
    'is no stock of a dealer, nor what somebody keeps up: %s',
    (text) => expect(tiersOf(text)).toEqual(['listed']),
  );
});

describe('what is written on a maker', () => {
  it.each([
    'Book: "Inside Huawei", paperback, 320 pages',
    'Market report: DJI and its rivals, PDF',
    'CVE-2021-36260 in Hikvision cameras: check of 40 hosts',
    'Reuters: Dahua sells its US unit',
  ])('is none of its goods: %s', (text) => expect(tiersOf(text)).toEqual(['mention']));

  it.each([
    'Huawei MatePad Paper, e-book reader',
    'Dahua XVR5108HS compatible with HDCVI, AHD and TVI',
    'Hikvision DS-2CD2143G2-I, ONVIF compatible',
  ])('nor is a word for what they do a word on them: %s', (text) => expect(tiersOf(text)).toEqual(['listed']));
});

it('an "or" in capitals joins makers too', () => {
  expect(tiersOf('NO HIKVISION, DAHUA OR HUAWEI EQUIPMENT')).toEqual(['mention']);
});

describe('what is left, compared or excepted', () => {
  it.each([
    'Demontage von 6 Stck. Dahua-Kameras',
    'Strip out 20 no. Hikvision domes',
    'Part exchange of 3 Hytera radios',
    'Kaspersky verwijderen, 40 plaatsen',
    'カスペルスキーからESETへの乗り換え 5台',
    'Previous supplier of the scanners: Nuctech',
    'Ancien prestataire : Kaspersky',
    'The customer currently runs Huawei S5720',
    'Competitor price: Dahua 129 €, ours 149 €',
    'Cross-reference: Dahua DH-PFA130-E = bracket JB-130',
    'Bracket, hole spacing as Dahua PFB203W',
    'Hüllen, kompatible Huawei P30',
    'Troquei a minha Dahua antiga por esta e estou contente',
    'Ho cambiato la mia Dahua vecchia con questa, molto meglio',
    'Filtrų rinkinys, tinka DJI Air 3',
    'Maciņš, piemērots Huawei P40',
    'Ümbris, sobib Huawei P40',
    'Mbajtëse, e përshtatshme për Dahua IPC-HFW2431S',
    'Für Drucker: Pantum P2500, M6500',
    'Pour imprimante : Pantum P2500',
    'Lampa: není to originální díl Hikvision',
    'Das Netzteil ist kein originales Dahua-Teil',
    'Ce n’est pas une pièce d’origine DJI, mais elle convient',
    'Toner: to nie jest oryginalny wyrób Pantum',
    'Это не оригинальная батарея Hytera',
    'No se trata de un recambio: no es una pieza original DJI',
    'Pouch, holds two DJI Mini 4 batteries, by another maker',
    'Рюкзак под квадрокоптер DJI',
    'All makers except Hikvision',
    'Tutti i marchi tranne Dahua',
    'Bidder asks: is Hytera allowed? Answer: no',
    'Antivirus comparison: Norton, Kaspersky',
    'Security camera tested vs. Hikvision',
    'HUAWEI Watch Fit 3 対応 交換ベルト',
    'Hytera telsize uygun kulaklık',
    'ND filter for Mavic 3 Pro from DJI',
    'Huawei P40 के लिए कवर, दूसरा ब्रांड',
    'Zaštitno kućište za kameru Dahua, proizvođač drugi, 12 €, pokrov već uključen',
    'Uchwyt do kamer Hikvision, zł 29',
    'Калъф за телефон Huawei, черен, друга марка, съвместимост',
    'Θήκη για Huawei P40, άλλη μάρκα',
    '华为手机通用数据线 1米',
    'Panel benchmarked against a Tianma sample',
    'Considered and rejected: Hikvision',
    'Socket accepts Quectel BG96, populated with another module',
    'Alternate source for Hytera PD605',
    'Originally quoted Trina Solar, now another maker',
    'Trina Solar (withdrawn by the bidder)',
    'La ditta precedente usava Hikvision',
    'Decommission and dispose of fourteen (14) legacy Dahua domes',
    'Hikvision ban: what installers ask',
    'She holds a degree from Beihang University',
    'Cheng et al., Beihang University, on flutter',
  ])('is another’s: %s', (text) => expect(tiersOf(text)).toEqual(['mention']));

  it.each([
    'In place of the Kenwood we offer a Hytera radio',
    'Firewall swapped for a new Huawei USG6525E',
    '한화비전 대신 다후아 IPC-HFW2441S',
    'HUAWEI Band 9 smart band, black',
    'Chuyển từ Bkav sang Kaspersky, 15 máy',
    'Caméras compatibles ONVIF Hikvision',
    'Kamera do monitoringu Hikvision, zł 299',
    'Aruba yerine Huawei AirEngine 5761-21 teklif ediyoruz',
    'Huawei P40 Lite με θήκη δώρο',
    'Gratis hoesje bij Huawei P40',
    '华为 Mate 60 送保护壳',
  ])('is offered: %s', (text) => expect(tiersOf(text)).toContain('listed'));
});
