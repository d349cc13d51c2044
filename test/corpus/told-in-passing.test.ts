/**
 * Lines in which a maker was supplier before, is moved away from, undercut or forbidden, or is told of in a headline, a reference
 * or a memoir; and offers in nearly their words.
 */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import type { PageKind } from '../../src/screening/types.ts';
import { pageOfKind, screener } from './real-lists.ts';

function tiers(text: string, kind: PageKind): string[] {
  return screenSegments(screener, pageOfKind(kind), [{ text, group: 0, role: 'text' }]).map(({ tier }) => tier);
}

const MENTIONS: Readonly<Partial<Record<PageKind, readonly string[]>>> = {
  quote: [
    'Report on the Aviation Industry Corporation of China, 20 pages, USD 900',
    'Appeal dismissed: Dahua USA v. Commerce, summary for subscribers',
    '判决摘要：中兴诉诺基亚案',
    'Tas op maat, past om DJI Mini 4 en toebehoren',
    'Webinar: Hytera, Motorola and Sepura in TETRA',
    'Training course: Huawei routing basics, 3 days, EUR 900',
    'פירוק מצלמות Dahua ישנות',
    'รื้อถอนกล้อง Hikvision เดิม',
    'Motorno ulje 10W-40, odgovara Lukoil specifikaciji',
    'Olie 5W-30, voldoet aan de Lukoil specificatie',
    'Fits domes with a 60 mm base plate, such as Dahua HDW2831; ABS, white',
    'Passend für Kameras bis 80 mm Durchmesser, z. B. Tiandy TC-C34XS',
    'Compatible con baterías de dos celdas, por ejemplo Hytera PD605',
    'Подходит для регистраторов с двумя дисками, например Hikvision',
    'ZTE: histoire secrète de sa chute, broché neuf',
    'Barres de toit Thule, se montent sur BYD Seal, 2 jeux',
    'Heckträger Atera, montierbar an BYD Dolphin, 1 Stück',
    'Das Verbot gilt für Funkgeräte von Hytera; angeboten wird Motorola.',
    "L'interdiction porte sur Dahua et Hytera",
    'Запрет распространяется на камеры Hikvision',
    'Zakaz dotyczy kamer Dahua',
    'يُمنع توريد كاميرات هيكفيجن والعرض من أكسيس',
    'Utskifting av gamle Dahua-kameraer, ny modell Axis',
    'This lidar outclasses Hesai in rain; Ouster OS1, 3 ea',
    'Gateway interworks with Hytera repeaters, made by Omnitronics',
    'Le module importe les événements de Hikvision, prix de la licence Milestone',
    'We have no ties to Hikvision',
    'Il fornitore non ha legami con Huawei',
    'Keine Beziehungen zu Hytera',
    'Vorheriger Auftragnehmer für die Röntgenanlagen war Nuctech, jetzt Rapiscan',
    'El anterior adjudicatario era Hytera; se oferta Motorola',
    'Предыдущий исполнитель работ — Hikvision, предлагаем Axis',
    'Ankstesnis tiekėjas buvo Dahua, dabar siūlome Axis',
    '原中标单位为海康威视，本次报价为博世',
    '従来の納入業者はダーファでした。今回はアクシス',
    '이전 납품업체는 하이크비전, 이번에는 한화비전',
    'Dotychczasowy wykonawca: Hytera; nowa oferta Motorola',
    'كان المورد السابق هيكفيجن والعرض من بوش',
    'Önceki yüklenici Nuctech idi, teklif Smiths',
    'Skydio X10 ×4 (le service volait auparavant en DJI)',
    'Axis Q3536, 4 Stk. (die Schule setzte früher auf Dahua)',
    'Камеры Axis, 6 шт. (завод раньше применял Hikvision)',
    'We are shifting our panel order from Trina Solar to Meyer Burger.',
    'Nous basculons les commandes de Trina Solar vers Meyer Burger.',
    'Estamos migrando los enlaces de Huawei a Nokia, adjunto plan.',
    'Переводим закупки с Hikvision на Axis, ТЗ во вложении.',
    'Przenosimy zamówienia z Hytera do Motorola, umowa w załączniku.',
    'Your Axis quote undercuts the Dahua offer by 4%.',
    'Ihr Angebot unterbietet Dahua um 4 %.',
    'La vostra offerta Bosch batte Hikvision sul prezzo',
    'Aruba 6100, 4 pcs, to replace Huawei switches in hall 3',
    'Declaration: no Shenzhen Hikvision parts used in this housing.',
    'Ericsson steps up Gulf push as Huawei retreats from two bids',
    'Intel and Samsung trim capacity as YMTC grows again',
    'Hytera denies wrongdoing in radio dispute, appeals ruling',
    'Nokia dévoile ses résultats, Huawei recule en Europe cette année',
    'Li J., Chen H. (SenseTime): Lane detection, in: Proc. ECCV, pp. 211–226',
    '王伟, 李强(旷视科技). 轻量网络研究[J]. 计算机学报',
    'Interview: how a former Kaspersky analyst sees the market',
    'Мемуары: автор вспоминает визит на завод Алмаз-Антей',
    'Vecchio appaltatore: Hikvision; proposta Axis',
    'Nhà thầu trước đây là Huawei, nay chào Nokia',
  ],
  procurement: [
    'Aizliegts piedāvāt Dahua kameras.',
    'Keelatud on pakkuda Hikvisioni kaameraid Hikvision.',
    'Zabranjeno je nuditi Dahua opremu.',
    'Забрането е нудење опрема Huawei.',
    'ห้ามเสนออุปกรณ์ Huawei',
    'Marufuku kutoa kamera za Dahua.',
    'Dahua kameralarını təklif etmək qadağandır.',
    'Bannað er að bjóða Hikvision myndavélar.',
    'Ndalohet ofrimi i pajisjeve Huawei.',
    'Offering Hytera radios is forbidden.',
  ],
  shop: [
    'Batería compatible Autel EVO Lite, marca Powerextra, 2 unidades',
    'Adaptateur secteur compatible Huawei, marque Aukey',
  ],
};

const OFFERS: Readonly<Partial<Record<PageKind, readonly string[]>>> = {
  quote: [
    'Current probes and accessories, DC step up converter, Hikvision DS-2CD2143',
    'Canon inks, toner and paper, Dahua camera for the counter, 1 pc',
    'Delivered as Hikvision kit of four domes',
    'Vorheriges Angebot ersetzt durch: 4 Hikvision-Kameras, Auftragnehmer Müller',
    'Invoice for previously delivered Hikvision cameras, 12 pcs',
    'Rechnung über früher gelieferte Dahua-Rekorder, 3 Stk.',
    'We ship from Hikvision Hangzhou warehouse to Hamburg, 12 domes',
    'Moving house? Hikvision camera kit from stock to your door',
    'Nothing beats Dahua at this price',
    'Our price for Hikvision domes beats every other offer',
    'PoE compatible Hikvision camera, 4 pcs',
    'Contact: Müller, H., catalogue pp. 12–14: Hikvision DS-2CD2143',
    'Interview room camera: Hikvision DS-2CD2143',
    'Biography section lamp, Dahua camera',
    'We replace your old camera with a Hikvision dome',
    'As agreed earlier we offer 12 Hikvision domes',
    'Unlike the previous supplier, we deliver Dahua with invoice',
    'Как договорились ранее, поставим Hikvision, 5 шт.',
    'Wie früher besprochen liefern wir Dahua, 5 Stück',
    'As previously discussed our Hikvision offer is below',
    'Comme convenu auparavant nous livrons des caméras Hikvision',
    'Tal como se acordó anteriormente ofrecemos Dahua, 4 uds',
    'Please change our order: deliver Huawei S5720 from Rotterdam to Bergen',
    'Bitte wechseln Sie die Lieferadresse von Hikvision auf Hamburg',
    'price reduced from Huawei list to EUR 400',
  ],
  shop: [
    'DJI Mini 4 Pro weighs 249 g and steps up video to 4K HDR',
    'Hikvision dome denies nobody a clear view day and night, IP67 rated',
    'Cámara compatible ONVIF Hikvision de 4 MP',
  ],
  procurement: [
    'Контракт с предыдущим поставщиком расторгнут, закупка камер Hikvision, 9 шт.',
  ],
};

const linesOf = (table: typeof MENTIONS): [PageKind, string][] =>
  Object.entries(table).flatMap(([kind, lines]) => lines.map((line): [PageKind, string] => [kind as PageKind, line]));

describe('a maker told of in passing', () => {
  it.each(linesOf(MENTIONS))('is mentioned (%s): %s', (kind, line) => {
    expect(new Set(tiers(line, kind))).toEqual(new Set(['mention']));
  });

  it.each(linesOf(OFFERS))('is offered (%s): %s', (kind, line) => {
    expect(tiers(line, kind)).toContain('listed');
    expect(tiers(line, kind)).not.toContain('mention');
  });

  it('is no index of shares', () => {
    expect(tiers('DJI ended 85 points higher as bond yields eased', 'quote')).toEqual([]);
    expect(tiers('DJI Mini 3 drone, 85 loyalty points', 'quote')).toEqual(['listed']);
  });
});
