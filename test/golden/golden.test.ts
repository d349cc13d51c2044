import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readGolden } from './read-golden.ts';

const ROOT = join(import.meta.dirname, '../..');
const DEMO = join(ROOT, 'test/demo');
const GOLDEN = readGolden();

const htmlOf = (page: string): string => readFileSync(join(DEMO, page), 'utf8');
/** The page's words without markup, styles and data blocks. */
const wordsOf = (page: string): string =>
  htmlOf(page)
    .replace(/<(style|script)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&');

describe('the golden pages', () => {
  test('every demo page has its findings', () => {
    const pages = readdirSync(DEMO).filter((name) => name.endsWith('.html'));
    expect(GOLDEN.map(({ page }) => page)).toEqual(pages.sort());
  });

  test.each(GOLDEN)('the texts of $page stand on it', ({ page, findings, models, quiet, withForce = [] }) => {
    const words = wordsOf(page);
    const texts = [...findings, ...models, ...withForce].map(({ text }) => text);
    for (const text of [...texts, ...quiet]) expect(words.includes(text), text).toBe(true);
    for (const text of texts) expect(quiet.some((each) => text.includes(each))).toBe(false);
  });

  test('every entity is in the facts', () => {
    const facts: unknown = JSON.parse(readFileSync(join(ROOT, 'src/lists/facts/entities.json'), 'utf8'));
    const ids = new Set(v.parse(v.array(v.object({ id: v.string() })), facts).map(({ id }) => id));
    for (const { findings, models, withForce = [] } of GOLDEN)
      for (const { entity } of [...findings, ...models, ...withForce])
        expect(ids.has(entity), entity).toBe(true);
  });

  test.each(GOLDEN)('$page loads nothing from elsewhere and runs no script', ({ page }) => {
    const html = htmlOf(page);
    expect(html).not.toMatch(/<(?:link|iframe|object|embed|img)\b/i);
    expect(html).not.toMatch(/(?:src|action|poster)\s*=|url\(|@import/i);
    expect(html.match(/<script\b[^>]*>/gi) ?? []).toSatisfy((tags: string[]) =>
      tags.every((tag) => tag.includes('application/ld+json')),
    );
  });
});
