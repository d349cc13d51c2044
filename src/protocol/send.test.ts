import { describe, expect, it, vi } from 'vitest';
import { asker } from './send.ts';

describe('asker', () => {
  it('hands the result through', async () => {
    const sendMessage = vi.fn(async () => ({ ok: true, value: null }));
    const reply = await asker({ sendMessage })('site/pause', {});
    expect(reply).toEqual({ ok: true, value: null });
    expect(sendMessage).toHaveBeenCalledWith({ request: 'site/pause', argument: {} });
  });

  it('answers gone where the channel rejects', async () => {
    const ask = asker({
      sendMessage: async () => Promise.reject(new Error('Could not establish connection')),
    });
    expect(await ask('site/pause', {})).toMatchObject({ ok: false, code: 'gone' });
  });

  it('answers gone where nobody answered', async () => {
    expect(await asker({ sendMessage: async () => undefined })('site/pause', {})).toMatchObject({
      code: 'gone',
    });
  });
});
