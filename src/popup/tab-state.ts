/** What is known of the tab that is shown; pure, so that a change of tabs in the middle can be tested. */
import type { TabSummary } from '../protocol/requests.ts';

export interface TabState {
  tab: number | undefined;
  /** Of this tab and no other; undefined until the worker told it. */
  summary: TabSummary | undefined;
  /** There is no tab, or the worker did not answer. */
  failed: boolean;
}

export type TabEvent =
  | { type: 'found'; tab: number | undefined }
  | { type: 'told'; tab: number; summary: TabSummary }
  | { type: 'failed'; tab: number };

export const NO_TAB: TabState = { tab: undefined, summary: undefined, failed: false };

/** The next state; what is told of a tab that is no longer shown changes nothing. */
export function nextTab(state: TabState, event: TabEvent): TabState {
  if (event.type === 'found') {
    const { tab } = event;
    if (tab === undefined) return { ...NO_TAB, failed: true };
    return tab === state.tab ? state : { ...NO_TAB, tab };
  }
  if (event.tab !== state.tab) return state;
  return event.type === 'told'
    ? { ...state, summary: event.summary, failed: false }
    : { ...state, failed: true };
}

/** The tab that a page's address names, `?tab=N`; undefined where it names none. */
export function namedTab(search: string): number | undefined {
  const named = new URLSearchParams(search).get('tab') ?? '';
  return /^\d{1,10}$/.test(named) ? Number(named) : undefined;
}
