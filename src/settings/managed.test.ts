import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeArea } from '../../test/fakes/fake-area.ts';
import { PROGRAMME_IDS } from '../lists/types.ts';
import { TIERS } from '../screening/types.ts';
import { defaultSettings } from './defaults.ts';
import { type ManagedStore, withManaged } from './managed-store.ts';
import { parseManaged } from './managed.ts';
import { openSettings } from './store.ts';
import { PROFILES } from './types.ts';

describe('parseManaged', () => {
  it('reads no policy as nothing set and nothing locked', () => {
    expect(parseManaged({})).toEqual({ values: {}, locked: [], ignored: [] });
  });

  it('takes good values, locks them, and ignores bad and unknown ones by name', () => {
    const read = parseManaged({
      profile: 'spy',
      tiers: ['listed'],
      pausedSites: [7],
      colour: 'red',
      locked: ['profile'],
    });
    expect(read).toEqual({
      values: { tiers: ['listed'] },
      locked: ['profile', 'tiers'],
      ignored: ['colour', 'pausedSites', 'profile'],
    });
  });

  it('reads names with and without a note, updates, and refuses lists without bound', () => {
    const read = parseManaged({
      watchList: [{ name: 'Acme' }, { name: 'Zeta', note: 'late' }],
      safeList: Array(1001).fill('Own Firm'),
      updates: false,
    });
    expect(read).toEqual({
      values: {
        watchList: [
          { name: 'Acme', note: '' },
          { name: 'Zeta', note: 'late' },
        ],
      },
      updates: false,
      locked: ['watchList'],
      ignored: ['safeList'],
    });
    expect(parseManaged({ updates: 'no' })).toEqual({ values: {}, locked: [], ignored: ['updates'] });
  });

  it('means the own choice where programmes are named without a profile', () => {
    expect(parseManaged({ programmes: ['1260H'] }).values).toEqual({
      profile: 'own',
      ownProgrammes: ['1260H'],
    });
    expect(parseManaged({ programmes: ['1260H'], profile: 'federal' }).values.profile).toBe('federal');
  });

  it.each([['tiers'], [{}], [null], ['locked'], [42]])('survives %j as what is locked', (locked) => {
    expect(parseManaged({ locked: [locked] })).toMatchObject({ values: {} });
    expect(parseManaged({ locked })).toMatchObject({ values: {} });
  });
});

describe('withManaged', () => {
  let policy: Record<string, unknown>;
  let store: ManagedStore;
  beforeEach(() => {
    policy = {};
    const area = fakeArea();
    const read = async (): Promise<typeof policy> => policy;
    store = withManaged(openSettings(area), read, area, () => undefined);
  });

  it('puts the policy over the user’s choice and never stores it as theirs', async () => {
    await store.change((now) => ({ ...now, profile: 'importer' }));
    policy = { profile: 'federal', pausedSites: ['work.example'] };
    expect(await store.read()).toMatchObject({ profile: 'federal', pausedSites: ['work.example'] });
    expect(await store.own()).toEqual({ ...defaultSettings(), profile: 'importer' });
    const changed = await store.change((now) => ({ ...now, profile: 'exporter', tiers: ['listed'] }));
    expect(changed).toMatchObject({ profile: 'federal', tiers: ['listed'] });
    policy = {};
    expect(await store.read()).toEqual({ ...defaultSettings(), profile: 'importer', tiers: ['listed'] });
  });

  it('keeps what is locked without a value as the user had it, over a reset too', async () => {
    await store.change((now) => ({ ...now, tiers: ['possible'], profile: 'exporter' }));
    policy = { locked: ['tiers'] };
    expect(await store.change(defaultSettings)).toEqual({ ...defaultSettings(), tiers: ['possible'] });
  });
});

describe('a policy that is slow to come', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const COMES_AFTER_MS = 400;
  const slow = (policy: object) => () =>
    new Promise<Record<string, unknown>>((resolve) => setTimeout(resolve, COMES_AFTER_MS, policy));
  /** What is answered within `ms`. */
  const within = async <T>(ms: number, answer: Promise<T>): Promise<T | 'not yet'> => {
    const late = new Promise<'not yet'>((resolve) => setTimeout(resolve, ms, 'not yet'));
    const first = Promise.race([answer, late]);
    await vi.advanceTimersByTimeAsync(ms);
    return first;
  };

  it('holds up no read, is told when it comes, and decides every change', async () => {
    const area = fakeArea();
    let late = 0;
    const open = (policy: object) => withManaged(openSettings(area), slow(policy), area, () => (late += 1));
    const first = open({ profile: 'federal' });
    expect(await within(COMES_AFTER_MS / 2, first.read())).toMatchObject({ profile: 'shopper' });
    expect(late).toBe(0);
    await vi.advanceTimersByTimeAsync(COMES_AFTER_MS);
    expect(late).toBe(1);
    expect(await within(COMES_AFTER_MS / 2, first.read())).toMatchObject({ profile: 'federal' });
    const restarted = open({ profile: 'exporter' });
    expect(await within(COMES_AFTER_MS / 2, restarted.read())).toMatchObject({ profile: 'federal' });
    const changed = restarted.change((now) => now);
    expect(await within(2 * COMES_AFTER_MS, changed)).toMatchObject({ profile: 'exporter' });
  });

  it.each(['null', '[7]', '{', 42])('reads on where what was noted of it is %j', async (noted) => {
    const store = withManaged(openSettings(fakeArea({ 'policy-seen': noted })), slow({}), fakeArea({ 'policy-seen': noted }), () => undefined);
    expect(await within(COMES_AFTER_MS / 2, store.read())).toMatchObject({ profile: 'shopper' });
  }); // prettier-ignore

  it('is told once, however many reads went on without it', async () => {
    const area = fakeArea();
    let late = 0;
    const store = withManaged(openSettings(area), slow({ profile: 'federal' }), area, () => (late += 1));
    const reads = Array.from({ length: 50 }, () => store.read());
    await within(2 * COMES_AFTER_MS, Promise.all(reads));
    expect(late).toBe(1);
  });
});

it('tells Chromium the same names and values as the settings have', () => {
  const text = readFileSync(new URL('managed-schema.json', import.meta.url), 'utf8');
  const names = ['profile', 'programmes', 'tiers', 'pausedSites', 'watchList', 'safeList'];
  const { properties } = JSON.parse(text) as {
    properties: Record<string, { enum?: string[]; items?: { enum?: string[] } }>;
  };
  expect(Object.keys(properties)).toEqual([...names, 'updates', 'locked']);
  expect(properties['profile']?.enum).toEqual(PROFILES);
  expect(properties['programmes']?.items?.enum).toEqual(PROGRAMME_IDS);
  expect(properties['tiers']?.items?.enum).toEqual(TIERS);
  expect(properties['locked']?.items?.enum).toEqual(names);
});
