import { describe, expect, it } from 'vitest';
import type { TabSummary } from '../protocol/requests.ts';
import { namedTab, nextTab, NO_TAB, type TabEvent } from './tab-state.ts';

const summary = (host: string): TabSummary => ({
  kind: 'shop',
  state: 'done',
  host,
  paused: false,
  findings: [],
  dismissed: [],
  isPrivate: false,
  hasAccess: true,
  stamp: { hash: 'h', asOf: '2026-06-10' },
});
const after = (...events: TabEvent[]) => events.reduce(nextTab, NO_TAB);
const shop: TabEvent[] = [
  { type: 'found', tab: 1 },
  { type: 'told', tab: 1, summary: summary('shop.example') },
];

describe('nextTab', () => {
  it('shows nothing of the tab before once another came up, so that no press goes to the wrong page', () => {
    expect(after(...shop, { type: 'found', tab: 2 })).toEqual({ ...NO_TAB, tab: 2 });
    expect(after(...shop, { type: 'found', tab: 2 }, ...shop.slice(1))).toEqual({ ...NO_TAB, tab: 2 });
  });

  it('keeps what is known while the same tab is asked for again', () => {
    expect(after(...shop, { type: 'found', tab: 1 }).summary?.host).toBe('shop.example');
  });

  it('says that there is no tab, and that the worker did not answer', () => {
    expect(after({ type: 'found', tab: undefined })).toEqual({ ...NO_TAB, failed: true });
    expect(after({ type: 'found', tab: undefined }, ...shop).failed).toBe(false);
    expect(after(...shop, { type: 'failed', tab: 1 }).failed).toBe(true);
    expect(after(...shop, { type: 'failed', tab: 2 }).failed).toBe(false);
  });
});

describe('namedTab', () => {
  it.each([
    ['?tab=7', 7],
    ['?query=x&tab=12', 12],
    ['?tab=', undefined],
    ['?tab=0x1', undefined],
    ['?tab=-1', undefined],
    ['', undefined],
  ])('of %s is %s', (search, tab) => {
    expect(namedTab(search)).toBe(tab);
  });
});
