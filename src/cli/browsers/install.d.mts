/** Path of a browser's program, or undefined. `CHROMIUM_PATH` and `FIREFOX_PATH` go first. */
export function findBrowser(browser: 'chromium' | 'firefox'): string | undefined;
/** Installs what is missing; throws, in one line, where it can't. */
export function installBrowsers(): void;
