/** Keyboard commands; the browser binds none of them until its user does. */
import { browser } from '../platform/browser.ts';
import { openPanel } from '../platform/panel.ts';
import { askPage } from '../protocol/ask-page.ts';
import type { Room } from './room.ts';
import { framesOf } from './tab-pages.ts';

/** Sets the listener of the commands; must run on the worker's first tick. */
export function watchCommands({ reports }: Pick<Room, 'reports'>): void {
  // Firefox for Android has no keyboard commands.
  const commands: typeof browser.commands | undefined = browser.commands;
  commands?.onCommand.addListener((name, tab) => {
    if (name === 'next-mention') void reveal(1, tab?.id, reports);
    if (name === 'previous-mention') void reveal(-1, tab?.id, reports);
    // In the very event: only that counts as the user's wish.
    if (name === 'open-panel' && tab?.id !== undefined) void openPanel(tab.id).catch(() => undefined);
    if (name === 'open-review') void browser.tabs.create({ url: browser.runtime.getURL('review.html') });
  });
}

async function reveal(step: 1 | -1, tab: number | undefined, reports: Room['reports']): Promise<void> {
  if (tab === undefined) return;
  const frames = (await framesOf(tab, reports)).sort((a, b) => a - b);
  const from = Math.max(0, frames.indexOf(await reports.shownFrame(tab)));
  // The first one twice: where it is through and no other has any, it starts over.
  for (let tried = 0; tried <= frames.length; tried += 1) {
    const frame = frames.at((from + step * tried) % frames.length) ?? 0;
    const reply = await askPage(browser.tabs, { tab, frame }, 'page/reveal', { step });
    if (!reply.ok || !reply.value) continue;
    await reports.noteShownFrame(tab, frame);
    return;
  }
}
