import names from './data/letter-names.json' with { type: 'json' };

/** A name of a letter, and the letters that it may stand for. */
const NAMES: readonly (readonly [string, string])[] = Object.entries(names);
/** Letters from which what they spell is a company's name, not a word that happens to be made of such syllables. */
const SHORTEST = 3;
/** Letters of which the longest company's name is spelled out. */
const LONGEST = 8;
const HANGUL = /^\p{Script=Hangul}+$/u;

/** What a Korean word spells out in names of Latin letters: 디제이아이 is DJI. All readings; none of another word. */
export function speltOut(word: string): string[] {
  return HANGUL.test(word) ? readings(word, '').filter((spelt) => spelt.length >= SHORTEST) : [];
}

function readings(rest: string, before: string): string[] {
  if (rest === '') return [before];
  if (before.length === LONGEST) return [];
  return NAMES.filter(([name]) => rest.startsWith(name)).flatMap(([name, letters]) =>
    [...letters].flatMap((letter) => readings(rest.slice(name.length), before + letter)),
  );
}
