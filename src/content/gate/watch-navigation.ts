interface NavigationEvents {
  addEventListener(type: 'navigatesuccess', listener: () => void): void;
}

/** A page gets this long to draw itself before it is looked at again. */
const SETTLE_MS = [800, 3000];
/** Below this many UTF-16 units of text the page is still an empty shell. */
const SHELL = 1200;

/** Calls `judge` again after a single-page navigation, and once more for a page that came as an empty shell. */
export function watchNavigation(judge: () => void): void {
  const again = (): void => SETTLE_MS.forEach((wait) => setTimeout(judge, wait));
  const { navigation } = globalThis as { navigation?: NavigationEvents };
  if (navigation) navigation.addEventListener('navigatesuccess', again);
  else addEventListener('popstate', again);
  if ((document.body?.textContent ?? '').length < SHELL) again();
}
