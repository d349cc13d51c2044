import { isRecord } from '../platform/is-record.ts';
import { readStored, type Area } from '../platform/stored.ts';
import { applyManaged, keepLocked, parseManaged } from './managed.ts';
import type { SettingsStore } from './store.ts';
import type { Managed, Settings } from './types.ts';

export interface ManagedStore extends SettingsStore {
  managed(): Promise<Managed>;
  /** What the user chose, without the policy. */
  own(): Promise<Settings>;
}

type Policy = Record<string, unknown>;

const SEEN_KEY = 'policy-seen';
/** Milliseconds to wait for the policy: just started, Chromium takes two seconds to know it, and pages wait for us. */
const PATIENCE = 100;
/** The same where one was seen before: what it says now comes as `onLate`, so no page waits long for it. */
const PATIENCE_WHEN_SEEN = 10;
/** The same for a change, which would rather wait; Chromium has been seen never to answer a worker that was killed often. */
const PATIENCE_OF_A_CHANGE = 3000;

/** The policy that was noted; none where what was noted is damaged: the browser's own comes later. */
function parseSeen(text: unknown): Policy {
  try {
    const policy: unknown = JSON.parse(String(text));
    return isRecord(policy) ? policy : {};
  } catch {
    return {};
  }
}

/**
 * The settings with the organisation's policy over them. The policy is read each time, since it may change while the
 * browser runs; where that takes long, a read goes by the policy last seen, and `onLate` says when another has come. A
 * change waits longer, and leaves what is locked as the user had it before.
 */
export function withManaged(
  store: SettingsStore,
  readPolicy: () => Promise<Policy>,
  area: Area,
  onLate: () => void,
): ManagedStore {
  const fresh = async (): Promise<Policy> => {
    const policy = await readPolicy();
    const text = JSON.stringify(policy);
    if ((await readStored(area, SEEN_KEY)) !== text) await area.set({ [SEEN_KEY]: text });
    return policy;
  };
  const seenAfter = async (patience: number, patienceWhenSeen = patience): Promise<Policy> => {
    const seen = await readStored(area, SEEN_KEY);
    const wait = seen === undefined ? patience : patienceWhenSeen;
    await new Promise((resolve) => setTimeout(resolve, wait));
    const text = await readStored(area, SEEN_KEY);
    return parseSeen(text);
  };
  /** One question at a time, and one wait for it: while it goes unanswered, later reads go on at once. */
  let asked: Promise<Policy> | undefined;
  const ask = (): Promise<Policy> => {
    const coming = fresh();
    const inVain = seenAfter(PATIENCE, PATIENCE_WHEN_SEEN);
    const policy = Promise.race([coming, inVain]);
    // Told once for a question, however many reads wait for its answer.
    void Promise.all([coming, policy]).then(
      ([late, told]) => JSON.stringify(late) !== JSON.stringify(told) && onLate(),
      // The reads that waited have rejected; there is nothing late to tell.
      () => undefined,
    );
    coming.finally(() => (asked = undefined)).catch(() => undefined);
    return policy;
  };
  const managed = async (): Promise<Managed> => parseManaged(await (asked ??= ask()));
  return {
    ...store,
    managed,
    own: store.read,
    read: async () => applyManaged(await store.read(), await managed()),
    change: async (edit) => {
      const policy = parseManaged(await Promise.race([fresh(), seenAfter(PATIENCE_OF_A_CHANGE)]));
      const own = await store.change((now) => keepLocked(edit(applyManaged(now, policy)), now, policy));
      return applyManaged(own, policy);
    },
  };
}
