import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TabSummary } from '../protocol/requests.ts';
import { ask } from './ask.ts';

/** While a page is still being scanned its state is asked for again after this many milliseconds. */
const AGAIN_MS = 400;

/** What is known of the tab; `failed` where the worker did not answer. */
export interface TabPage {
  tab: number | undefined;
  summary: TabSummary | undefined;
  failed: boolean;
  refresh: () => void;
}

/** Reads the tab's summary, again while its scan runs, and whenever `refresh` is called. */
export function useTabSummary(which: Promise<number | undefined>): TabPage {
  const [tab, setTab] = useState<number>();
  const [summary, setSummary] = useState<TabSummary>();
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound((last) => last + 1), []);

  useEffect(() => void which.then(setTab), [which]);

  useEffect(() => {
    if (tab === undefined) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void ask('tab/summary', { tab }).then((reply) => {
      if (over) return;
      setFailed(!reply.ok);
      if (!reply.ok) return;
      setSummary(reply.value);
      if (reply.value.state === 'waiting' || reply.value.state === 'scanning')
        timer = setTimeout(refresh, AGAIN_MS);
    });
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [tab, round, refresh]);

  return { tab, summary, failed, refresh };
}
