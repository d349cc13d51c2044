import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import type { Reply } from '../protocol/send.ts';
import type { Managed, Settings } from '../settings/types.ts';
import { ask } from '../ui/ask.ts';

export interface SettingsView {
  settings: Settings | undefined;
  managed: Managed | undefined;
  /** Words of the last failure for developers; '' while all is well. */
  problem: string;
  /** Takes the answer of a change; pass the request's promise. */
  take: (
    reply: Promise<Reply<'settings/change'> | Reply<'site/switch'> | Reply<'names/change'>>,
  ) => Promise<boolean>;
}

/** The settings, read again whenever they change anywhere, so that two open windows show the same. */
export function useSettings(): SettingsView {
  const [settings, setSettings] = useState<Settings>();
  const [managed, setManaged] = useState<Managed>();
  const [problem, setProblem] = useState('');
  const read = useCallback(async () => {
    const [reply, policy] = await Promise.all([ask('settings/read', {}), ask('settings/managed', {})]);
    if (policy.ok) setManaged(policy.value);
    if (reply.ok) setSettings(reply.value);
    setProblem(reply.ok ? '' : reply.message);
  }, []);
  const take: SettingsView['take'] = useCallback(
    async (pending) => {
      const reply = await pending;
      if (reply.ok) await read();
      else setProblem(reply.message);
      return reply.ok;
    },
    [read],
  );
  useEffect(() => {
    // What is found on tabs lies in the session's area and changes with every page.
    const onChanged = (_changes: unknown, area: string): void => {
      if (area !== 'session') void read();
    };
    void read();
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, [read]);
  return { settings, managed, problem, take };
}
