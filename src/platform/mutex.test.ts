import { expect, it } from 'vitest';
import { mutex } from './mutex.ts';

it('runs tasks one after another, and the next after one that fails', async () => {
  const locked = mutex();
  const done: string[] = [];
  const task = (name: string, ms: number) => () =>
    new Promise<void>((resolve) =>
      setTimeout(() => {
        done.push(name);
        resolve();
      }, ms),
    );
  const failing = locked(async () => {
    await task('first', 20)();
    throw new Error('failed');
  });
  const next = locked(task('second', 0));
  await expect(failing).rejects.toThrow('failed');
  await next;
  expect(done).toEqual(['first', 'second']);
});
