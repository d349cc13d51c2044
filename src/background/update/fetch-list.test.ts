import { describe, expect, it } from 'vitest';
import { fetchList } from './fetch-list.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const answer = (body: BodyInit | null, init?: ResponseInit): typeof fetch => () => Promise.resolve(new Response(body, init)); // prettier-ignore

async function textFrom(get: typeof fetch, stall?: number): Promise<string> {
  let text = '';
  for await (const chunk of (await fetchList(get, NOW, stall)).chunks) text += chunk;
  return text;
}

describe('fetchList', () => {
  it('reads the text and the server’s date, which is never in the future', async () => {
    expect(await textFrom(answer('source,name\n海康\n'))).toBe('source,name\n海康\n');
    const dated = (date: string) => fetchList(answer('x', { headers: { 'last-modified': date } }), NOW);
    expect((await dated('Fri, 20 Nov 2026 08:00:00 GMT')).asOf).toBe('2026-11-20');
    expect((await dated('Fri, 20 Nov 2099 08:00:00 GMT')).asOf).toBe('2026-11-24');
    expect((await dated('yesterday')).asOf).toBe('2026-11-24');
  });

  it('names the host where the site errs, is not there, or falls silent', async () => {
    await expect(textFrom(answer('', { status: 503, statusText: 'Busy' }))).rejects.toMatchObject({
      code: 'status',
      detail: 'data.trade.gov: 503 Busy',
    });
    await expect(textFrom(() => Promise.reject(new TypeError('no net')))).rejects.toMatchObject({
      code: 'offline',
    });
    await expect(textFrom(() => new Promise(() => undefined), 20)).rejects.toMatchObject({
      code: 'slow',
      detail: 'data.trade.gov',
    });
    const stuck = new ReadableStream({ start: (control) => control.enqueue(new Uint8Array([65])) });
    await expect(textFrom(answer(stuck), 20)).rejects.toMatchObject({ code: 'slow' });
  });

  it('loads no more once it is stopped', async () => {
    let signal: AbortSignal | null | undefined;
    const get: typeof fetch = (_url, init) => {
      signal = init?.signal;
      return Promise.resolve(new Response('x'));
    };
    const { stop } = await fetchList(get, NOW);
    expect(signal?.aborted).toBe(false);
    stop();
    expect(signal?.aborted).toBe(true);
  });

  it('takes text in another encoding for no list', async () => {
    const latin = Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c);
    await expect(textFrom(answer(latin))).rejects.toMatchObject({ code: 'not_a_list', detail: '≠ UTF-8' });
    await expect(textFrom(answer(latin.slice(0, 2)))).rejects.toMatchObject({ code: 'not_a_list' });
  });

  it('gives up above 64 MB', async () => {
    const megabyte = new Uint8Array(1024 * 1024);
    const endless = new ReadableStream({ pull: (control) => control.enqueue(megabyte) });
    await expect(textFrom(answer(endless))).rejects.toMatchObject({ code: 'too_large' });
  });
});
