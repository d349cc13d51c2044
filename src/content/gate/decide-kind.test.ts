import { describe, expect, it } from 'vitest';
import { decideKind, type GateSignals } from './decide-kind.ts';
import { knownHost } from './known-host.ts';
import { hasPrice, textSigns } from './text-signs.ts';

const signals = (lines: string[], more: Partial<GateSignals> = {}): GateSignals => ({
  host: undefined,
  product: false,
  commerce: false,
  article: false,
  productLinks: 0,
  quoteTitle: false,
  tenderTitle: false,
  ...textSigns(lines),
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
    const prose = `The company paid $5 billion and sells cameras at $99. ${'More prose. '.repeat(500)}`;
    expect(decideKind(signals([prose, 'Subscribe', '$1 a week'], { article: true }))).toBe('other');
  });
  it('sees a tender and a quote', () => {
    const tender = ['Solicitation number', 'Closing date', 'Contracting officer'];
    expect(decideKind(signals(tender, { tenderTitle: true }))).toBe('procurement');
    const quote = ['Qty', 'Unit price', 'Description', 'Total', '$45.00'];
    expect(decideKind(signals(quote, { quoteTitle: true }))).toBe('quote');
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

it('takes no magnitude for a price', () => {
  expect(hasPrice('US$ 1,299.00')).toBe(true);
  expect(hasPrice('$5 billion')).toBe(false);
  expect(hasPrice('DS-2CD2143')).toBe(false);
});
