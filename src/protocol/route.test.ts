import { describe, expect, it } from 'vitest';
import { CALLERS, callerOf } from './callers.ts';
import { MAX_BATCH_TEXT, type Caller, type WorkerRequest } from './requests.ts';
import { MAX_SETTINGS_FILE } from '../settings/fields.ts';
import { Refused } from './refused.ts';
import { workerRoute, type Handlers } from './route.ts';

const page = { kind: 'shop', title: 't', language: 'en', host: 'shop.example', brands: [] };
const segment = (text: string) => ({ text, group: -1, role: 'text' });

function allHandlers(handle: () => unknown): Handlers<Caller | undefined> {
  const names = Object.keys(CALLERS) as WorkerRequest[];
  return Object.fromEntries(names.map((name) => [name, handle])) as unknown as Handlers<Caller | undefined>;
}

const route = (handle: () => unknown = () => null) =>
  workerRoute<Caller | undefined>(allHandlers(handle), (who) => who);

describe('workerRoute', () => {
  it('answers with what the handler gives', async () => {
    const reply = await route(() => 'matches')(
      { request: 'scan/segments', argument: { page, segments: [] } },
      'page',
    );
    expect(reply).toEqual({ ok: true, value: 'matches' });
  });

  it.each(Object.entries(CALLERS))('%s is heard from %s only', async (request, callers) => {
    for (const caller of ['page', 'ui'] as const) {
      const reply = await route()({ request, argument: 'never valid' }, caller);
      expect(reply).toMatchObject({
        ok: false,
        code: callers.includes(caller) ? 'bad-request' : 'forbidden',
      });
    }
    expect(await route()({ request, argument: {} }, undefined)).toMatchObject({ code: 'forbidden' });
  });

  it('lets no page change settings, look up or read other tabs', () => {
    const open = Object.entries(CALLERS).flatMap(([request, callers]) =>
      callers.includes('page') ? [request] : [],
    );
    expect(open.sort()).toEqual([
      'card/words',
      'dismissal/add',
      'page/look',
      'review/open',
      'scan/open',
      'scan/report',
      'scan/segments',
      'settings/page',
      'site/pause',
    ]);
  });

  it('refuses unknown requests, names of Object.prototype among them', async () => {
    for (const request of ['no/such', 'toString', '__proto__', 'constructor']) {
      expect(await route()({ request, argument: {} }, 'ui')).toMatchObject({
        ok: false,
        code: 'unknown-request',
      });
    }
  });

  it('refuses what is no request at all', async () => {
    for (const message of [
      undefined,
      null,
      1,
      'x',
      [],
      {},
      { request: 1, argument: {} },
      { request: 'site/pause' },
    ]) {
      expect(await route()(message, 'ui')).toMatchObject({ ok: false, code: 'bad-request' });
    }
  });

  it('turns a throwing and a rejecting handler into results', async () => {
    const message = { request: 'settings/page', argument: {} };
    const throwing = route(() => {
      throw new Error('broken');
    });
    expect(await throwing(message, 'page')).toEqual({ ok: false, code: 'failed', message: 'broken' });
    const rejecting = route(() => Promise.reject(new Error('later')));
    expect(await rejecting(message, 'page')).toEqual({ ok: false, code: 'failed', message: 'later' });
  });

  it('tells the reason that a handler names, and the name it is about', async () => {
    const refusing = route(() => Promise.reject(new Refused('no-site', 'a b')));
    const reply = await refusing({ request: 'site/switch', argument: { site: 'a b', paused: true } }, 'ui');
    expect(reply).toMatchObject({ ok: false, code: 'no-site', detail: 'a b' });
  });

  it('takes a full batch and refuses one that is far over', async () => {
    const ask = (length: number) =>
      route()(
        { request: 'scan/segments', argument: { page, segments: [segment('x'.repeat(length))] } },
        'page',
      );
    expect(await ask(MAX_BATCH_TEXT)).toMatchObject({ ok: true });
    expect(await ask(2 * MAX_BATCH_TEXT)).toMatchObject({ code: 'bad-request' });
    expect(await ask(32 * MAX_BATCH_TEXT)).toMatchObject({ code: 'too-large' });
  });

  it('takes the largest settings file, also where each character is escaped on the way', async () => {
    const load = (text: string): unknown => route()({ request: 'settings/import', argument: { text } }, 'ui');
    expect(await load('"'.repeat(MAX_SETTINGS_FILE))).toMatchObject({ ok: true });
    expect(await load('x'.repeat(MAX_SETTINGS_FILE + 1))).toMatchObject({ code: 'bad-request' });
  });

  it('refuses extra fields and wrong codes', async () => {
    const bad = [
      { page, segments: [], more: 1 },
      { page: { ...page, kind: 'bank' }, segments: [] },
      { page, segments: [{ ...segment('x'), role: 'advert' }] },
      { page, segments: [{ ...segment('x'), group: 1.5 }] },
      { page: { ...page, title: 'x'.repeat(301) }, segments: [] },
    ];
    for (const argument of bad) {
      expect(await route()({ request: 'scan/segments', argument }, 'page')).toMatchObject({
        code: 'bad-request',
      });
    }
  });
});

describe('callerOf', () => {
  const id = 'abc';
  const screens = 'chrome-extension://abc/';

  it('knows our screens, also in a tab, and our content scripts', () => {
    expect(callerOf({ id, url: `${screens}popup.html` }, id, screens)).toBe('ui');
    expect(callerOf({ id, url: `${screens}options.html`, tab: {} }, id, screens)).toBe('ui');
    expect(callerOf({ id, url: 'https://shop.example/', tab: {} }, id, screens)).toBe('page');
  });

  it('knows nobody else', () => {
    expect(callerOf({ id: 'other', url: `${screens}popup.html` }, id, screens)).toBeUndefined();
    expect(callerOf({ id, url: 'https://shop.example/' }, id, screens)).toBeUndefined();
    expect(callerOf({ id, url: 'chrome-extension://abcd/popup.html', tab: {} }, id, screens)).toBe('page');
    expect(callerOf({ url: `${screens}popup.html` }, id, screens)).toBeUndefined();
  });
});
