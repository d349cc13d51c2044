import { describe, expect, it } from 'vitest';
import { openWithUndo } from './undo-stack.ts';

describe('an undo stack', () => {
  it('undoes last first, all of it, and once', async () => {
    const seen: string[] = [];
    const stack = await openWithUndo(async (each) => {
      each.add(() => seen.push('first'));
      each.add(() => Promise.reject(new Error('gone')));
      each.add(() => seen.push('last'));
      return each;
    });
    expect(seen).toEqual([]);
    await stack.run();
    await stack.run();
    expect(seen).toEqual(['last', 'first']);
  });

  it('undoes what was opened where the rest fails, and passes the failure on', async () => {
    const seen: string[] = [];
    const opening = openWithUndo(async ({ add }) => {
      add(() => seen.push('undone'));
      throw new Error('no such folder');
    });
    await expect(opening).rejects.toThrow('no such folder');
    expect(seen).toEqual(['undone']);
  });
});
