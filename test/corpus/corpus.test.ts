import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { PAGE_KINDS, SEGMENT_ROLES, TIERS } from '../../src/screening/types.ts';

const HERE = import.meta.dirname;
const PARTS = ['open', 'sealed'] as const;
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'ko', 'pt', 'ru', 'zh'];
const TRAPS = [
  'address',
  'bank',
  'brand-field',
  'comparison',
  'compatibility',
  'dictionary-word',
  'editorial',
  'firmware',
  'former-unit',
  'genuine-part',
  'index-finance',
  'marketplace-operator',
  'minimum-wage',
  'model-lookalike',
  'model-only',
  'model-split',
  'namesake',
  'negation',
  'news',
  'or-equal',
  'own-brand',
  'person',
  'relabelled',
  'script',
  'seller',
  'statute',
  'substring',
  'vendor-list',
  'weak-model',
] as const;

const TEXT = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const SEGMENT = v.strictObject({
  text: TEXT,
  group: v.number(),
  role: v.picklist(SEGMENT_ROLES),
});
const RECORD = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]{2}-\d{3}$/)),
  lang: v.picklist(LANGUAGES),
  kind: v.picklist(PAGE_KINDS),
  text: v.optional(TEXT),
  segments: v.optional(v.pipe(v.array(SEGMENT), v.minLength(1))),
  brands: v.optional(v.array(TEXT)),
  host: v.optional(TEXT),
  expected: v.array(v.strictObject({ entity: TEXT, tier: v.picklist(TIERS), text: TEXT })),
  trap: v.nullable(v.picklist(TRAPS)),
});
type Snippet = v.InferOutput<typeof RECORD>;

const FILES = PARTS.flatMap((part) =>
  readdirSync(join(HERE, part))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => ({
      part,
      name,
      lines: readFileSync(join(HERE, part, name), 'utf8')
        .trimEnd()
        .split('\n'),
    })),
);
const SNIPPETS = FILES.flatMap(({ part, name, lines }) =>
  lines.map((line) => ({ part, name, ...v.parse(RECORD, JSON.parse(line)) })),
);

const textsOf = ({ text, segments }: Snippet): string[] =>
  segments?.map((segment) => segment.text) ?? (text === undefined ? [] : [text]);

/** The words alone: names that are expected, runs with a digit in them, case and punctuation left out. */
function masked(snippet: Snippet): string {
  const names = snippet.expected.map(({ text }) => text).sort((a, b) => b.length - a.length);
  return names
    .reduce((text, name) => text.replaceAll(name, ' '), textsOf(snippet).join(' '))
    .toLowerCase()
    .replace(/[\p{L}-]*\p{N}[\p{L}\p{N}./+-]*/gu, ' ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

/** Pairs of characters; Han, Kana, Hangul and Latin alike. */
const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_each, at) => text.slice(at, at + 2)));

/** Share of pairs that two texts have in common, 0 to 1. */
function likeness(a: Set<string>, b: Set<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return common / Math.max(1, a.size + b.size - common);
}

describe('the corpus', () => {
  test('has 650 snippets in ten languages, a third of them sealed', () => {
    expect(SNIPPETS.length).toBeGreaterThanOrEqual(650);
    expect([...new Set(SNIPPETS.map(({ lang }) => lang))].sort()).toEqual(LANGUAGES);
    const share = SNIPPETS.filter(({ part }) => part === 'sealed').length / SNIPPETS.length;
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.39);
  });

  test('is parted by a hash of the id, not by hand', () => {
    for (const { id, part } of SNIPPETS) {
      const hash = parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16);
      expect(part, id).toBe(hash % 3 === 0 ? 'sealed' : 'open');
    }
  });

  test('every record stands in the file of its language, under an id of its own', () => {
    expect(new Set(SNIPPETS.map(({ id }) => id)).size).toBe(SNIPPETS.length);
    for (const { id, lang, name } of SNIPPETS)
      expect([lang, id.slice(0, 2)], id).toEqual([basename(name, '.jsonl'), basename(name, '.jsonl')]);
  });

  test('either text or segments, and every expected text stands in one of them', () => {
    for (const snippet of SNIPPETS) {
      expect(snippet.text === undefined, snippet.id).not.toBe(snippet.segments === undefined);
      for (const { text } of snippet.expected)
        expect(
          textsOf(snippet).some((whole) => whole.includes(text)),
          `${snippet.id}: ${text}`,
        ).toBe(true);
    }
  });

  test('every entity is in the facts', () => {
    const facts: unknown = JSON.parse(
      readFileSync(join(HERE, '../../src/lists/facts/entities.json'), 'utf8'),
    );
    const ids = new Set(v.parse(v.array(v.object({ id: v.string() })), facts).map(({ id }) => id));
    const named = SNIPPETS.flatMap(({ expected }) => expected.map(({ entity }) => entity));
    expect([...new Set(named)].filter((id) => !ids.has(id))).toEqual([]);
  });

  test('all tiers, all classes of traps and texts with nothing in them are there', () => {
    for (const tier of TIERS)
      expect(
        SNIPPETS.filter(({ expected }) => expected.some((each) => each.tier === tier)).length,
        tier,
      ).toBeGreaterThanOrEqual(20);
    expect([...new Set(SNIPPETS.flatMap(({ trap }) => trap ?? []))].sort()).toEqual(TRAPS);
    expect(SNIPPETS.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(80);
  });

  test('no two are equal, or nearly so, after names and numbers are masked', () => {
    const rests = SNIPPETS.map((snippet) => ({ id: snippet.id, pairs: pairsOf(masked(snippet)) }));
    const twins = rests.flatMap(({ id, pairs }, at) =>
      rests
        .slice(at + 1)
        .filter((other) => likeness(pairs, other.pairs) > 0.6)
        .map((other) => [id, other.id]),
    );
    expect(twins).toEqual([]);
  });

  test('a twin would be told', () => {
    const text = 'Sturdy wall bracket for two cameras, white';
    expect(likeness(pairsOf(text), pairsOf(`${text} paint`))).toBeGreaterThan(0.6);
  });
});
