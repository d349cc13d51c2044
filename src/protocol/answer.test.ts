import { describe, expect, it, vi } from 'vitest';
import { listener, pageRoute, type PageHandlers } from './answer.ts';

const handlers = {
  'page/open': vi.fn(() => null),
  'page/state': () => {
    throw new Error('torn down');
  },
  'page/reveal': () => null,
  'page/refresh': async () => null,
} as unknown as PageHandlers;

describe('pageRoute', () => {
  const route = pageRoute(handlers, 'ours');

  it('answers our extension', async () => {
    const message = { request: 'page/open', argument: { kind: 'shop', force: false } };
    expect(await route(message, { id: 'ours' })).toEqual({ ok: true, value: null });
    expect(handlers['page/open']).toHaveBeenCalledWith({ kind: 'shop', force: false });
  });

  it('answers a failure with a result', async () => {
    expect(await route({ request: 'page/state', argument: {} }, { id: 'ours' })).toMatchObject({
      code: 'failed',
    });
  });

  it('refuses other extensions, unknown requests and noise', async () => {
    expect(await route({ request: 'page/open', argument: {} }, { id: 'theirs' })).toMatchObject({
      code: 'forbidden',
    });
    expect(await route({ request: 'valueOf', argument: {} }, { id: 'ours' })).toMatchObject({
      code: 'unknown-request',
    });
    expect(await route('hello', { id: 'ours' })).toMatchObject({ code: 'unknown-request' });
    expect(await route(null, { id: 'ours' })).toMatchObject({ code: 'failed' });
  });
});

describe('listener', () => {
  it('keeps the channel open and responds once', async () => {
    const respond = vi.fn();
    const hear = listener(pageRoute(handlers, 'ours'));
    expect(hear({ request: 'page/refresh', argument: {} }, { id: 'ours' }, respond)).toBe(true);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledWith({ ok: true, value: null }));
    expect(respond).toHaveBeenCalledTimes(1);
  });
});
