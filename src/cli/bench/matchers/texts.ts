/** Texts to measure on: generated, the same in every run, each of about `size` UTF-16 units. */
import { pick, seeded } from '../../random.ts';
import words from './words.json' with { type: 'json' };

const SHOP = words.shop.split(' ');
const HAN = [...words.han];

/** Product cards in four languages; a listed name in about one line of twelve. */
export function shopText(size: number, names: readonly string[]): string {
  const random = seeded(1);
  return repeatTo(size, () => {
    const title = Array.from({ length: 6 + Math.floor(random() * 14) }, () => pick(random, SHOP)).join(' ');
    const named = random() < 1 / 12 ? `${pick(random, names)} ` : '';
    const model = `${pick(random, ['RX', 'CAM', 'PRO', 'SW'])}-${Math.floor(random() * 9000)}`;
    const price = `€${Math.floor(random() * 900)}.${Math.floor(random() * 90) + 10}`;
    const capital = title.charAt(0).toUpperCase() + title.slice(1);
    return `${named}${capital} (${model}), ${price} – ${pick(random, SHOP)}, ${pick(random, SHOP)}.\n`;
  });
}

/** A catalogue of listed names: about every second word begins one. */
export function denseText(size: number, names: readonly string[]): string {
  const random = seeded(2);
  return repeatTo(size, () => `${pick(random, names)}, ${pick(random, SHOP)} ${pick(random, SHOP)}; `);
}

/** Chinese product lines; a listed Chinese name in about one of six. */
export function chineseText(size: number, names: readonly string[]): string {
  const random = seeded(3);
  const native = names.filter((name) => /^\p{Script=Han}+$/u.test(name));
  return repeatTo(size, () => {
    const line = Array.from({ length: 20 + Math.floor(random() * 40) }, () => pick(random, HAN)).join('');
    const named = native.length > 0 && random() < 1 / 6 ? pick(random, native) : '';
    return `${named}${line}，${Math.floor(random() * 900)}元。`;
  });
}

function repeatTo(size: number, line: () => string): string {
  const lines: string[] = [];
  for (let length = 0; length < size;) {
    const next = line();
    lines.push(next);
    length += next.length;
  }
  return lines.join('');
}
