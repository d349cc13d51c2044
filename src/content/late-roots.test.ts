import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** An element of a page that has no shadow root yet. */
function bareElement(): { isConnected: boolean; shadowRoot: object | null; openOrClosedShadowRoot: null } {
  return { isConnected: true, shadowRoot: null, openOrClosedShadowRoot: null };
}

describe('lateRoots', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', {});
    vi.stubGlobal('chrome', { runtime: { id: 'ours' } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('finds a root that comes to an element of any time, beside those that never get one', async () => {
    const { lateRoots } = await import('./late-roots.ts');
    const onShadow = vi.fn();
    const late = lateRoots(onShadow);
    late.addBare(bareElement() as never);
    vi.advanceTimersByTime(60_000);
    const element = bareElement();
    late.addBare(element as never);
    element.shadowRoot = {};
    vi.advanceTimersByTime(1000);
    expect(onShadow.mock.calls).toEqual([[element.shadowRoot]]);
  });

  it('makes room where hundreds never get one', async () => {
    const { lateRoots } = await import('./late-roots.ts');
    const onShadow = vi.fn();
    const late = lateRoots(onShadow);
    for (let count = 0; count < 700; count += 1) late.addBare(bareElement() as never);
    const element = bareElement();
    late.addBare(element as never);
    element.shadowRoot = {};
    late.look();
    expect(onShadow).toHaveBeenCalledTimes(1);
  });
});
