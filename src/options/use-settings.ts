import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { translate as t } from '../platform/translate.ts';
import type { Result } from '../protocol/requests.ts';
import type { Reply } from '../protocol/send.ts';
import type { Managed, Settings } from '../settings/types.ts';
import { ask } from '../ui/ask.ts';
import { refusalWords } from './refusal-words.ts';

export interface SettingsView {
  settings: Settings | undefined;
  managed: Managed | undefined;
  /** What to say of the last failure; '' while all is well. */
  problem: string;
  /** Takes the answer of a change and hands it on; pass the request's promise. */
  take: (
    reply: Promise<Reply<'settings/change'> | Reply<'site/switch'> | Reply<'names/change'>>,
  ) => Promise<Result<unknown>>;
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
    setProblem(reply.ok ? '' : t('options_unread'));
  }, []);
  const take: SettingsView['take'] = useCallback(
    async (pending) => {
      const reply = await pending;
      // A worker that is gone may have made the change before.
      if (reply.ok || reply.code === 'gone') await read();
      if (!reply.ok) setProblem(refusalWords(reply));
      return reply;
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
