/** The demo pages against their golden findings, in both browsers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/cli/paths.ts';
import { readPage } from '../../src/cli/scan/read-page.ts';
import type { PageFinding } from '../../src/protocol/requests.ts';
import { type Golden, readGolden } from '../golden/read-golden.ts';
import { BROWSERS, openLens, type Lens } from './lens.ts';

type Wanted = Golden['findings'][number];

const htmlOf = ({ page }: Golden): Uint8Array => readFileSync(join(ROOT, 'test/demo', page));

/** A match may reach past the golden text (a legal form, a suffix) or stop inside it. */
const touches = (found: string, text: string): boolean => found.includes(text) || text.includes(found);

const isFor = (found: PageFinding, wanted: Pick<Wanted, 'entity' | 'tier' | 'text'>): boolean =>
  found.entity === wanted.entity && found.tier === wanted.tier && touches(found.text, wanted.text);

/** What was found and is wanted nowhere, and what is wanted and was not found, in words. */
function differences(found: readonly PageFinding[], wanted: readonly Wanted[], golden: Golden): string[] {
  const missing = wanted
    .filter((each) => !found.some((one) => isFor(one, each) && one.badge === each.badge))
    .map(({ text, tier, badge }) => `missing: ${text}, ${tier}, ${badge ? 'badge' : 'no badge'}`);
  const extra = found
    .filter((one) => ![...wanted, ...golden.models].some((each) => isFor(one, each)))
    .map(({ text, tier, entity }) => `extra: ${text}, ${tier}, ${entity}`);
  const loud = found
    .filter(({ text }) => golden.quiet.some((each) => text.includes(each)))
    .map(({ text }) => `should be quiet: ${text}`);
  return [...missing, ...extra, ...loud];
}

describe.each(BROWSERS)('the golden pages in %s', (name) => {
  let lens: Lens;
  let place: Awaited<ReturnType<Lens['newTab']>>;

  beforeAll(async () => {
    lens = await openLens(name);
    place = await lens.newTab();
  });
  afterAll(() => lens.close());

  it.each(readGolden())('finds on $page what is there, and nothing else', async (golden) => {
    const url = lens.serve(htmlOf(golden));
    const { state, findings } = await readPage(lens.desk, place, url, false);
    expect(state).toMatchObject({ kind: golden.kind, scanned: golden.scanned });
    expect(differences(findings, golden.findings, golden)).toEqual([]);
  });

  it.each(readGolden().filter(({ withForce }) => withForce))(
    'finds only mentions on $page when asked to scan it all the same',
    async (golden) => {
      const url = lens.serve(htmlOf(golden));
      const { findings } = await readPage(lens.desk, place, url, true);
      expect(differences(findings, golden.withForce ?? [], golden)).toEqual([]);
    },
  );
});
