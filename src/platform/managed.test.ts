import { expect, it, vi } from 'vitest';
import { onManagedChange } from './managed.ts';

const { addListener } = vi.hoisted(() => ({
  addListener: vi.fn<(listener: (changes: object, area: string) => void) => void>(),
}));

vi.mock('./browser.ts', () => ({ browser: { storage: { onChanged: { addListener } } } }));

it('hears of a policy that changes while the browser runs, and of nothing else', () => {
  const heard = vi.fn();
  onManagedChange(heard);
  const [[listener] = []] = addListener.mock.calls;
  listener?.({}, 'local');
  expect(heard).not.toHaveBeenCalled();
  listener?.({}, 'managed');
  expect(heard).toHaveBeenCalledOnce();
});
