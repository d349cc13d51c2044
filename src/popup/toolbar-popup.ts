import { browser } from '../platform/browser.ts';

/** True where this page is what the toolbar's button opens: no panel, no window of its own. */
export function isToolbarPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** Closes the toolbar's popup behind what it opened; a panel, or a window that was opened for a lookup, stays. */
export function closePopup(): void {
  if (isToolbarPopup()) window.close();
}
