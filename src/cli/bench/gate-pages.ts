import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';
import type { PageKind } from '../../screening/types.ts';

/** A labelled page of `test/e2e/pages`. */
export interface GatePage {
  kind: PageKind;
  name: string;
  path: string;
  html: string;
}

export type GatePart = 'first' | 'open' | 'fresh' | 'sealed';

const FOLDER = join(ROOT, 'test/e2e/pages');
const PROSE = JSON.parse(readFileSync(join(FOLDER, 'prose.json'), 'utf8')) as Record<string, string[]>;

/** Reads the labelled pages of one part; throws on a page without kind, name and path. */
export function gatePages(part: GatePart): GatePage[] {
  const [, ...pages] = readFileSync(join(FOLDER, `${part}.txt`), 'utf8').split(/^=== /m);
  return pages.map((text) => {
    const [, kind = '', name = '', path = '', body = ''] =
      /^(shop|procurement|quote|other) \| (.+) \| (\/.*)\n([^]*)$/.exec(text) ?? [];
    if (!isKind(kind)) throw new Error(`${part}.txt: no kind, name and path in "${text.slice(0, 60)}"`);
    return { kind, name, path, html: `<!doctype html><meta charset="utf-8">${withProse(body)}` };
  });
}

function isKind(kind: string): kind is PageKind {
  return kind !== '';
}

function withProse(body: string): string {
  return body.replace(/\{\{prose (\w+) (\d+)\}\}/g, (_, language: string, count: string) => {
    const paragraphs = PROSE[language];
    if (!paragraphs) throw new Error(`no prose in ${language}`);
    return Array.from(
      { length: Number(count) },
      (_each, at) => `<p>${paragraphs[at % paragraphs.length]}</p>`,
    ).join('');
  });
}
