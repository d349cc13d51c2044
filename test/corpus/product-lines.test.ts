/** Lines of quotes that name a maker by brand alone, and lines in which the same word is something else. */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import type { Segment } from '../../src/screening/types.ts';
import { pageOfKind, screener } from './real-lists.ts';

const quote = pageOfKind('quote');

/** What a line says, as `tier entity`, in the order of its words. */
function found(text: string): string[] {
  const segments: Segment[] = [{ text, group: 0, role: 'text' }];
  return screenSegments(screener, quote, segments).map(({ tier, entity }) => `${tier} ${entity}`);
}

describe('a line that names a listed maker by its brand', () => {
  it.each([
    ['RoboSense Helios 32 LiDAR sensor', 'robosense-technology-co-ltd'],
    ['BYD Blade battery pack 51 kWh', 'byd-company-limited'],
    ['中兴路由器 AX3000', 'zte-corporation'],
    ['其中华为手机销量第一', 'huawei-technologies-co-ltd'],
    ['大华人脸识别摄像机', 'dahua-technology'],
    ['海能达成立三十年纪念版对讲机', 'hytera-communications-corporation'],
    ['EVE LF560K LiFePO4 cells', 'eve-energy-co-ltd'],
    ['Autel EVO II Pro', 'shenzhen-daotong-intelligent-aviation-technology-co-ltd'],
    ['hik-ds-2ce56h0t-it3f', 'hangzhou-hikvision-digital-technology-co-ltd'],
    ['EVE ER14505 lithium battery 3.6V', 'eve-energy-co-ltd'],
    ['JA Solar JAM54D41-440/LB 440 W module', 'ja-solar-technology-co-ltd'],
    ['TSM-440NEG9R.28 bifacial', 'trina-solar-co-ltd'],
    ['Baicells Nova 436Q outdoor eNodeB', 'baicells-technologies-co-ltd'],
    ['BOE 27 inch LCD panel', 'boe-technology-group-co-ltd'],
    ['Tianma TM101JDHG30 LCD module', 'tianma-microelectronics-co-ltd'],
    ['Novogene whole genome sequencing', 'novogene-company-limited'],
    ['NIO ET5, lease', 'nio-inc'],
    ['Xe điện NIO ET5 2024', 'nio-inc'],
    ['Máy cắt laser Raycus 3kW', 'wuhan-raycus-fiber-laser-technologies-co-ltd'],
    ['Màn hình BOE 27 inch', 'boe-technology-group-co-ltd'],
    ['सौर पैनल JA Solar 540W', 'ja-solar-technology-co-ltd'],
    ['China Telecom MPLS line 100 Mbit/s', 'china-telecom-group-co-ltd'],
    ['JOUAV CW-15 VTOL UAV', 'chengdu-zongheng-automation-technology-co-ltd'],
    ['InnoLight 400G QSFP-DD transceiver', 'zhongji-innolight-co-ltd'],
    ['CIMC reefer container 40 ft', 'china-international-marine-containers-group-co-ltd'],
    ['CRRC metro bogie', 'crrc-corporation-limited'],
    ['Moore Threads MTT S80 GPU', 'moore-thread-intelligent-technology-beijing-co-ltd'],
    ['APM32F103CBT6 LQFP-48 MCU', 'geehy-semiconductor-co-ltd'],
    ['процессор BE-M1000, 8 ядер', 'baikal-electronics'],
    ['人证核验一体机 SensePass Pro 商汤 12台', 'sensetime-group-inc'],
    ['BGI Tech Solutions (Hong Kong), sequencing service', 'bgi-tech-solutions-hongkong-co-ltd'],
    ['TYT MD-380 DMR radio', 'tyt-electronics-co-ltd'],
    ['Naura etcher', 'naura-technology-group-co-ltd'],
    ['Piotech PECVD system', 'piotech'],
    ['Sophgo BM1684X module', 'sophgo-technologies-ltd'],
    ['TulAmmo 7.62x39 FMJ', 'joint-stock-company-tula-cartridge-works'],
    ['T-Motor F60 brushless motor', 'jiangxi-xintuo-enterprise-co-ltd'],
    ['ZTE NR8120', 'zte-corporation'],
    ['Lot 2: ZTE Deutschland GmbH; another bidder', 'zte-corporation'],
    ['Hygon 7285 CPU, tray', 'chengdu-haiguang-integrated-circuit'],
    ['1892ВМ14Я, 5 шт', 'electronic-computing-and-information-systems-elvis'],
    ['Микроконтроллер К1986ВЕ92QI', 'ao-pkk-milandr'],
    ['микроконтроллер К1921ВК01Т', 'scientific-research-institute-of-electronics-niiet'],
    ['Материнская плата с процессором Эльбрус-8С', 'mcst-lebedev'],
    ['ружьё ТОЗ-34ЕР', 'tula-arms-plant'],
    ['ZALA 421-16E UAV with gimbal', 'zala-aero-group'],
    ['Счётчик Милур 107.22', 'milur-is-ooo'],
    ['Saiga-12K shotgun', 'kalashnikov-concern'],
    ['ATGM336H-5N31 GPS module', 'hangzhou-zhongke-microelectronics-co-ltd'],
    ['GK7205V200 camera module', 'hunan-goke-microelectronics'],
    ['CKS32F103C8T6, 100 pcs', 'china-electronics-technology-group-corporation-58-research-i'],
    ['XM25QH128A SPI NOR flash', 'wuhan-xinxin-semiconductor-manufacturing-company-limited'],
    ['FM33LC046N MCU', 'shanghai-fudan-microelectronics-co-ltd'],
    ['RFL-C3000S fibre laser source', 'wuhan-raycus-fiber-laser-technologies-co-ltd'],
    ['ACM32F403RET7', 'shanghai-aisinochip-electronics-technology-co-ltd'],
    ['Empyrean EDA licence', 'beijing-huada-jiutian-technology-co-ltd'],
    ['Sinotrans air freight to Hamburg', 'sinotrans-csc-holdings-co-ltd'],
    ['EMMA-A02 energy manager', 'huawei-technologies-co-ltd'],
  ])('%s', (text, entity) => {
    expect(found(text)).toContain(`listed ${entity}`);
  });
});

it('an ordinary word is not the maker’s for what the page’s title sells', () => {
  const shop = { ...pageOfKind('shop'), title: 'Displays and panels' };
  const textOf = (text: string): string[] =>
    screenSegments(screener, shop, [{ text, group: 0, role: 'title' }]).map(({ entity }) => entity);
  expect(textOf('Tianma green tea 250 g')).toEqual([]);
  expect(textOf('Tianma 10 inch LCD')).toEqual(['tianma-microelectronics-co-ltd']);
});

describe('the same word for something else', () => {
  it.each([
    'Eve Energy smart plug, Matter',
    'Sense + Time, alarm clock with scent',
    'Sold by marek_zte, used monitor',
    'CALB immobilized lipase enzyme',
    'CRRC rated white roof coating',
    'Ja, Solar ist gut',
    'Cheap China mobile phones',
    'Comac Vispa scrubber dryer',
    'Moore threads for sewing cotton',
    '以植物精华为主要成分的面霜',
    '在年轻人中兴起的潮流',
    'パウダーファンデーション',
    'Rigol DS-1054Z oscilloscope',
    'Becuri LED matrice 8x8 MAX7219, 40 buc.',
    'Lake Baikal tour, 5 days',
    'Elbrus trekking tent, 2 persons',
    'ZALA dress, size 38',
    'Toyota Highlander 2019 radar sensor',
    'COSCO Printer 20 self-inking stamp',
    'Cosco step ladder, 3 steps',
    'FM24CL64B-GTR FRAM',
    'XMC4500 microcontroller, Infineon',
    'Megafon 25 W mit Sirene',
    'Вепрь, чучело',
    'Ангстрем шкаф-купе',
    '财运亨通 摆件',
    '一帆风顺 风帆 摆件',
    'G-Energy drink 250 ml',
    'Goke bicycle pump',
    'HK 416 rifle',
    'TOZ boya 25 kg',
    'Микрон, насос 5 шт',
    'Siemens SIMATIC IPC427E-PRO',
    'Shimano TL-S700-B tool',
    'Eve Energy Smart Plug',
    'Biren Patel, framed art',
    'Naura dress, size M',
    'Tianma green tea 250 g',
    'TYT alternator Corolla',
    'Bank of England BOE coin',
    'Convocatoria, BOE-A-2015-10565',
    'Candiru fish poster',
    'Esquel hiking map, Patagonia',
    'CIMC certification course',
    'Wingtech wing mirror',
    'Vision Labs protein powder',
    'Innolight LED bulb E27',
    'China telecom market report 2026',
    'Fudan University hoodie',
    'nio batterier',
    'LF230 lens filter 30 cm',
    'RS-232 cable',
    '北方工业大学教材',
    '溢达火锅店',
    '海光路灯',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it.each([
  ['поставщик АО «Вертолёты России», 5 шт', 'russian-helicopters-jsc'],
  ['骆驼蓄电池 6-QW-60 12V60AH', 'camel-group-co-ltd'],
])('a name that we know from memory is possible with its form or its goods: %s', (text, entity) => {
  expect(found(text)).toEqual([`possible ${entity}`]);
});

it.each([
  ['UNV 4 channel digital video recorder', 'related zhejiang-uniview-technologies-co-ltd'],
  ['移远 4G LTE模块 Mini PCIe', 'listed quectel-wireless-solutions-co-ltd'],
  ['烽火 交换机 S5800', 'listed fiberhome-technologies-group'],
  ['云从 人脸识别闸机', 'listed cloudwalk-technology'],
  ['СВЧ-микросхема производства АО «Микран», г. Томск', 'listed joint-stock-company-research-and-production-company-micran'],
])('an own brand or short name with a source counts beside its goods: %s', (text, what) => {
  expect(found(text)).toEqual([what]);
});

it.each(['UNV volunteers wanted', '烽火连三月', '云从龙，风从虎'])('and not without: %s', (text) => {
  expect(found(text)).toEqual([]);
});
