import { allThatFit, fits, pageRoot } from '../runtime.ts';
import { look } from '../look.ts';
import { dress, element } from './element.ts';
import { sharedSheet } from './sheets.ts';

const REATTACH = 3;

/** Our one element in the page, with everything drawn in its closed shadow root. */
export interface Host {
  closedRoot: ShadowRoot;
  /** Holds the badges. */
  badgeLayer: HTMLElement;
  /**
   * Puts the host where it is seen (in the page's modal dialog or fullscreen element, else the document); given up on a
   * page that keeps removing it: everything is in the popup all the same.
   */
  attach(): void;
  withdraw(): void;
  /** Whether a node, or what an event tells of, is the host. */
  is(target: EventTarget | null): boolean;
}

/** Makes the host, not yet attached. */
export function makeHost(): Host {
  const host = element('div');
  const closedRoot = host.attachShadow({ mode: 'closed' });
  const badgeLayer = element('div', { class: 'layer' });
  // An adopted sheet: a page's `style-src` forbids style elements in some browsers.
  const sheet = sharedSheet('overlay');
  closedRoot.append(badgeLayer);
  let attached = 0;
  let isWanted = false;
  let last: Element | undefined;
  return {
    closedRoot,
    badgeLayer,
    attach: () => {
      const home = homeFor();
      if (host.parentNode === home) return;
      // Gone together with the dialog that it stood in: that is no refusal.
      if (isWanted && !host.isConnected && last?.isConnected) attached += 1;
      isWanted = true;
      if (attached > REATTACH) return;
      dress(host, { style: look.hostStyle });
      sheet.adoptInto(closedRoot);
      home.append(host);
      last = home;
    },
    withdraw: () => {
      isWanted = false;
      host.remove();
    },
    is: (target) => target === host,
  };
}

function homeFor(): Element {
  const full = document.fullscreenElement;
  // Media show nothing of what is put into them.
  if (full && !fits(full, look.skipped)) return full;
  return [...allThatFit(document, 'dialog:modal')].at(-1) ?? pageRoot();
}

/** An orphaned script of an earlier version may have left its host behind: never two. */
export function removeStale(): void {
  for (const left of allThatFit(document, look.stale)) left.remove();
}
