import { describe, expect, it } from 'vitest';
import { fakeArea } from '../../test/fakes/fake-area.ts';
import { defaultSettings } from './defaults.ts';
import { editedKeys, editSettings } from './edit.ts';
import { openSettings } from './store.ts';
import type { SettingsEdit } from './types.ts';

describe('editSettings', () => {
  it('loses neither of two boxes ticked at once, the switch to the own choice among them', async () => {
    const store = openSettings(fakeArea());
    const edits: SettingsEdit[] = [
      { programme: '1260H', on: true },
      { programme: 'UFLPA', on: true },
      { programme: 'ICTS', on: false },
      { tier: 'possible', on: true },
      { tier: 'related', on: false },
    ];
    await Promise.all(edits.map((edit) => store.change((now) => editSettings(now, edit))));
    expect(await store.read()).toMatchObject({
      profile: 'own',
      ownProgrammes: ['BIS-EL', 'NDAA-889', 'FCC-CL', '1260H', 'UFLPA'],
      tiers: ['listed', 'possible'],
    });
  });

  it('takes a profile, and leaves the own choice as it was', () => {
    const own = { ...defaultSettings(), ownProgrammes: ['UFLPA' as const] };
    expect(editSettings(own, { profile: 'exporter' })).toEqual({ ...own, profile: 'exporter' });
  });
});

describe('editedKeys', () => {
  it('names what a policy may lock', () => {
    const programme: SettingsEdit = { programme: 'UFLPA', on: true };
    expect(editedKeys({ profile: 'shopper' }, programme)).toEqual(['profile', 'ownProgrammes']);
    expect(editedKeys({ profile: 'own' }, programme)).toEqual(['ownProgrammes']);
    expect(editedKeys({ profile: 'own' }, { tier: 'listed', on: false })).toEqual(['tiers']);
    expect(editedKeys({ profile: 'own' }, { profile: 'federal' })).toEqual(['profile']);
  });
});
