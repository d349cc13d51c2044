import { describe, expect, it, vi } from 'vitest';
import { asker, openPort } from './send.ts';

function fakePort() {
  const heard: ((message: unknown) => void)[] = [];
  const lost: (() => void)[] = [];
  const sent: { id: number; request: string }[] = [];
  const port = {
    postMessage: vi.fn((message: unknown) => void sent.push(message as { id: number; request: string })),
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: (message: unknown) => void) => void heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => void lost.push(listener) },
  };
  return {
    port,
    sent,
    say: (message: unknown) => heard.forEach((listener) => listener(message)),
    die: () => lost.forEach((listener) => listener()),
  };
}

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

describe('openPort', () => {
  it('matches answers to requests by id, in any order, once', async () => {
    const { port, sent, say } = fakePort();
    const scan = openPort({ connect: () => port }, () => undefined);
    const first = scan.ask('card/show', { entity: 'a' });
    const second = scan.ask('site/pause', {});
    say({ id: sent[1]?.id, result: { ok: true, value: null } });
    say({ id: sent[0]?.id, result: { ok: false, code: 'failed', message: 'no' } });
    say({ id: sent[0]?.id, result: { ok: true, value: 'late' } });
    expect(await second).toEqual({ ok: true, value: null });
    expect(await first).toMatchObject({ ok: false, code: 'failed' });
  });

  it('settles everything unanswered when the worker dies, and says so once', async () => {
    const { port, die } = fakePort();
    const onGone = vi.fn();
    const scan = openPort({ connect: () => port }, onGone);
    const pending = scan.ask('site/pause', {});
    die();
    die();
    expect(await pending).toMatchObject({ code: 'gone' });
    expect(await scan.ask('site/pause', {})).toMatchObject({ code: 'gone' });
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it('is quiet when closed on purpose', async () => {
    const { port, die } = fakePort();
    const onGone = vi.fn();
    const scan = openPort({ connect: () => port }, onGone);
    const pending = scan.ask('site/pause', {});
    scan.close();
    die();
    expect(await pending).toMatchObject({ code: 'gone' });
    expect(port.disconnect).toHaveBeenCalledTimes(1);
    expect(onGone).not.toHaveBeenCalled();
  });

  it('answers gone in an orphaned script, where connect and postMessage throw', async () => {
    const dead = openPort(
      {
        connect: () => {
          throw new Error('Extension context invalidated.');
        },
      },
      () => undefined,
    );
    expect(await dead.ask('site/pause', {})).toMatchObject({ code: 'gone' });
    const { port } = fakePort();
    port.postMessage.mockImplementation(() => {
      throw new Error('Attempting to use a disconnected port object');
    });
    const broken = openPort({ connect: () => port }, () => undefined);
    expect(await broken.ask('site/pause', {})).toMatchObject({ code: 'gone' });
  });

  it('ignores what is no answer', async () => {
    const { port, say, die } = fakePort();
    const scan = openPort({ connect: () => port }, () => undefined);
    const pending = scan.ask('site/pause', {});
    for (const noise of [null, 1, {}, { id: 'x', result: {} }, { id: 1 }, { id: 1, result: { value: 1 } }])
      say(noise);
    die();
    expect(await pending).toMatchObject({ code: 'gone' });
  });
});
