/** The gate on small pages of many kinds and countries: shops are found, everything else is left alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/cli/paths.ts';
import type { PageKind } from '../../src/screening/types.ts';
import { openLens, type Lens } from './lens.ts';
import { until } from './screen.ts';

interface GatePage {
  name: string;
  kind: PageKind;
  html: string;
}

const KINDS: readonly PageKind[] = ['shop', 'procurement', 'quote', 'other'];
const PAGES = JSON.parse(readFileSync(join(ROOT, 'test/e2e/pages/gate.json'), 'utf8')) as GatePage[];

describe('the gate', () => {
  let lens: Lens;
  const said = new Map<GatePage, PageKind>();
  beforeAll(async () => {
    lens = await openLens('chromium');
    const { tab, id } = await lens.newTab();
    for (const page of PAGES) {
      await tab.goto(lens.serve(page.html, 'site.example'));
      const reply = await until(
        () => lens.desk.askPage(id, 'page/state', {}),
        ({ ok }) => ok,
      );
      if (reply.ok) said.set(page, reply.value.kind);
    }
    const row = (kind: PageKind): string =>
      KINDS.map((as) => `${as} ${PAGES.filter((p) => p.kind === kind && said.get(p) === as).length}`).join(
        ', ',
      );
    console.log(KINDS.map((kind) => `${kind} seen as: ${row(kind)}`).join('\n'));
    const wrong = PAGES.filter((page) => said.get(page) !== page.kind);
    console.log(wrong.map((page) => `${page.name}: ${said.get(page)}, not ${page.kind}`).join('\n'));
  });
  afterAll(() => lens.close());

  const share = (pages: readonly GatePage[], passes: (kind: PageKind | undefined) => boolean): number =>
    pages.filter((page) => passes(said.get(page))).length / pages.length;

  it('opens on at least 95 % of shops, tenders and quotes', () => {
    const open = PAGES.filter(({ kind }) => kind !== 'other');
    expect(open.length).toBeGreaterThanOrEqual(40);
    expect(share(open, (kind) => kind !== undefined && kind !== 'other')).toBeGreaterThanOrEqual(0.95);
  });

  it('keeps quiet on at least 95 % of all else', () => {
    const quiet = PAGES.filter(({ kind }) => kind === 'other');
    expect(quiet.length).toBeGreaterThanOrEqual(25);
    expect(share(quiet, (kind) => kind === 'other')).toBeGreaterThanOrEqual(0.95);
  });
});
