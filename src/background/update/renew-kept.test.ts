import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeEntity, FAKE_PROGRAMMES } from '../../../test/fakes/fake-entity.ts';
import { inChunks } from '../../../test/lists/in-chunks.ts';
import { cslOf } from '../../cli/samples/csl-of.ts';
import { parseDetails } from '../../lists/details.ts';
import type { Entity } from '../../lists/types.ts';
import { dropKeptList, keepList, type ListToKeep, readKept } from '../../platform/list-store.ts';
import { openLookup } from '../../screening/lookup/lookup.ts';
import { compileSnapshot } from '../../screening/snapshot.ts';
import type { ListsShelf } from '../lists-shelf.ts';
import { makeList } from './make-list.ts';
import { renewKept } from './renew-kept.ts';

vi.mock('../../platform/list-store.ts', () => ({
  dropKeptList: vi.fn(),
  keepList: vi.fn(),
  readKept: vi.fn(),
}));

const IMPORTED = '2026-11-20';
const SHARED = fakeEntity('quuxo-optronics', 'Quuxo Optronics Co., Ltd.');
const OLD = fakeEntity('old-works', 'Old Works Co., Ltd.');
const NEW = fakeEntity('new-works', 'New Works Co., Ltd.');
const sdn = (name: string, country: string) =>
  `"Specially Designated Nationals (SDN) - Treasury","Entity","${name}","1 Road, ${country}","84 FR 54004","","","",""\n`;
const CSL =
  cslOf({ programmes: FAKE_PROGRAMMES, entities: [SHARED, OLD], families: [], products: [] }) +
  sdn('QUUXO HARBOUR LINES LTD.', 'IR') +
  sdn('Quuxo Optronics Co., Ltd.', 'CN');

/** A release whose Entity List is of that day and has these companies. */
function release(asOf: string, entities: Entity[]) {
  const programmes = FAKE_PROGRAMMES.map((each) => ({ ...each, asOf }));
  const { index, hash, entities: text } = compileSnapshot({ programmes, entities, families: [], products: [] }); // prettier-ignore
  return { index, hash, details: parseDetails(text) };
}

/** A kept list as `keepList` would have written it: of the file above, over a release of the summer. */
async function imported(packaged = release('2026-07-09', [SHARED, OLD]), asOf = IMPORTED) {
  const { compiled, entities, ...made } = await makeList({ chunks: inChunks(CSL, 65_536), packaged, inForce: packaged.details, asOf }); // prettier-ignore
  return { ...made, hash: compiled.hash, entities: entities() };
}

function shelfOf(packaged: ReturnType<typeof release>, hash: string) {
  const stamp = async () => ({ hash, asOf: IMPORTED });
  return { packaged: async () => packaged, stamp, renew: vi.fn() } as unknown as ListsShelf & { renew: ReturnType<typeof vi.fn> }; // prettier-ignore
}

const kept = (): ListToKeep | undefined => vi.mocked(keepList).mock.calls[0]?.[0];

describe('renewKept', () => {
  beforeEach(() => vi.resetAllMocks());

  it.each([
    ['that is newer', '2026-12-01', true],
    ['that can’t open the kept index any more', '2026-07-09', false],
  ])('lays a release below the imported lists %s', async (_what, day, isOpen) => {
    const before = await imported();
    vi.mocked(readKept).mockResolvedValue(before);
    const packaged = release(day, [SHARED, NEW]);
    const shelf = shelfOf(packaged, isOpen ? before.hash : packaged.hash);
    expect(await renewKept(shelf)).toEqual([]);
    expect(dropKeptList).not.toHaveBeenCalled();
    const list = kept();
    expect(shelf.renew).toHaveBeenCalledWith(list?.index);
    expect(list).toMatchObject({
      base: packaged.hash,
      news: { origin: 'kept', asOf: IMPORTED },
      summary: { listings: { 'BIS-EL': 2, 'OFAC-SDN': 2 } },
    });
    const { programmes, entities } = parseDetails(new TextDecoder().decode(list?.entities()));
    expect(programmes.map(({ id, asOf }) => [id, asOf])).toEqual([['BIS-EL', day], ['OFAC-SDN', IMPORTED]]); // prettier-ignore
    const was = parseDetails(new TextDecoder().decode(before.entities)).entities;
    for (const id of ['quuxo-optronics', 'quuxo-harbour-lines-ltd'])
      expect(entities.find((each) => each.id === id)).toEqual(was.find((each) => each.id === id));
    const lookup = openLookup(list?.index ?? new Uint8Array());
    expect(lookup.find('Quuxo Harbour Lines')[0]).toMatchObject({ programmes: ['OFAC-SDN'] });
    expect(lookup.find('New Works')[0]?.name).toBe('New Works Co., Ltd.');
    expect(lookup.find('Old Works').map(({ name }) => name)).not.toContain('Old Works Co., Ltd.');
  });

  it('leaves a list alone that is newer than the release, or was made with it', async () => {
    const packaged = release('2026-07-09', [SHARED, OLD]);
    const before = await imported(packaged);
    vi.mocked(readKept).mockResolvedValue(before);
    expect(await renewKept(shelfOf(release('2026-08-01', [SHARED]), before.hash))).toEqual([]);
    vi.mocked(readKept).mockResolvedValue(await imported(packaged, '2026-07-09'));
    expect(await renewKept(shelfOf(packaged, before.hash))).toEqual([]);
    expect(keepList).not.toHaveBeenCalled();
    expect(dropKeptList).not.toHaveBeenCalled();
  });

  it.each([
    ['can’t be read', { entities: new TextEncoder().encode('{"lists":[]}') }, undefined],
    ['find no room', {}, new DOMException('no room', 'QuotaExceededError')],
  ])('says which lists are gone where they %s', async (_what, damage, refusal) => {
    const before = await imported();
    vi.mocked(readKept).mockResolvedValue({ ...before, ...damage });
    if (refusal) vi.mocked(keepList).mockRejectedValue(refusal);
    const shelf = shelfOf(release('2026-12-01', [SHARED]), before.hash);
    expect(await renewKept(shelf)).toEqual(['OFAC-SDN']);
    expect(dropKeptList).toHaveBeenCalledOnce();
    expect(shelf.renew).toHaveBeenCalledWith();
  });

  it('drops a list that has nothing but what the release has newer, and says nothing of it', async () => {
    const packaged = release('2026-07-09', [SHARED, OLD]);
    const summary = { programmes: packaged.details.programmes, listings: {} };
    vi.mocked(readKept).mockResolvedValue({ hash: 'kept', base: packaged.hash, summary });
    expect(await renewKept(shelfOf(release('2026-12-01', [SHARED]), 'kept'))).toEqual([]);
    expect(dropKeptList).toHaveBeenCalledOnce();
    expect(keepList).not.toHaveBeenCalled();
  });
});
