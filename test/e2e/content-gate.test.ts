/** The gate on small pages of many kinds and countries: shops are found, everything else is left alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confusionTable } from '../../src/cli/scan/confusion.ts';
import type { PageKind } from '../../src/screening/types.ts';
import { gatePages, type GatePage, type GatePart } from '../../src/cli/bench/gate-pages.ts';
import { openLens, type Lens } from './lens.ts';
import { until } from '../../src/cli/stage/screen.ts';

/** Of the sealed pages no rule may come: only their counts are known. */
const BOUNDS: Record<GatePart, { found: number; quiet: number }> = {
  first: { found: 0.95, quiet: 0.95 },
  open: { found: 0.95, quiet: 0.95 },
  fresh: { found: 0.9, quiet: 0.95 },
  sealed: { found: 0.9, quiet: 0.8 },
};

let lens: Lens;
beforeAll(async () => {
  lens = await openLens('chromium');
});
afterAll(() => lens.close());

describe.each(Object.entries(BOUNDS) as [GatePart, (typeof BOUNDS)[GatePart]][])(
  'the gate, %s',
  (part, bound) => {
    const pages = gatePages(part);
    const said = new Map<GatePage, PageKind>();
    beforeAll(async () => {
      const { tab, id } = await lens.newTab();
      // One site: each further one is another process of Chromium's.
      for (const page of pages) {
        await tab.goto(lens.serve(page.html, 'site.example', page.path));
        const reply = await until(
          () => lens.desk.askPage(id, 'page/state', {}),
          ({ ok }) => ok,
        );
        if (reply.ok) said.set(page, reply.value.kind);
      }
      console.log(
        confusionTable(pages.map((page) => ({ truth: page.kind, said: said.get(page) ?? 'other' }))),
      );
      if (part === 'sealed') return;
      const wrong = pages.filter((page) => said.get(page) !== page.kind);
      console.log(wrong.map((page) => `${page.name}: ${said.get(page)}, not ${page.kind}`).join('\n'));
    });

    const share = (of: readonly GatePage[], passes: (kind: PageKind | undefined) => boolean): number =>
      of.filter((page) => passes(said.get(page))).length / of.length;

    it('opens on shops, tenders and quotes', () => {
      const open = pages.filter(({ kind }) => kind !== 'other');
      expect(open.length).toBeGreaterThanOrEqual(20);
      expect(share(open, (kind) => kind !== undefined && kind !== 'other')).toBeGreaterThanOrEqual(
        bound.found,
      );
    });

    it('keeps quiet on all else', () => {
      const quiet = pages.filter(({ kind }) => kind === 'other');
      expect(quiet.length).toBeGreaterThanOrEqual(15);
      expect(share(quiet, (kind) => kind === 'other')).toBeGreaterThanOrEqual(bound.quiet);
    });
  },
);
