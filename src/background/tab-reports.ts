/**
 * What each tab's frames reported, in `storage.session`, one key a frame, so that two reports never overwrite each
 * other and a killed worker finds them again. No listener on navigation: the top frame's opened gate starts a tab
 * afresh, and the browser itself resets a tab's badge when the tab goes elsewhere.
 */
import { isRecord } from '../platform/is-record.ts';
import { mutex } from '../platform/mutex.ts';
import { singleFlight } from '../platform/single-flight.ts';
import type { Area } from '../platform/stored.ts';
import { SCAN_STATES, type PageState, type ScanState } from '../protocol/requests.ts';
import type { ShownTier } from '../screening/types.ts';

/** One badged entity, as the toolbar counts it. */
export interface Tally {
  entity: string;
  name: string;
  tier: ShownTier;
}

export interface TabReports {
  /**
   * Forgets the tab's last page and notes the new one's site. `document`: the browser's id of it, where there is one; a
   * second start of the same document is one that was asked again, and forgets nothing.
   */
  start(tab: number, site: string, document?: string): Promise<void>;
  noteSite(tab: number, site: string): Promise<void>;
  report(tab: number, frame: number, state: PageState): Promise<void>;
  forgetFrame(tab: number, frame: number): Promise<void>;
  /** Site that the tab's top frame gave, '' where none did. */
  site(tab: number): Promise<string>;
  frames(tab: number): Promise<number[]>;
  /** Tabs with an open gate. */
  tabs(): Promise<number[]>;
  tally(tab: number): Promise<Tally[]>;
  /** How far the tab's frames are: paused or failed as the top frame says, `partly` where any frame is. */
  state(tab: number): Promise<ScanState>;
  /** Frame in which the mention stands that the user was last taken to; the top frame where there was none on this page. */
  shownFrame(tab: number): Promise<number>;
  noteShownFrame(tab: number, frame: number): Promise<void>;
  /** Drops the tabs that are no more. */
  keepOnly(tabs: readonly number[]): Promise<void>;
}

const OF_TABS = /^(?:tab|document|report|shown):/;
const siteKey = (tab: number): string => `tab:${tab}`;
const documentKey = (tab: number): string => `document:${tab}`;
const shownKey = (tab: number): string => `shown:${tab}`;
const framePrefix = (tab: number): string => `report:${tab}:`;

/** Opens the reports over a storage area; one a worker, since nobody else writes what it holds. */
export function openTabReports(area: Area): TabReports {
  // A start that is still forgetting the last page must not take the new one's first report with it.
  const locked = mutex();
  /**
   * All that is kept of tabs, read once: each value that Firefox reads takes 4 KB until it collects garbage, and to read
   * those of fifty tabs at every report came to 56 MB.
   */
  const kept = singleFlight(
    async () => new Map(Object.entries(await area.get(null)).filter(([key]) => OF_TABS.test(key))),
  );
  const put = async (key: string, value: unknown): Promise<void> => {
    (await kept()).set(key, value);
    await area.set({ [key]: value });
  };
  const drop = async (isGone: (key: string) => boolean): Promise<void> => {
    const all = await kept();
    const gone = [...all.keys()].filter(isGone);
    for (const key of gone) all.delete(key);
    if (gone.length > 0) await area.remove(gone);
  };
  const frameKeys = async (tab: number): Promise<[string, unknown][]> =>
    [...(await kept())].filter(([key]) => key.startsWith(framePrefix(tab)));
  return {
    start: (tab, site, document) =>
      locked(async () => {
        if (document !== undefined && (await kept()).get(documentKey(tab)) === document) return;
        const ofPage = [documentKey(tab), shownKey(tab)];
        await drop((key) => ofPage.includes(key) || key.startsWith(framePrefix(tab)));
        await put(siteKey(tab), site);
        // Last: a worker that is killed before is asked again, and then forgets the rest.
        if (document !== undefined) await put(documentKey(tab), document);
      }),
    noteSite: (tab, site) => put(siteKey(tab), site),
    report: (tab, frame, state) =>
      locked(() => put(framePrefix(tab) + frame, { state: state.state, tally: tallyOf(state) })),
    forgetFrame: (tab, frame) => drop((key) => key === framePrefix(tab) + frame),
    site: async (tab) => {
      const site = (await kept()).get(siteKey(tab));
      return typeof site === 'string' ? site : '';
    },
    frames: async (tab) => (await frameKeys(tab)).map(([key]) => Number(key.slice(framePrefix(tab).length))),
    tabs: async () => openTabs([...(await kept()).keys()]),
    tally: async (tab) => {
      const all = (await frameKeys(tab)).flatMap(([, value]) =>
        isRecord(value) && Array.isArray(value['tally']) ? value['tally'].filter(isTally) : [],
      );
      return [...new Map(all.map((each) => [`${each.tier} ${each.entity}`, each])).values()];
    },
    state: async (tab) => {
      const states = (await frameKeys(tab)).map(([key, value]) => ({ key, state: stateOf(value) }));
      const top = states.find(({ key }) => key === `${framePrefix(tab)}0`)?.state ?? 'off';
      return top === 'done' && states.some(({ state }) => state === 'partly') ? 'partly' : top;
    },
    shownFrame: async (tab) => {
      const frame = (await kept()).get(shownKey(tab));
      return typeof frame === 'number' ? frame : 0;
    },
    noteShownFrame: (tab, frame) => locked(() => put(shownKey(tab), frame)),
    keepOnly: (tabs) => drop((key) => !tabs.includes(tabOf(key))),
  };
}

function tabOf(key: string): number {
  return Number(key.split(':')[1]);
}

function openTabs(keys: readonly string[]): number[] {
  return keys.flatMap((key) => (key.startsWith('tab:') ? [Number(key.slice(4))] : []));
}

function tallyOf(state: PageState): Tally[] {
  return state.findings
    .filter(({ badge }) => badge)
    .map(({ entity, name, tier }) => ({ entity, name, tier }));
}

function stateOf(value: unknown): ScanState {
  const state = isRecord(value) ? value['state'] : undefined;
  return SCAN_STATES.find((each) => each === state) ?? 'off';
}

function isTally(value: unknown): value is Tally {
  return isRecord(value) && 'entity' in value && 'tier' in value && 'name' in value;
}
