import { applyManaged, keepLocked, parseManaged } from './managed.ts';
import type { SettingsStore } from './store.ts';
import type { Managed } from './types.ts';

export interface ManagedStore extends SettingsStore {
  managed(): Promise<Managed>;
}

/**
 * The settings with the organisation's policy over them. The policy is read each time, since it may change while the
 * browser runs. A change leaves what is locked as the user had it before.
 */
export function withManaged(
  store: SettingsStore,
  readPolicy: () => Promise<Record<string, unknown>>,
): ManagedStore {
  const managed = async (): Promise<Managed> => parseManaged(await readPolicy());
  return {
    managed,
    read: async () => applyManaged(await store.read(), await managed()),
    change: async (edit) => {
      const policy = await managed();
      const own = await store.change((now) => keepLocked(edit(applyManaged(now, policy)), now, policy));
      return applyManaged(own, policy);
    },
  };
}
