interface NavigationEvents {
  addEventListener(type: 'navigatesuccess', listener: () => void): void;
}

/** A page gets this long to draw itself before it is looked at again. */
const SETTLE_MS = [800, 3000];
/** With fewer elements than this the page may still be an empty shell. */
const SHELL = 120;

/** Calls `judge` again after a single-page navigation, and once more for a page that came as an empty shell. */
export function watchNavigation(judge: () => void): void {
  const again = (): void => SETTLE_MS.forEach((wait) => setTimeout(judge, wait));
  const { navigation } = globalThis as { navigation?: NavigationEvents };
  if (navigation) navigation.addEventListener('navigatesuccess', again);
  else addEventListener('popstate', again);
  if (!document.getElementsByTagName('*')[SHELL]) again();
}
