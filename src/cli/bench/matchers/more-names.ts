import { pick, seeded } from '../../random.ts';

/**
 * Invents names until there are `factor` times as many: words of the given names put together anew, each with one
 * letter changed for another of the same kind, so that length, script and letters stay as they are.
 */
export function moreNames(names: readonly string[], factor: number): string[] {
  const random = seeded(4);
  const letters = {
    latin: [...'abcdefghijklmnopqrstuvwxyz'],
    han: [...new Set(names.join('').match(/\p{Script=Han}/gu))],
  };
  const all = new Set(names);
  while (all.size < names.length * factor) {
    const invented = pick(random, names)
      .split(' ')
      .map((word) => {
        const other = word.length > 0 && random() < 0.5 ? pick(random, pick(random, names).split(' ')) : word;
        const at = Math.floor(random() * other.length);
        const changed = /\p{Script=Han}/u.test(other.charAt(at)) ? letters.han : letters.latin;
        return other.slice(0, at) + pick(random, changed) + other.slice(at + 1);
      });
    all.add(invented.join(' '));
  }
  return [...all];
}
