import { describe, expect, it } from 'vitest';
import { decideKind, type GateSignals } from './decide-kind.ts';
import { countPrices, textSigns } from './text-signs.ts';

const signals = (lines: string[], more: Partial<GateSignals> = {}): GateSignals => ({
  hostKind: undefined,
  isProduct: false,
  isArticle: false,
  cartLinks: 0,
  productLinks: 0,
  pricedCards: 0,
  tableRows: 0,
  pictures: 0,
  bylines: 0,
  prose: 0,
  goodsTitle: false,
  quoteTitle: false,
  tenderTitle: false,
  ...textSigns(lines.join('\n')),
  ...more,
});

describe('decideKind', () => {
  it.each([
    ['English', ['$129.00', 'Add to cart']],
    ['Chinese', ['¥899.00', '加入购物车']],
    ['Spanish', ['129,00 €', 'Añadir al carrito']],
    ['German', ['129,00 €', 'In den Warenkorb']],
    ['French', ['129,00 €', 'Ajouter au panier']],
    ['Russian', ['12 990 ₽', 'В корзину']],
    ['Portuguese', ['R$ 899,00', 'Adicionar ao carrinho']],
    ['Japanese', ['12,800円', 'カートに入れる']],
    ['Arabic', ['٩٩ ر.س', '499 ريال', 'أضف إلى السلة']],
  ])('sees a small shop in %s', (_, lines) => {
    expect(decideKind(signals(lines))).toBe('shop');
  });
  it('sees a maker without prices', () => {
    const lines = ['Product series', 'Request a quote', 'Datasheet', 'XK-2143G', 'XK-2183G', 'XK-2347'];
    expect(decideKind(signals(lines, { productLinks: 6 }))).toBe('shop');
  });
  it('leaves news alone, prices in its prose included', () => {
    const lines = ['$5 billion deal', 'Subscribe', '$1 a week'];
    expect(decideKind(signals(lines, { isArticle: true, prose: 9000 }))).toBe('other');
    expect(decideKind(signals(lines, { prose: 9000 }))).toBe('other');
  });
  it('takes no salaries, fees, rates or shares for goods', () => {
    const lines = ['Salary', '$86,000', '$320,800', '$170,750', '$433,060', 'Fee', '$40.00'];
    expect(decideKind(signals(lines, { tableRows: 9 }))).toBe('other');
    const share = ['ABC stock quote', '$182.31', '$181.40', '$183.00'];
    expect(decideKind(signals(share, { quoteTitle: true, tableRows: 6 }))).toBe('other');
  });
  it('sees cards with pictures and prices, whatever is sold and in whatever tongue', () => {
    expect(decideKind(signals(['Seprű', '1 200 HUF', 'Vödör', '900 HUF'], { pricedCards: 2 }))).toBe('shop');
  });
  it('sees a table under a head of prices, the currency once', () => {
    const lines = ['Наименование', 'Цена, руб.', 'Видеокамера', '3450', 'Видеокамера', '5120'];
    expect(decideKind(signals(lines, { tableRows: 3 }))).toBe('shop');
  });
  it('asks more of a tender, the more prose and bylines there are', () => {
    const lines = ['Tender', 'Deadline', 'Procurement'];
    expect(decideKind(signals(lines, { tenderTitle: true }))).toBe('procurement');
    expect(decideKind(signals(lines, { tenderTitle: true, prose: 2000, bylines: 1 }))).toBe('other');
  });
  it('sees a quote in a letter without a table, where its words of trade are as dense as a letter’s', () => {
    const mail = [
      'Item  Qty  Unit  Amount',
      '4 pcs  USD 1,150',
      'CIF Jebel Ali, validity 10 days',
      'Lead time',
    ];
    expect(decideKind(signals(mail, { quoteTitle: true, prose: 700 }))).toBe('quote');
    expect(decideKind(signals(mail, { quoteTitle: true, prose: 2800 }))).not.toBe('quote');
    expect(decideKind(signals([...mail, ...mail], { quoteTitle: true, prose: 3200 }))).not.toBe('quote');
    expect(decideKind(signals(mail, { prose: 700 }))).not.toBe('quote');
    const brief = ['Angebot 4711', 'Menge 20', 'Lieferzeit 3 Wochen', 'FCA Hamburg'];
    expect(decideKind(signals(brief, { quoteTitle: true }))).toBe('quote');
  });
  it('takes an article with a table and one such word for no quote', () => {
    const lines = ['Famous quotes', 'Quantity', 'Year', 'Author'];
    expect(decideKind(signals(lines, { quoteTitle: true, tableRows: 9 }))).toBe('quote');
    expect(decideKind(signals(lines, { quoteTitle: true, tableRows: 9, prose: 6000 }))).toBe('other');
  });
  it('sees a tender and a quote', () => {
    const tender = ['Solicitation number', 'Closing date', 'Contracting officer'];
    expect(decideKind(signals(tender, { tenderTitle: true }))).toBe('procurement');
    expect(decideKind(signals(['Qty', 'Total', '$45.00'], { quoteTitle: true, tableRows: 5 }))).toBe('quote');
  });
});

describe('countPrices', () => {
  it.each([
    'US$ 1,299.00',
    'Цена - 672грн',
    'Rs. 32,900',
    "10 000 so'm",
    'Giá 10.000đ',
    'KSh 4,500',
    '₦12,000',
    'S/ 129.90',
    'R$ 899,00',
    'AED 349',
    'Tk 4,500',
    '12,800円',
    '499 ريال',
    '129,- ',
    '1.299,00 €',
    'CHF 129.–',
    '1 890 Kč',
    '1.249,90 TL',
    '12,500৳',
    'GHS 650',
    'Bs 280',
    'Dhs. 890',
    '1,450 ج.م',
    'ر.س 249',
    '3,45,000 PKR',
    '2 450 ₴',
    '3999元起',
  ])('sees %s', (line) => {
    expect(countPrices(`\n${line.toLowerCase()}\n`)).toBe(1);
  });
  it.each([
    '$5 billion',
    '¥3亿',
    '€ 40 Mio',
    'DS-2CD2143',
    '10 ft',
    'in 2024',
    'page 5 of 10',
    '5 roubles',
    '$9 a month',
    '€12 per user',
    '12 tys. zł',
  ])('takes %s for no price', (line) => {
    expect(countPrices(`\n${line.toLowerCase()}\n`)).toBe(0);
  });
});
