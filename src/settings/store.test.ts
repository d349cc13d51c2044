import { describe, expect, it } from 'vitest';
import { fakeArea } from '../../test/fakes/fake-area.ts';
import { defaultSettings } from './defaults.ts';
import { DAMAGED_KEY, openSettings } from './store.ts';

describe('openSettings', () => {
  it('answers the defaults before anything was chosen, and writes nothing', async () => {
    const area = fakeArea();
    expect(await openSettings(area).read()).toEqual(defaultSettings());
    expect(area.stored).toEqual({});
  });

  it('loses no change of two that come at once', async () => {
    const area = fakeArea();
    const store = openSettings(area);
    const sites = Array.from({ length: 20 }, (_, index) => `shop${index}.example`);
    await Promise.all(
      sites.map((site) => store.change((now) => ({ ...now, pausedSites: [...now.pausedSites, site] }))),
    );
    expect((await store.read()).pausedSites).toEqual(sites);
  });

  it('survives an edit that throws', async () => {
    const store = openSettings(fakeArea());
    const failing = store.change(() => {
      throw new Error('bad edit');
    });
    await expect(failing).rejects.toThrow('bad edit');
    expect((await store.change((now) => ({ ...now, profile: 'importer' }))).profile).toBe('importer');
  });

  it('writes nothing that it could not read back', async () => {
    const area = fakeArea();
    const store = openSettings(area);
    const sites = Array.from({ length: 5001 }, (_, index) => `shop${index}.example`);
    await expect(store.change((now) => ({ ...now, pausedSites: sites }))).rejects.toThrow('pausedSites');
    expect(area.stored).toEqual({});
  });

  it('keeps the last three damaged copies', async () => {
    const area = fakeArea();
    for (const stored of ['first', 'second', 'third', 'fourth']) {
      await area.set({ settings: stored });
      await openSettings(area).read();
    }
    expect(area.stored[DAMAGED_KEY]).toMatchObject(
      ['second', 'third', 'fourth'].map((stored) => ({ stored })),
    );
  });

  it('leaves in place what there is no room to copy, until it is forgotten', async () => {
    const area = fakeArea({ settings: 'large' });
    const set = area.set;
    area.set = async (items) => {
      if (DAMAGED_KEY in items) throw new Error('QUOTA_BYTES quota exceeded');
      await set(items);
    };
    const store = openSettings(area);
    const toFederal = () => store.change((now) => ({ ...now, profile: 'federal' }));
    expect(await store.read()).toEqual(defaultSettings());
    await expect(toFederal()).rejects.toThrow('in place');
    expect(area.stored).toEqual({ settings: 'large' });
    const { text, inPlace } = await store.damaged();
    expect(inPlace).toBe(true);
    expect(JSON.parse(text)).toMatchObject([{ stored: 'large' }]);
    await store.forgetDamaged();
    expect((await toFederal()).profile).toBe('federal');
  });

  it.each([
    ['text', 'not settings'],
    ['a future version', { ...defaultSettings(), version: 99 }],
    ['a wrong code', { ...defaultSettings(), profile: 'spy' }],
    ['a missing field', { version: 2, profile: 'shopper' }],
    ['null', null],
  ])('answers the defaults for %s and keeps a copy', async (_name, stored) => {
    const area = fakeArea({ settings: stored });
    const store = openSettings(area);
    expect(await store.read()).toEqual(defaultSettings());
    expect(area.stored[DAMAGED_KEY]).toMatchObject([{ stored }]);
    expect(JSON.parse((await store.damaged()).text)).toMatchObject([{ stored }]);
    expect((await store.change((now) => ({ ...now, profile: 'federal' }))).profile).toBe('federal');
    await store.forgetDamaged();
    expect(await store.damaged()).toEqual({ text: '', inPlace: false });
  });
});
