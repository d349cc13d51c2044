import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Leave = (event: Pick<Event, 'isTrusted'>) => void;

/** `patientAsk` in a page whose worker answers as `sendMessage` does, and that is left by `leave`. */
async function inPage(sendMessage: () => Promise<unknown>) {
  const leaves: Leave[] = [];
  vi.stubGlobal('window', {});
  vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage } });
  vi.stubGlobal('addEventListener', (type: string, leave: Leave) => {
    if (type === 'pagehide') leaves.push(leave);
  });
  vi.resetModules();
  const { patientAsk } = await import('./patient-ask.ts');
  const onOrphaned = vi.fn();
  return { ask: patientAsk(onOrphaned), onOrphaned, leave: (isTrusted = true) => leaves[0]?.({ isTrusted }) };
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

  it('asks again where the page was left before the answer, which a page that comes back never gets', async () => {
    const send = vi.fn().mockReturnValueOnce(never).mockResolvedValueOnce(fine);
    const { ask, leave } = await inPage(send);
    const reply = ask('site/pause', {});
    await vi.advanceTimersByTimeAsync(1000);
    expect(send).toHaveBeenCalledTimes(1);
    leave();
    await vi.runAllTimersAsync();
    expect(await reply).toEqual(fine);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('asks again where nobody answers: the worker was ended as it was asked', async () => {
    const send = vi.fn().mockReturnValueOnce(never).mockResolvedValueOnce(fine);
    const { ask } = await inPage(send);
    const reply = ask('site/pause', {});
    await vi.runAllTimersAsync();
    expect(await reply).toEqual(fine);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('neither believes a page that says it was left, nor asks again what was answered', async () => {
    const send = vi.fn().mockReturnValueOnce(never).mockResolvedValue(fine);
    const { ask, leave } = await inPage(send);
    void ask('site/pause', {});
    leave(false);
    expect(await ask('site/pause', {})).toEqual(fine);
    await vi.advanceTimersByTimeAsync(1000);
    expect(send).toHaveBeenCalledTimes(2);
    leave();
    await vi.advanceTimersByTimeAsync(1000);
    expect(send).toHaveBeenCalledTimes(3);
  });
});
