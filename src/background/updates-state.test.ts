import { describe, expect, it } from 'vitest';
import { fakeArea } from '../../test/fakes/fake-area.ts';
import { openUpdatesState } from './updates-state.ts';

const failed = { tried: '2026-11-29', problem: { code: 'offline' as const, detail: '' } };
const opened = () => {
  const policy: { updates?: boolean } = {};
  return { policy, state: openUpdatesState(fakeArea(), async () => policy.updates) };
};

describe('openUpdatesState', () => {
  it('is off until the user turns it on, and forgets the last try when turned off', async () => {
    const { state } = opened();
    await state.tried(failed);
    expect(await state.read()).toEqual({ on: false, tried: '', problem: null, locked: false });
    await state.choose(true);
    await state.tried(failed);
    expect(await state.read()).toEqual({ on: true, ...failed, locked: false });
    await state.choose(false);
    expect(await state.read()).toEqual({ on: false, tried: '', problem: null, locked: false });
  });

  it('goes by a policy, whose tries leave the user’s own choice as it was', async () => {
    const { policy, state } = opened();
    policy.updates = true;
    await state.tried(failed);
    expect(await state.read()).toEqual({ on: true, ...failed, locked: true });
    delete policy.updates;
    expect(await state.read()).toMatchObject({ on: false, locked: false });
    await state.choose(true);
    policy.updates = false;
    expect(await state.read()).toMatchObject({ on: false, locked: true });
    delete policy.updates;
    expect(await state.read()).toMatchObject({ on: true, locked: false });
  });
});
