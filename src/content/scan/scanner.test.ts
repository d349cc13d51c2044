import { expect, it, vi } from 'vitest';
import type { Ask } from '../../protocol/send.ts';
import type { PageContext } from '../../screening/types.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Unit } from '../text/passage.ts';

/** A page whose places are texts. */
vi.mock('../text/walk-units.ts', () => ({
  *walkUnits(text: string, { onUnit }: { onUnit(unit: Unit): void }) {
    const passage = { holder: {}, pieces: [], text, role: 'text' };
    onUnit({ holder: {}, isGroup: false, passages: [passage] } as unknown as Unit);
    yield true;
  },
}));
vi.stubGlobal('window', {});
vi.stubGlobal('chrome', { runtime: { id: 'ours' } });

it('says which scan failed where two go on at once', async () => {
  const { makeScanner } = await import('./scanner.ts');
  const replies = new Map<string, (reply: unknown) => void>();
  const ask = ((_request: string, { segments }: { segments: { text: string }[] }) =>
    new Promise((resolve) => replies.set(segments[0]?.text ?? '', resolve))) as unknown as Ask;
  const page: PageContext = { kind: 'shop', title: '', language: '', host: '', brands: [] };
  const nothing = (): void => undefined;
  const scanner = makeScanner({
    pageContext: () => page,
    ask,
    clock: stopwatch(),
    onHits: nothing,
    onShadow: nothing,
    onBare: nothing,
    life: new AbortController().signal,
  });
  const first = scanner.scan('first' as never, []);
  await vi.waitFor(() => expect(replies.has('first')).toBe(true));
  replies.get('first')?.({ ok: false, code: 'gone', message: '' });
  // Begun before the first is told: a root that came meanwhile.
  const second = scanner.scan('second' as never, []);
  await vi.waitFor(() => expect(replies.has('second')).toBe(true));
  replies.get('second')?.({ ok: true, value: { matches: [], stamp: '' } });
  expect([await first, await second]).toEqual(['failed', 'done']);
});
