import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mergeWords, translateWords } from '../../build/merge-words.mjs';
import { PROGRAMME_IDS } from '../lists/types.ts';
import { besideEnglish, legalWords, markEnglish } from './beside-english.ts';
import { notScreened, notScreenedWords } from './not-screened.ts';
import type { Translate } from './translate.ts';

const ENGLISH = mergeWords('src/_locales/en');
const LANGUAGES = readdirSync('src/_locales').filter((name) => name !== 'en');

describe('besideEnglish', () => {
  it.each(LANGUAGES)('parts every sentence of law that the build has joined: %s', (language) => {
    const words = Object.entries(translateWords(ENGLISH, `src/_locales/${language}`));
    const joined = words.filter(([, { message }]) => message.includes('\u2066'));
    expect(joined.length).toBeGreaterThan(60);
    for (const [key, { message }] of joined) {
      const { text, english } = besideEnglish(message);
      expect(english).toBe(ENGLISH[key]?.message);
      expect(text).toMatch(/^[^\u2066]+\S$/);
    }
  });

  it('keeps a citation’s figures in their places where words read from the right, and there alone', () => {
    const effectIn = (language: string): string =>
      translateWords(ENGLISH, `src/_locales/${language}`)['programme_NDAA_889_limits']?.message ?? '';
    expect(besideEnglish(effectIn('ar')).text).toMatch(
      /\u2068FAR 52\.204-25\u2069[^]*\u206852\.240-91\u2069/,
    );
    expect(effectIn('de')).not.toMatch(/\u2068/);
  });

  it('leaves alone what has no English behind it', () => {
    for (const message of ['', 'Listed name', 'Kein Treffer ist keine Freigabe.', 'a \u2066b\u2069 c'])
      expect(besideEnglish(message)).toEqual({ text: message, english: '' });
  });
});

describe('legalWords', () => {
  const words = translateWords(ENGLISH, 'src/_locales/ar');
  const arabic: Translate = (key, ...fill) =>
    (words[key]?.message ?? '').replace(/\$[A-Z]+\$/g, () => fill[0] ?? '');

  it('fills the English in in English', () => {
    const date = legalWords('fixed_information', 'يونيو', 'June', arabic);
    expect(besideEnglish(date).text).toMatch(/يونيو/);
    expect(besideEnglish(date).english).toMatch(/as of June, not legal advice/);
  });

  it('names what was not screened in each language’s own words', () => {
    const { text, english } = besideEnglish(notScreenedWords(PROGRAMME_IDS, arabic));
    expect(text).toContain('قوائم OFAC غير SDN وNS-CMIC');
    expect(english).toMatch(
      /^Not screened: OFAC lists other than SDN and NS-CMIC, SAM\.gov exclusions, [ -~]+\.$/,
    );
    for (const name of notScreened(PROGRAMME_IDS, arabic)) expect(name).not.toContain('\u2066');
  });
});

describe('markEnglish', () => {
  it('marks English among other words alone', () => {
    expect(markEnglish('Adds 28 parties.', 'en')).toBe('Adds 28 parties.');
    expect(besideEnglish(`القاعدة: ${markEnglish('Adds 28 parties.', 'ar')}`)).toEqual({
      text: 'القاعدة:',
      english: 'Adds 28 parties.',
    });
  });
});
