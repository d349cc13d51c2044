import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { ask } from '../ui/ask.ts';
import { nextTab, NO_TAB, type TabEvent, type TabState } from './tab-state.ts';

/** While a page is still being scanned its state is asked for again after this many milliseconds. */
const AGAIN_MS = 400;
/** A page that is told of a change asks for its settings anew and draws: so long its state may still be the last one. */
const SETTLES_MS = 1500;
/** A panel stays open while its page changes. */
const PANEL_MS = 2000;
const NONE: TabEvent = { type: 'found', tab: undefined };

export interface TabPage extends TabState {
  /** Looks for the tab and asks again, and then until the page has taken up what may have been changed. */
  refresh: () => void;
}

/** Reads the tab's summary, again while its scan runs, whenever `refresh` is called and, where it `follows`, when
 * another tab or page comes up. */
export function useTabSummary(which: () => Promise<number | undefined>, follows: boolean): TabPage {
  const [state, dispatch] = useReducer(nextTab, NO_TAB);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((last) => last + 1), []);
  const find = useCallback(
    () =>
      void which()
        .then((tab) => dispatch({ type: 'found', tab }))
        .catch(() => dispatch(NONE)),
    [which],
  );
  const settled = useRef(0);
  const refresh = useCallback(() => {
    settled.current = Date.now() + SETTLES_MS;
    find();
    again();
  }, [find, again]);
  const { tab } = state;

  useEffect(() => {
    find();
    return follows ? onOtherPage(find, again) : undefined;
  }, [find, follows, again]);

  useEffect(() => {
    if (tab === undefined) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void ask('tab/summary', { tab }).then((reply) => {
      if (over) return;
      if (!reply.ok) return dispatch({ type: 'failed', tab });
      dispatch({ type: 'told', tab, summary: reply.value });
      const isRunning = reply.value.state === 'waiting' || reply.value.state === 'scanning';
      const isMoving = isRunning || Date.now() < settled.current;
      if (isMoving || follows) timer = setTimeout(again, isMoving ? AGAIN_MS : PANEL_MS);
    });
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [tab, round, again, follows]);

  return { ...state, refresh };
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
