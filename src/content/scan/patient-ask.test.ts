import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** `patientAsk` in a page whose worker answers as `sendMessage` does. */
async function inPage(sendMessage: () => Promise<unknown>) {
  vi.stubGlobal('window', {});
  vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage } });
  vi.resetModules();
  const { patientAsk } = await import('./patient-ask.ts');
  const onOrphaned = vi.fn();
  return { ask: patientAsk(onOrphaned), onOrphaned };
}

const never = new Promise<never>(() => undefined);
const fine = { ok: true, value: null };

describe('patientAsk', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('asks again where the worker died, five times at most', async () => {
    const send = vi.fn().mockRejectedValueOnce(new Error('no receiving end')).mockResolvedValueOnce(fine);
    const { ask, onOrphaned } = await inPage(send);
    const reply = ask('site/pause', {});
    await vi.runAllTimersAsync();
    expect(await reply).toEqual(fine);
    send.mockReset().mockRejectedValue(new Error('no receiving end'));
    const last = ask('site/pause', {});
    await vi.runAllTimersAsync();
    expect(await last).toMatchObject({ ok: false, code: 'gone' });
    expect(send).toHaveBeenCalledTimes(6);
    expect(onOrphaned).not.toHaveBeenCalled();
  });

  it('asks again where nobody answers: the worker was ended as it was asked', async () => {
    const send = vi.fn().mockReturnValueOnce(never).mockResolvedValueOnce(fine);
    const { ask } = await inPage(send);
    const reply = ask('site/pause', {});
    await vi.runAllTimersAsync();
    expect(await reply).toEqual(fine);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('asks nothing again that was answered', async () => {
    const send = vi.fn().mockResolvedValue(fine);
    const { ask } = await inPage(send);
    expect(await ask('site/pause', {})).toEqual(fine);
    await vi.runAllTimersAsync();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
