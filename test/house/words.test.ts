import { describe, expect, test } from 'vitest';
import { sourceFiles, type SourceFile } from './source-files.ts';

interface Message {
  message: string;
  description: string;
  placeholders?: Record<string, { content: string }>;
}

const ROOMS = sourceFiles(['src/_locales/en'], /\.json$/).map(({ path, text }) => ({
  path,
  room: path.replace(/^.*\/|\.json$/g, ''),
  messages: JSON.parse(text) as Record<string, Message>,
}));
const KEYS = ROOMS.flatMap(({ messages }) => Object.keys(messages));
const CODE = [
  ...sourceFiles(['src'], /(?<!\.test)\.(?:tsx?|html)$/),
  ...sourceFiles(['src/lists/facts', 'src/screening/data'], /\.json$/),
  ...sourceFiles(['.'], /^manifest\.json$/),
];

/** Keys that code names outright where words are asked for. */
function askedFor(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ text }) => [
    ...Array.from(
      text.matchAll(/(?:\bt|\btranslate|\bgetMessage)\(\s*'([a-z0-9_]+)'/gi),
      ([, key]) => key ?? '',
    ),
    ...Array.from(text.matchAll(/__MSG_(\w+?)__/g), ([, key]) => key ?? ''),
  ]);
}

/** Keys whose name stands nowhere in the code, neither whole nor as what a template makes. */
function unused(keys: readonly string[], files: readonly SourceFile[]): string[] {
  const all = files.map(({ text }) => text).join('\n');
  const templates = Array.from(
    all.matchAll(/`([a-z]\w*_)?\$\{[^`]*?\}(\w*)(?:\$\{[^`]*?\}(\w*))?`/gi),
    (found) => found[0],
  )
    .map((template) => template.slice(1, -1).split(/\$\{[^}]*\}/))
    .filter((parts) => parts.join('').replace(/_/g, '').length >= 4)
    .filter((parts) => parts.every((part) => /^\w*$/.test(part)))
    .map((parts) => new RegExp(`^${parts.join('\\w+')}$`));
  const asked = new Set(askedFor(files));
  return keys.filter(
    (key) =>
      !asked.has(key) &&
      !new RegExp(`\\b${key}\\b`).test(all) &&
      !templates.some((template) => template.test(key)),
  );
}

describe('the words', () => {
  test('every key that code asks for is there', () => {
    expect([...new Set(askedFor(CODE))].filter((key) => !KEYS.includes(key))).toEqual([]);
  });

  test('a missing one would be told', () => {
    expect(askedFor([{ path: 'x.ts', text: "t('card_nowhere', 'x')" }])).toEqual(['card_nowhere']);
  });

  test('no key is there for nothing', () => {
    expect(unused(KEYS, CODE)).toEqual([]);
  });

  test('an unused one would be told', () => {
    const files = [{ path: 'x.ts', text: 't(`programme_${id}_name`)' }];
    expect(unused(['programme_BIS_EL_name', 'programme_BIS_EL_scent'], files)).toEqual([
      'programme_BIS_EL_scent',
    ]);
  });

  test('no key stands in two rooms', () => {
    expect(KEYS.filter((key, at) => KEYS.indexOf(key) !== at)).toEqual([]);
  });

  test('every message has words and says where it is shown; its placeholders are declared', () => {
    for (const { path, messages } of ROOMS) {
      for (const [key, { message, description, placeholders = {} }] of Object.entries(messages)) {
        const where = `${path}: ${key}`;
        expect(message, where).not.toBe('');
        expect(description ?? '', where).not.toBe('');
        const named = Array.from(message.matchAll(/\$([A-Z0-9_]+)\$/gi), ([, name]) =>
          (name ?? '').toLowerCase(),
        );
        expect([...new Set(named)].sort(), where).toEqual(Object.keys(placeholders).sort());
      }
    }
  });
});
