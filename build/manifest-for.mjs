/** What only one of the browsers knows, by the manifest's own key. */
const CHROMIUM_ONLY = ['minimum_chrome_version', 'storage', 'side_panel', 'externally_connectable'];
const FIREFOX_ONLY = ['browser_specific_settings', 'sidebar_action'];
const CHROMIUM_PERMISSIONS = ['sidePanel'];

/** The one manifest as a browser wants it: each knows only its own kind of background, panel and settings. */
export function manifestFor(browser, manifest, version) {
  const isChromium = browser === 'chromium';
  const foreign = isChromium ? FIREFOX_ONLY : CHROMIUM_ONLY;
  const { service_worker, scripts } = manifest.background;
  const own = Object.fromEntries(Object.entries(manifest).filter(([key]) => !foreign.includes(key)));
  return {
    ...own,
    version,
    background: isChromium ? { service_worker } : { scripts },
    permissions: manifest.permissions.filter((each) => isChromium || !CHROMIUM_PERMISSIONS.includes(each)),
  };
}
