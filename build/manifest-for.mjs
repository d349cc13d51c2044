/** The one manifest as a browser wants it: each knows only its own kind of background and of settings. */
export function manifestFor(browser, manifest, version) {
  const { browser_specific_settings, minimum_chrome_version, background, storage, ...common } = manifest;
  const { service_worker, scripts } = background;
  const own =
    browser === 'chromium'
      ? { minimum_chrome_version, background: { service_worker }, storage }
      : { browser_specific_settings, background: { scripts } };
  return { ...common, version, ...own };
}
