import { describe, expect, it } from 'vitest';
import { fakeArea } from '../../test/fakes/fake-area.ts';
import { withManaged } from '../settings/managed-store.ts';
import { openSettings } from '../settings/store.ts';
import { isPrivate, settingsHere } from './settings-here.ts';

const dismissal = (entity: string) => ({
  entity,
  site: 'shop.example',
  reason: '',
  listingHash: 'ab',
  at: '2026-11-25',
});

describe('settingsHere', () => {
  it('adds what was set aside in private windows there, and there alone', async () => {
    const area = fakeArea();
    const settings = withManaged(
      openSettings(area),
      async () => ({}),
      area,
      () => undefined,
    );
    const privately = openSettings(fakeArea());
    await settings.change((now) => ({ ...now, dismissals: [dismissal('kept')], pausedSites: ['a.example'] }));
    await privately.change((now) => ({
      ...now,
      dismissals: [dismissal('gone')],
      pausedSites: ['b.example'],
    }));
    const room = { settings, privately };
    expect(await settingsHere(room, true)).toMatchObject({
      pausedSites: ['a.example', 'b.example'],
      dismissals: [{ entity: 'kept' }, { entity: 'gone' }],
    });
    expect(await settingsHere(room, false)).toMatchObject({
      pausedSites: ['a.example'],
      dismissals: [{ entity: 'kept' }],
    });
    expect(JSON.stringify(area.stored)).not.toContain('gone');
  });

  it('tells paused sites as pages come by them, however a file or a policy writes them', async () => {
    const area = fakeArea();
    const policy = { pausedSites: ['www.Shop.example', 'münchen.de', '*.example.com'] };
    const settings = withManaged(
      openSettings(area),
      async () => policy,
      area,
      () => undefined,
    );
    const { pausedSites } = await settingsHere({ settings, privately: openSettings(fakeArea()) }, false);
    expect(pausedSites).toEqual(['shop.example', 'xn--mnchen-3ya.de']);
  });
});

describe('isPrivate', () => {
  it.each([
    [{ tab: { incognito: true } }, true],
    [{ tab: { incognito: false } }, false],
    [{}, false],
  ])('%j: %s', (sender, expected) => {
    expect(isPrivate(sender as Parameters<typeof isPrivate>[0])).toBe(expected);
  });
});
