import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { onOtherList } from '../platform/list-store.ts';
import { translate as t } from '../platform/translate.ts';
import type { ListsChange, ListsState } from '../protocol/requests.ts';
import type { Result } from '../protocol/requests.ts';
import { ask } from '../ui/ask.ts';
import { problemWords } from './lists-problem.ts';
import { refusalWords } from './refusal-words.ts';

export interface ListsView {
  /** Undefined until the worker answered. */
  lists: ListsState | 'failed' | undefined;
  busy: boolean;
  /** What the last change came to, '' for nothing to say. */
  said: string;
  /** Runs a change, shows what it came to: the message `done`, or why nothing was taken. */
  change(done: string, task: () => Promise<Result<ListsChange>>): Promise<void>;
}

/** The state of the lists in force, and changes of it. */
export function useLists(): ListsView {
  const [lists, setLists] = useState<ListsView['lists']>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const load = async (): Promise<void> => {
    const reply = await ask('lists/state', {});
    setLists(reply.ok ? reply.value : 'failed');
  };
  // Another window, an update or a policy that came late may change what stands here.
  useEffect(() => {
    const onChanged = (_changes: unknown, area: string): void => {
      if (area === 'local') void load();
    };
    void load();
    const stop = onOtherList(() => void load());
    browser.storage.onChanged.addListener(onChanged);
    return () => {
      stop();
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, []);
  // What is disabled meanwhile loses the focus, and gets it back with its use.
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const { current } = focused;
    if (!busy && document.activeElement === document.body && current instanceof HTMLElement) current.focus();
  }, [busy]);
  const change: ListsView['change'] = async (done, task) => {
    focused.current = document.activeElement;
    setBusy(true);
    setSaid(t('options_lists_importing'));
    try {
      const reply = await task();
      if (!reply.ok) {
        // A worker that died in the middle took nothing; what is in force is asked anew.
        await load();
        return setSaid(refusalWords(reply));
      }
      const { lists: now, problem } = reply.value;
      setLists(now);
      setSaid(problem ? t('options_lists_refused', problemWords(problem)) : done && t(done));
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      const problem = { code: isFull ? 'disk_full' : 'failed', detail: '' } as const;
      setSaid(t('options_lists_refused', problemWords(problem)));
    } finally {
      setBusy(false);
    }
  };
  return { lists, busy, said, change };
}
