import { describe, expect, test } from 'vitest';
import same from './same-in-languages.json' with { type: 'json' };
import { sourceFiles } from './source-files.ts';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ja', 'ko', 'pt_BR', 'ru', 'zh_CN', 'zh_TW'];
/** Letters that a language's texts are written in; those of Latin script hold no others. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh_CN: /\p{Script=Han}/u,
  zh_TW: /\p{Script=Han}/u,
};
const OTHER_THAN_LATIN =
  /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

type Texts = Record<string, string>;

function textsOf(language: string): Texts {
  const files = sourceFiles([`src/_locales/${language}`], /\.json$/);
  return Object.assign({}, ...files.map(({ text }) => JSON.parse(text) as Texts)) as Texts;
}

const ENGLISH: Texts = Object.fromEntries(
  sourceFiles(['src/_locales/en'], /\.json$/).flatMap(({ text }) =>
    Object.entries(JSON.parse(text) as Record<string, { message: string }>).map(([key, { message }]) => [
      key,
      message,
    ]),
  ),
);

/** Keys whose text breaks a rule. */
function faults(texts: Texts, isFault: (text: string, english: string, key: string) => boolean): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    isFault(text, ENGLISH[key] ?? '', key) ? [key] : [],
  );
}

/** `$NAME$` and `$1`, sorted: a translation may put them in another order. */
function placeholders(text: string): string {
  return (text.match(/\$(?:\w+\$|\d)/g) ?? []).map((each) => each.toUpperCase()).sort().join(); // prettier-ignore
}

function isWrongScript(language: string, text: string): boolean {
  const script = SCRIPTS[language];
  if (!script) return OTHER_THAN_LATIN.test(text);
  return /\p{L}/u.test(text.replace(/\$\w+\$?/g, '')) && !script.test(text);
}

describe.each(LANGUAGES)('the words in %s', (language) => {
  const texts = textsOf(language);
  const isKept = (key: string): boolean => same.every.includes(key) || (same.some as Record<string, string[]>)[language]?.includes(key) === true; // prettier-ignore

  test('are those of the English, none more and none less', () => {
    expect(Object.keys(ENGLISH).filter((key) => !(key in texts))).toEqual([]);
    expect(Object.keys(texts).filter((key) => !(key in ENGLISH))).toEqual([]);
  });

  test('have the same placeholders', () => {
    expect(faults(texts, (text, english) => placeholders(text) !== placeholders(english))).toEqual([]);
  });

  test('are translated, but for reviewed names and codes', () => {
    expect(faults(texts, (text, english, key) => text === english && !isKept(key))).toEqual([]);
  });

  test('are in the language’s own script', () => {
    expect(faults(texts, (text, _, key) => isWrongScript(language, text) && !isKept(key))).toEqual([]);
  });
});

test('these checks can fail', () => {
  expect(placeholders('$1 of $COUNT$')).not.toBe(placeholders('of $COUNT$'));
  expect(isWrongScript('ru', 'Options')).toBe(true);
  expect(isWrongScript('de', 'Настройки')).toBe(true);
});
