/** Lines of quotes and tenders that name a maker aside: what is left out, was there before, stays, lost, or is only measured by. */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import { pageOfKind, screener } from './real-lists.ts';

function tiers(text: string, kind: 'quote' | 'shop' = 'quote'): string[] {
  return screenSegments(screener, pageOfKind(kind), [{ text, group: 0, role: 'text' }]).map(({ tier }) => tier);
}

const ASIDE: Readonly<Record<string, readonly string[]>> = {
  'left out of the offer': [
    'تستثنى من المناقصة كاميرات هيكفيجن، والمطلوب بوش أو أكسيس',
    'Licence pool excl. Kaspersky, 80 seats, vendor Sophos',
    'Lieferumfang exkl. Huawei, Switches von Lancom',
    'Состав КП: камеры Bosch, искл. Dahua',
  ],
  'traded in': [
    'Inruil van 6 Dahua-recorders, korting € 240',
    '8 Huawei-Router in Zahlung genommen, Gutschrift 320 €',
    'Reprise de 5 tablettes Huawei, avoir de 200 €',
    'En parte de pago: 4 tabletas Huawei, abono 300 €',
    '旧机回收：华为交换机 3台，抵扣 900 元',
    '下取り品：ハイクビジョン製カメラ 6台 −18,000円',
    'Odkup używanych radiotelefonów Hytera, 9 szt., -450 zł',
    'Takasa alınan 6 Dahua kayıt cihazı, -900 TL',
    'Стойка Cisco; радиостанции Hytera в зачёт, 5 шт.',
  ],
  'a competitor’s': [
    'Mitbewerber Dahua liegt bei 9.900 €, unser Preis mit Axis 10.400 €',
    'Losing bids: Nuctech, Rapiscan',
    'Unterlegene Bieter: Nuctech und Smiths',
    'Soumissionnaires non retenus : Huawei, Nokia',
    'Ofertas no seleccionadas: Huawei',
    'Konkurent Hikvision dał 8% mniej, zostajemy przy Bosch',
    'Проигравшие участники: Huawei, Элтекс',
    'Rakip teklifler: Dahua 410 USD, bizim fiyat 450 USD',
    '未中标供应商：海康威视、宇视',
    '競合他社：ハイクビジョン 9万円、当社 アクシス 11万円',
    'עלות אקסיס 900; הצעת המתחרה: דאהואה 700',
    'סיסקו 12 יח׳; מחיר המתחרה: Huawei 800',
  ],
  'measured against': [
    'Dell node, reference performance: Huawei 2288H = 1.0',
    'Module price per watt, Trina Solar taken as benchmark, offer is by Meyer Burger',
    'Zum Vergleich: Hikvision DS-2CD2143 kostet 110 €, angeboten wird Bosch',
    'À titre de comparaison, Dahua à 95 € ; nous proposons Axis',
    'Dla porównania Huawei S5735 zużywa 40 W; oferujemy Aruba',
    'Для сравнения: коммутатор Huawei 41 Вт, наш Eltex 30 Вт',
    'Kıyas için Hikvision 2 MP, teklifimiz Bosch 4 MP',
    '性能基准：华为 2288H，本次报价戴尔 R760',
    '比較用：ファーウェイ S5735、見積はアライド',
    '비교용: 화웨이 S5735, 견적은 다산',
  ],
  'there before': [
    'Endpoint protection: ESET, 90 seats (formerly Kaspersky)',
    'Virenschutz: G Data, 45 Plätze (vorher Kaspersky)',
    'Antivirus : Withsecure 30 postes (avant Kaspersky)',
    'Антивирус: PRO32, 60 мест (ранее Kaspersky)',
    'Antywirus: ESET 20 stanowisk (wcześniej Kaspersky)',
    'Antivirüs: ESET 25 kullanıcı (önceden Kaspersky)',
    'Before: Dahua; after: Bosch, 16 channels',
    'Switch Aruba 6100, Huawei S5720 (bisher)',
    'Former manufacturer Nuctech, delisted in May; now Rapiscan',
    'Bývalý dodavatel Nuctech, nově Smiths Detection',
  ],
  'there already': [
    'Altanlage: 12x Dahua-Kamera, neu: 12x Bosch',
    'Existing equipment: 6 x Hikvision; to add: 2 x Axis',
    'Matériel existant : NVR Dahua ; fourniture : caméras Axis',
    'Raccordement au NVR Hikvision existant, 3 h',
    'Collegamento alla centrale Dahua esistente, 2 ore',
    'Scanner by Rapiscan; Nuctech machine at gate 4 remains in use until June',
    'New switches by Aruba, Huawei units in the annex stay in service for now',
    'Kameras Axis neu, Hikvision-Rekorder bauseits vorhanden',
    'Zes camera’s Axis nieuw, de Dahua-recorder blijft staan',
    'Nowe kamery Axis, rejestrator Hikvision pozostaje',
    'Новые камеры Axis, регистратор Dahua остаётся',
    '现有设备：华为交换机 4台；新增：思科 2台',
    '核心交换机思科；华为路由器利旧',
    '既設機器：ハイクビジョン録画機、追加：アクシス',
    '기존 장비: 화웨이 스위치, 신규: 시스코',
    'النظام الحالي: كاميرات داهوا، الجديد: بوش',
  ],
  'what a bidder promises not to use': [
    'Dodavatel se zavazuje, že nedodá zařízení Hikvision',
    'Dodávateľ nepoužije komponenty Huawei',
    'Wykonawca oświadcza, że nie zastosuje urządzeń Dahua',
    'Постачальник не використовуватиме обладнання Huawei',
    'Yüklenici Huawei ürünlerini kullanmayacağını beyan eder',
    'يتعهد المورد بعدم استخدام معدات هواوي',
    'הספק מצהיר כי לא ישתמש בציוד Huawei',
    'Ofertantul nu va utiliza echipamente Huawei',
  ],
  'what another’s goods are for': [
    'Hikvision कैमरे के लिए माउंट, ब्रांड Zebronics, 12 नग',
    'کیف حمل مناسب پهپاد DJI، ساخت ایران، ۵ عدد',
    'מתקן תלייה למצלמות Hikvision, תוצרת ישראל, 10 יח׳',
    'ハイクビジョン製カメラ用 汎用ブラケット 5個',
    'Uchwyt Maclean do kamer Dahua i Reolink',
    'Pouzdro Nillkin pro telefon Huawei',
  ],
  'told of': [
    'Enclosed ruling v. Hytera, for information; offered: Motorola R7',
    'Judgment against Hytera attached; radios by Icom',
    'Anlage: Urteil gegen Hytera; Angebot: Motorola',
    'Coupure de presse sur Huawei en annexe ; offre Nokia',
    'Dell R760 quoted; Inspur NF5280M6 (not offered)',
    'Axis P3245, 4 pcs; cf. Hikvision DS-2CD2143',
    'Bosch dome, cross-ref. Hikvision DS-2CD2143 on drawing B2',
    'Vergelijking: Cisco 40 W, Huawei 38 W; wij bieden Cisco',
    'Сравнение: Nokia 900 Мбит/с против 870 у роутера Huawei',
    '论文第一作者单位为北京航空航天大学，本次报价为日本岛津试验机',
    'Author affiliation: Beihang University; instrument quoted: Instron 5982',
  ],
};

describe.each(Object.entries(ASIDE))('a maker %s', (_, lines) => {
  it.each(lines)('is mentioned: %s', (text) => expect(new Set(tiers(text))).toEqual(new Set(['mention'])));
});

it.each([
  'Comparative statement: Hikvision Rs 210,000 (L1); Axis Rs 255,000',
  'Angebotsvergleich: Bieter 1 Hikvision, 4.100 €; Bieter 2 Bosch, 4.900 €',
  'Porównanie ofert: Dahua 400 zł, Axis 800 zł',
  '报价对比：海康威视 400 元，宇视 420 元',
])('bids side by side are bids: %s', (text) => expect(tiers(text)).toContain('listed'));

it('goods for a maker’s project may be its own', () => {
  expect(tiers('For Huawei project: Huawei S5735-L24T4X switch')).toContain('listed');
});

it('a shop says of its goods where they stay', () => {
  expect(tiers('Huawei Band 9 stays in place while you run', 'shop')).toEqual(['listed']);
});

it('two characters amid others say little', () => {
  expect(tiers('新华为民诊所 采购单 纱布 30 包')).not.toContain('listed');
  expect(tiers('全新华为手机 128GB')).toContain('listed');
  expect(tiers('浙江大华官方旗舰店', 'shop')).toEqual(['listed']);
});
