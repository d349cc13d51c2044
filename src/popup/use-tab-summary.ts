import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import type { TabSummary } from '../protocol/requests.ts';
import { ask } from '../ui/ask.ts';

/** While a page is still being scanned its state is asked for again after this many milliseconds. */
const AGAIN_MS = 400;
/** A panel stays open while its page changes. */
const PANEL_MS = 2000;

/** What is known of the tab; `failed` where the worker did not answer. */
export interface TabPage {
  tab: number | undefined;
  summary: TabSummary | undefined;
  failed: boolean;
  refresh: () => void;
}

/** Reads the tab's summary, again while its scan runs, whenever `refresh` is called and, where it `follows`, when
 * another tab or page comes up. */
export function useTabSummary(which: () => Promise<number | undefined>, follows: boolean): TabPage {
  const [tab, setTab] = useState<number>();
  const [summary, setSummary] = useState<TabSummary>();
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound((last) => last + 1), []);

  useEffect(() => {
    const find = (): void => void which().then(setTab);
    find();
    return follows ? onOtherPage(find, refresh) : undefined;
  }, [which, follows, refresh]);

  useEffect(() => {
    if (tab === undefined) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void ask('tab/summary', { tab }).then((reply) => {
      if (over) return;
      setFailed(!reply.ok);
      if (!reply.ok) return;
      setSummary(reply.value);
      const isRunning = reply.value.state === 'waiting' || reply.value.state === 'scanning';
      if (isRunning || follows) timer = setTimeout(refresh, isRunning ? AGAIN_MS : PANEL_MS);
    });
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [tab, round, refresh, follows]);

  return { tab, summary, failed, refresh };
}

/** Calls `onTab` when another tab comes to the front and `onLoad` when a page has loaded; gives the way to stop. */
function onOtherPage(onTab: () => void, onLoad: () => void): () => void {
  const loaded = (_tab: number, { status }: { status?: string }): void => {
    if (status === 'complete') onLoad();
  };
  browser.tabs.onActivated.addListener(onTab);
  browser.tabs.onUpdated.addListener(loaded);
  return () => {
    browser.tabs.onActivated.removeListener(onTab);
    browser.tabs.onUpdated.removeListener(loaded);
  };
}
