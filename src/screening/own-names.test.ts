import { describe, expect, it } from 'vitest';
import { processorTime } from '../../test/fakes/processor-time.ts';
import { openFolder } from './fold.ts';
import { canBeWatched, isWatchedId, openOwnNames, watchedId } from './own-names.ts';
import type { Match, Segment, Tier } from './types.ts';

const folder = openFolder();
const watch = (name: string, note = ''): { name: string; note: string } => ({ name, note });
const texts = (...all: string[]): Segment[] => all.map((text) => ({ text, group: -1, role: 'text' }));
const listed = (text: string, name: string, segment = 0): Match<Tier> => ({
  segment,
  start: text.indexOf(name),
  end: text.indexOf(name) + name.length,
  entity: 'dahua',
  name: 'Dahua Technology',
  programmes: ['BIS-EL'],
  tier: 'listed',
  why: [{ type: 'name', weight: 60, detail: name }],
});
const seen = (text: string, watchList: { name: string; note: string }[], safeList: string[] = []) =>
  openOwnNames({ watchList, safeList }, folder)
    .watched(text)
    .map(({ start, end }) => text.slice(start, end));

describe('watched names', () => {
  it.each([
    ['Acme Corp', 'Sold by ACME  CORP, today', ['ACME  CORP']],
    ['Acme', 'ACME®, acme-made, Ａｃｍｅ', ['ACME', 'acme', 'Ａｃｍｅ']],
    ['Müller', 'MULLER and Müller', ['MULLER', 'Müller']],
    ['长城', '购买长城电脑', ['长城']],
    ['Гранит', 'завод «ГРАНИТ»', ['ГРАНИТ']],
  ])('%s is found in any spelling that folds alike', (name, text, found) => {
    expect(seen(text, [watch(name)])).toEqual(found);
  });

  it.each([
    ['vision', 'HikVision camera'],
    ['acme', 'Acmeology'],
    ['acme', 'placme'],
    ['A', 'A and a'],
  ])('%s is not found within another word', (name, text) => {
    expect(seen(text, [watch(name)])).toEqual([]);
  });

  it('takes the longest of two, and neither within a name of the safe-list', () => {
    expect(seen('Acme Trading, Acme', [watch('Acme'), watch('Acme Trading')])).toEqual([
      'Acme Trading',
      'Acme',
    ]);
    expect(seen('Acme Trading, Acme', [watch('Acme')], ['Acme Trading'])).toEqual(['Acme']);
  });

  it('become matches of their own, with their note and on no programme', () => {
    const { lay } = openOwnNames({ watchList: [watch('Acme', 'late twice')], safeList: [] }, folder);
    const text = 'Dahua by ACME';
    expect(lay(texts('nothing', text), [listed(text, 'Dahua', 1)])).toEqual([
      listed(text, 'Dahua', 1),
      {
        segment: 1,
        start: 9,
        end: 13,
        entity: 'own:acme',
        name: 'Acme',
        programmes: [],
        tier: 'watched',
        why: [{ type: 'watch_list_note', weight: 0, detail: 'late twice' }],
      },
    ]);
  });

  it('have ids that no entity of the lists has', () => {
    expect(isWatchedId(watchedId('Acme', folder))).toBe(true);
    expect(isWatchedId('acme')).toBe(false);
  });

  it('need two letters or digits', () => {
    expect(canBeWatched('A!', folder)).toBe(false);
    expect(canBeWatched('3M', folder)).toBe(true);
  });
});

describe('the safe-list', () => {
  const { lay } = openOwnNames({ watchList: [], safeList: ['Dahua Bakery GmbH'] }, folder);

  it('turns a match within its name into a mention that says so', () => {
    const text = 'DAHUA BAKERY GmbH: bread';
    const [match] = lay(texts(text), [listed(text, 'DAHUA')]);
    expect(match).toMatchObject({ tier: 'mention', entity: 'dahua' });
    expect(match?.why[0]).toEqual({ type: 'safe_list', weight: -100, detail: 'Dahua Bakery GmbH' });
  });

  it('spares nothing outside of it', () => {
    const text = 'Dahua cameras at the bakery';
    expect(lay(texts(text), [listed(text, 'Dahua')])).toEqual([listed(text, 'Dahua')]);
  });

  it('spares a longer name of the lists not for a part of it', () => {
    const layer = openOwnNames({ watchList: [], safeList: ['Dahua'] }, folder);
    const text = 'Zhejiang Dahua Technology';
    expect(layer.lay(texts(text), [listed(text, text)])[0]?.tier).toBe('listed');
  });

  it('looks through a segment once for all of its matches, and spares those that it should', () => {
    const [safe, other] = ['Dahua Bakery GmbH, ', 'Dahua, '];
    const text = (safe + other).repeat(2300);
    const matches = Array.from(text.matchAll(/Dahua/g), ({ index }) => ({
      ...listed(text, 'Dahua'),
      start: index,
      end: index + 5,
    }));
    let laid: Match[] = [];
    // 4,600 matches and 64 KB: seconds where each match looks through all of it.
    expect(processorTime(() => (laid = lay(texts(text), matches)))).toBeLessThan(1000);
    expect(laid.map(({ start, tier }) => [start, tier])).toEqual(
      matches.map(({ start }) => [start, start % (safe + other).length === 0 ? 'mention' : 'listed']),
    );
  });
});
