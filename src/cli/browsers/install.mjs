/** Makes sure that Chromium and Firefox are there: installs them on Debian as root, elsewhere says what to install. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Beside the browsers: the languages that tests start them in, and fonts for the scripts that screenshots show. */
const PACKAGES = [
  'chromium',
  'chromium-l10n',
  'firefox-esr',
  'firefox-esr-l10n-ar',
  'firefox-esr-l10n-zh-cn',
  'fonts-noto-core',
  'fonts-noto-cjk',
];
const PLACES = {
  chromium: [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
  ],
  firefox: [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/** Path of a browser's program, or undefined. `CHROMIUM_PATH` and `FIREFOX_PATH` go first. */
export function findBrowser(browser) {
  return PLACES[browser].find((path) => path && existsSync(path));
}

/** Installs what is missing; throws, in one line, where it can't. */
export function installBrowsers() {
  const missing = Object.keys(PLACES).filter((browser) => !findBrowser(browser));
  if (missing.length === 0) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new Error(
      `install ${missing.join(' and ')} (or set CHROMIUM_PATH and FIREFOX_PATH), then run this again`,
    );
  }
  console.error(`installing ${missing.join(' and ')} from Debian …`);
  aptGet(['update', '-q']);
  aptGet(['install', '-yq', '--no-install-recommends', ...PACKAGES]);
}

function aptGet(args) {
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed`);
}
