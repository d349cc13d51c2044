import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenOptions } from './driver.ts';

/** Keeps Firefox from calling its maker and from asking the user things. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  // One process for the empty pages that tabs start with, which stays: each tab would start another.
  'dom.ipc.keepProcessesAlive.web': 1,
  'dom.ipc.processCount': 1,
  // A process in reserve costs each start more than it saves a test.
  'dom.ipc.processPrelaunch.enabled': false,
  // A site's process outlives its last tab: the start of the next one's would take 0.4 s of a processor.
  'dom.ipc.processReuse.unusedGraceMs': 60_000,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'security.OCSP.enabled': 0,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Writes the profile's preferences: the Marionette port, the proxy's port, language and theme. */
export function writePreferences(folder: string, port: number, proxy: number, options: OpenOptions): void {
  const preferences = {
    ...QUIET,
    'marionette.port': port,
    'intl.locale.requested': options.language ?? 'en-US',
    'intl.accept_languages': options.language ?? 'en',
    'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
    'network.proxy.allow_hijacking_localhost': true,
    ...(options.idleSeconds !== undefined && {
      'extensions.background.idle.timeout': 1000 * options.idleSeconds,
    }),
    // A temporary add-on is uninstalled when the browser ends; a profile that outlives it keeps what it stored.
    ...(options.profile && {
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    }),
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join(''));
}
