import { describe, expect, it } from 'vitest';
import { decideKind, type GateSignals } from './decide-kind.ts';
import { knownHost } from './known-host.ts';
import { countPrices, textSigns } from './text-signs.ts';

const signals = (lines: string[], more: Partial<GateSignals> = {}): GateSignals => ({
  host: undefined,
  product: false,
  article: false,
  cartLinks: 0,
  productLinks: 0,
  rows: 0,
  images: 0,
  brandTitle: 0,
  prose: 0,
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
    expect(decideKind(signals(lines, { article: true, prose: 9000 }))).toBe('other');
    expect(decideKind(signals(lines, { prose: 9000 }))).toBe('other');
  });
  it('sees a tender and a quote', () => {
    const tender = ['Solicitation number', 'Closing date', 'Contracting officer'];
    expect(decideKind(signals(tender, { tenderTitle: true }))).toBe('procurement');
    expect(decideKind(signals(['Total', '$45.00'], { quoteTitle: true, rows: 5 }))).toBe('quote');
  });
});

describe('knownHost', () => {
  it('goes by suffix, never by part of a label', () => {
    expect(knownHost('www.amazon.com')).toBe('shop');
    expect(knownHost('notamazon.com')).toBeUndefined();
    expect(knownHost('amazon.com.evil.example')).toBeUndefined();
    expect(knownHost('en.wikipedia.org')).toBe('other');
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
  ])('sees %s', (line) => {
    expect(countPrices(`\n${line.toLowerCase()}\n`)).toBe(1);
  });
  it.each(['$5 billion', '¥3亿', '€ 40 Mio', 'DS-2CD2143', '10 ft', 'in 2024', 'page 5 of 10', '5 roubles'])(
    'takes %s for no price',
    (line) => {
      expect(countPrices(`\n${line.toLowerCase()}\n`)).toBe(0);
    },
  );
});
