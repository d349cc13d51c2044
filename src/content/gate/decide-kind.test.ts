import { describe, expect, it } from 'vitest';
import type { PageKind } from '../../screening/types.ts';
import { decideKind } from './decide-kind.ts';
import { countPrices, textSigns } from './text-signs.ts';

/** What a page shows beside its lines. */
interface Beside {
  isProduct: boolean;
  isArticle: boolean;
  cartLinks: number;
  productLinks: number;
  pricedCards: number;
  tableRows: number;
  bylines: number;
  prose: number;
  pictures: number;
  goodsTitle: boolean;
  quoteTitle: boolean;
  tenderTitle: boolean;
}

const kindOf = (lines: string[], beside: Partial<Beside> = {}): PageKind =>
  decideKind(undefined, () => ({
    isProduct: () => beside.isProduct ?? false,
    isArticle: beside.isArticle ?? false,
    cartLinks: beside.cartLinks ?? 0,
    productLinks: () => beside.productLinks ?? 0,
    pricedCards: beside.pricedCards ?? 0,
    tableRows: () => beside.tableRows ?? 0,
    pictures: () => beside.pictures ?? 0,
    bylines: () => beside.bylines ?? 0,
    prose: beside.prose ?? 0,
    goodsTitle: () => beside.goodsTitle ?? false,
    quoteTitle: beside.quoteTitle ?? false,
    tenderTitle: () => beside.tenderTitle ?? false,
    ...textSigns(lines.join('\n')),
  }));

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
    expect(kindOf(lines)).toBe('shop');
  });
  it('sees a maker without prices', () => {
    const lines = ['Product series', 'Request a quote', 'Datasheet', 'XK-2143G', 'XK-2183G', 'XK-2347'];
    expect(kindOf(lines, { productLinks: 6 })).toBe('shop');
  });
  it('leaves news alone, prices in its prose included', () => {
    const lines = ['$5 billion deal', 'Subscribe', '$1 a week'];
    expect(kindOf(lines, { isArticle: true, prose: 9000 })).toBe('other');
    expect(kindOf(lines, { prose: 9000 })).toBe('other');
  });
  it('takes no salaries, fees, rates or shares for goods', () => {
    const lines = ['Salary', '$86,000', '$320,800', '$170,750', '$433,060', 'Fee', '$40.00'];
    expect(kindOf(lines, { tableRows: 9 })).toBe('other');
    const share = ['ABC stock quote', '$182.31', '$181.40', '$183.00'];
    expect(kindOf(share, { quoteTitle: true, tableRows: 6 })).toBe('other');
  });
  it('sees cards with pictures and prices, whatever is sold and in whatever tongue', () => {
    expect(kindOf(['Seprű', '1 200 HUF', 'Vödör', '900 HUF'], { pricedCards: 2 })).toBe('shop');
  });
  it('sees the page of one product by its price and the link to a cart, whatever is sold and in whatever tongue', () => {
    const lines = ['Zahradní lavice', '1 890 Kč', 'Prodejce: Dílna'];
    expect(kindOf(lines, { cartLinks: 1 })).toBe('shop');
    expect(kindOf(lines)).toBe('other');
    expect(kindOf(['Zahradní lavice'], { cartLinks: 1 })).toBe('other');
    expect(kindOf(lines, { cartLinks: 1, prose: 2000 })).toBe('other');
  });
  it('takes two cards with prices amid a story for its advertisements, not for a shop', () => {
    const lines = ['Playoffs: who meets whom', 'Weather', '$12.99', '$24.00'];
    expect(kindOf(lines, { pricedCards: 2, prose: 2400, pictures: 23 })).toBe('other');
    expect(kindOf(lines, { pricedCards: 2, prose: 200, pictures: 3 })).toBe('shop');
  });
  it('takes a name that is a word of tenders for none', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `Deadline Hollywood ${at}`);
    expect(kindOf(lines, { tenderTitle: true, pictures: 30 })).toBe('other');
    const notice = ['Deadline for receipt of tenders: 10/03', 'Procurement of routers'];
    expect(kindOf(notice, { tenderTitle: true })).toBe('procurement');
  });
  it('sees a table under a head of prices, the currency once', () => {
    const lines = ['Наименование', 'Цена, руб.', 'Видеокамера', '3450', 'Видеокамера', '5120'];
    expect(kindOf(lines, { tableRows: 3 })).toBe('shop');
  });
  it('sees many prices with little beside them, whatever is sold; not in a list of fees, nor in a story', () => {
    const lines = Array.from({ length: 8 }, (_, at) => [`Thing ${at}`, `€${at + 4}.50`]).flat();
    expect(kindOf(lines)).toBe('shop');
    expect(kindOf(lines, { tableRows: 9 })).toBe('other');
    expect(kindOf([...lines, 'Buy tickets'], { tableRows: 9 })).toBe('other');
    expect(kindOf(lines, { prose: 2000 })).toBe('other');
  });
  it('sees a list of part numbers with a word of trade, goods or quantities, and no mere list of codes', () => {
    const codes = ['XK-2143G', 'XK-2183G', 'XK-2347', 'XK-9001A', 'XK-9002A'];
    expect(kindOf(codes, { tableRows: 6 })).toBe('other');
    expect(kindOf([...codes, 'Qty'], { tableRows: 6 })).toBe('shop');
    expect(kindOf([...codes, 'Request a quote'])).toBe('shop');
    expect(kindOf([...codes, 'IP camera', 'Dome camera'])).toBe('shop');
  });
  it('takes a table of fees, rates or results with a price in it for no shop', () => {
    const lines = [
      'Service',
      'Price',
      'Account',
      '€4.50',
      'Transfer abroad',
      '€12.00',
      'By telephone',
      '€1.50',
    ];
    expect(kindOf(lines, { tableRows: 4 })).toBe('other');
    expect(kindOf([...lines, 'IP camera', 'Dome camera'], { tableRows: 6 })).toBe('shop');
  });
  it('takes words of a trade with nothing shown for its program’s notes, a glossary or a library', () => {
    const lines = ['Release notes', 'Add to cart', 'Request a quote', 'Basket:', 'Datasheet', 'Catalog'];
    expect(kindOf(lines, { tableRows: 4 })).toBe('other');
    expect(kindOf(lines, { pictures: 6 })).toBe('shop');
  });
  it('takes goods in the title of an issue or a thread for none on offer', () => {
    const lines = ['Camera offline after update', 'Datasheet', 'XK-2143G'];
    expect(kindOf(lines, { goodsTitle: true, tableRows: 4 })).toBe('other');
    expect(kindOf(lines, { goodsTitle: true, pictures: 3 })).toBe('shop');
  });
  it('takes goods in a title and their numbers for a manual, where nothing sells or shows them', () => {
    const lines = ['Quick start', 'XK-2143G', 'XK-2183G', 'XK-2347'];
    expect(kindOf(lines, { goodsTitle: true })).toBe('other');
    expect(kindOf(lines, { goodsTitle: true, pictures: 1 })).toBe('shop');
    expect(kindOf([...lines, '$49.00'], { goodsTitle: true })).toBe('shop');
  });
  it('asks more of a tender, the more prose and bylines there are', () => {
    const lines = ['Tender', 'Deadline', 'Procurement'];
    expect(kindOf(lines, { tenderTitle: true })).toBe('procurement');
    expect(kindOf(lines, { tenderTitle: true, prose: 2000, bylines: 1 })).toBe('other');
  });
  it('sees a quote in a letter without a table, where its words of trade are as dense as a letter’s', () => {
    const mail = [
      'Item  Qty  Unit  Amount',
      '4 pcs  USD 1,150',
      'CIF Jebel Ali, validity 10 days',
      'Lead time',
    ];
    expect(kindOf(mail, { quoteTitle: true, prose: 700 })).toBe('quote');
    expect(kindOf(mail, { quoteTitle: true, prose: 2800 })).not.toBe('quote');
    expect(kindOf([...mail, ...mail], { quoteTitle: true, prose: 3200 })).not.toBe('quote');
    expect(kindOf(mail, { prose: 700 })).not.toBe('quote');
    const brief = ['Angebot 4711', 'Menge 20', 'Lieferzeit 3 Wochen', 'FCA Hamburg'];
    expect(kindOf(brief, { quoteTitle: true })).toBe('quote');
  });
  it('takes an article with a table and one such word for no quote', () => {
    const lines = ['Famous quotes', 'Quantity', 'Year', 'Author'];
    expect(kindOf(lines, { quoteTitle: true, tableRows: 9 })).toBe('quote');
    expect(kindOf(lines, { quoteTitle: true, tableRows: 9, prose: 6000 })).toBe('other');
  });
  it('reads nothing of a page whose host settles it', () => {
    const read = (): never => {
      throw new Error('read');
    };
    expect(decideKind('other', read)).toBe('other');
    expect(decideKind('procurement', read)).toBe('procurement');
    expect(() => decideKind('shop', read)).toThrow('read');
  });
  it('sees a tender and a quote', () => {
    const tender = ['Solicitation number', 'Closing date', 'Contracting officer'];
    expect(kindOf(tender, { tenderTitle: true })).toBe('procurement');
    expect(kindOf(['Qty', 'Total', '$45.00'], { quoteTitle: true, tableRows: 5 })).toBe('quote');
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
