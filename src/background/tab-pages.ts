/** Talking to a tab: its frames, its toolbar mark, its site. */
import { browser, type Runtime } from '../platform/browser.ts';
import { askPage } from '../protocol/ask-page.ts';
import type { ListStamp, PageState, Result, ScanState, TabFinding } from '../protocol/requests.ts';
import type { PageKind } from '../screening/types.ts';
import { mergeFindings } from './merge-findings.ts';
import { siteOf } from './site.ts';
import type { TabReports } from './tab-reports.ts';
import { titleWithAge } from './lists-title.ts';
import { toolbarMark } from './toolbar.ts';
import { today } from '../ui/dates.ts';
import { translate } from '../platform/translate.ts';

export interface Place {
  tab: number;
  frame: number;
}

/** Where a message came from; throws where the sender is no frame of a tab. */
export function placeOf(sender: Runtime.MessageSender): Place {
  const tab = sender.tab?.id;
  if (tab === undefined) throw new Error('the sender is in no tab');
  return { tab, frame: sender.frameId ?? 0 };
}

/** Site of the page that the sender's frame belongs to: the top frame's, whatever the frame itself shows. */
export async function siteOfSender(sender: Runtime.MessageSender, reports: TabReports): Promise<string> {
  const { tab, frame } = placeOf(sender);
  if (frame !== 0) return reports.site(tab);
  const site = siteOf(sender.url);
  await reports.noteSite(tab, site);
  return site;
}

/** Site of a tab by its address; '' where the browser withholds it. */
export async function siteOfTab(tab: number): Promise<string> {
  return siteOf((await browser.tabs.get(tab)).url);
}

/** Sends a word to every frame of a tab; frames without our script don't hear it. */
export async function tellFrames(
  tab: number,
  request: 'page/open' | 'page/refresh',
  argument: { kind: PageKind; force: boolean } | Record<string, never>,
): Promise<void> {
  try {
    await browser.tabs.sendMessage(tab, { request, argument });
  } catch {
    // No frame of the tab holds our script, or the tab has closed.
  }
}

/** Tells the pages that are being scanned to ask for the settings again. */
export async function refreshPages(reports: TabReports): Promise<void> {
  const tabs = await reports.tabs();
  await Promise.all(tabs.map((tab) => tellFrames(tab, 'page/refresh', {})));
}

/** Shows the tab's findings on the toolbar button. */
export async function markToolbar(tab: number, reports: TabReports, stamp: ListStamp): Promise<void> {
  const [tally, state] = await Promise.all([reports.tally(tab), reports.state(tab)]);
  const mark = toolbarMark(tally, state, (key, fill) => browser.i18n.getMessage(key, fill));
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text: mark.text }),
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: mark.colour }),
      browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
      browser.action.setTitle({ tabId: tab, title: titleWithAge(mark.title, stamp, today(), translate) }),
    ]);
  } catch {
    // The tab has closed meanwhile.
  }
}

/** Frames of a tab that have been heard of, the top frame always among them. */
export async function framesOf(tab: number, reports: TabReports): Promise<number[]> {
  return [...new Set([0, ...(await reports.frames(tab))])];
}

/** Asks every known frame what it shows now; one that has gone is forgotten. */
export async function readTab(
  tab: number,
  reports: TabReports,
): Promise<{ kind: PageKind | 'unknown'; state: ScanState | 'unreachable'; findings: TabFinding[] }> {
  const answers = await readFrames(tab, await framesOf(tab, reports), reports);
  const live = answers.flatMap(({ frame, reply }) => (reply.ok ? [{ frame, state: reply.value }] : []));
  const top = live.find(({ frame }) => frame === 0);
  return {
    kind: top?.state.kind ?? 'unknown',
    state: top?.state.state ?? 'unreachable',
    findings: mergeFindings(live.map(({ frame, state }) => ({ frame, findings: state.findings }))),
  };
}

/** What a frame says of itself. */
function stateOf(place: Place): Promise<Result<PageState>> {
  return askPage(browser.tabs, place, 'page/state', {});
}

/** What these frames say of themselves; those that have gone are forgotten, of one that hangs what it reported stands. */
function readFrames(
  tab: number,
  frames: readonly number[],
  reports: TabReports,
): Promise<{ frame: number; reply: Result<PageState> }[]> {
  return Promise.all(
    frames.map(async (frame) => {
      const reply = await stateOf({ tab, frame });
      if (hasGone(reply)) await reports.forgetFrame(tab, frame);
      return { frame, reply };
    }),
  );
}

/** True where no script of ours answers any more; one that is late is there. */
function hasGone(reply: Result<PageState>): boolean {
  return !reply.ok && reply.code === 'gone';
}

/**
 * Forgets those of these frames that have gone. False where the tab has gone on, too: its page is none that is scanned.
 */
export async function forgetGone(
  tab: number,
  frames: readonly number[],
  reports: TabReports,
): Promise<boolean> {
  const answers = await readFrames(tab, [...new Set([0, ...frames])], reports);
  return answers.some(({ frame, reply }) => frame === 0 && isScanned(reply));
}

/** Forgets the tabs that were closed. */
export async function forgetClosed(reports: TabReports): Promise<void> {
  const open = await browser.tabs.query({});
  await reports.keepOnly(open.flatMap(({ id }) => id ?? []));
}

/** True while the page in a tab is being scanned, or was. */
export async function isOpen(tab: number): Promise<boolean> {
  return isScanned(await stateOf({ tab, frame: 0 }));
}

function isScanned(reply: Result<PageState>): boolean {
  return reply.ok ? reply.value.state !== 'off' : !hasGone(reply);
}

/** Puts the content script into a tab that was open before the install; rejects where the browser forbids it. */
export async function ensureScript(tab: number): Promise<void> {
  if (!hasGone(await stateOf({ tab, frame: 0 }))) return;
  const files = browser.runtime.getManifest().content_scripts?.flatMap(({ js }) => js ?? []) ?? [];
  // Where access goes by site, a frame of another site may have its script already: two would draw against each other.
  const there = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: () => null,
  });
  const replies = await Promise.all(
    there.map(async ({ frameId: frame }) => ({ frame, reply: await stateOf({ tab, frame }) })),
  );
  const frameIds = replies.filter(({ reply }) => hasGone(reply)).map(({ frame }) => frame);
  // None: a script came by itself meanwhile.
  if (frameIds.length > 0) await browser.scripting.executeScript({ target: { tabId: tab, frameIds }, files });
}
