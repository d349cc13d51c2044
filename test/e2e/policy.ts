/** Policies of an organisation, written where each browser reads them, for an extension of the test's own id. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserName } from '../../src/cli/browsers/driver.ts';
import { DIST } from '../../src/cli/paths.ts';

const CHROMIUM_FILE = '/etc/chromium/policies/managed/entity-lens-test.json';
/** In the id of each of our extensions, so that the file of a run that was killed is known for ours. */
const OURS = '@entity-lens.example';
const FIREFOX_FILE = '/etc/firefox/policies/policies.json';

export interface Organisation {
  /** The extension under the id that the policy names; nobody else's browser takes it for its own. */
  extension: string;
  /** Writes another policy over it. */
  change(policy: object): void;
  /** Takes the policy away, and puts back what was there before. */
  restore(): void;
}

/** Sets the extension's policy as docs/deploy.md says; needs the right to write below /etc. */
export function setPolicy(browser: BrowserName, policy: object): Organisation {
  const extension = mkdtempSync(join(tmpdir(), 'lens-policy-'));
  cpSync(join(DIST, browser), extension, { recursive: true });
  const file = browser === 'chromium' ? CHROMIUM_FILE : FIREFOX_FILE;
  const before = browser === 'firefox' ? othersPolicy(file) : undefined;
  const id = (browser === 'chromium' ? chromiumId : firefoxId)(join(extension, 'manifest.json'));
  const write = (told: object): void =>
    writeFileSync(
      file,
      JSON.stringify(
        browser === 'chromium'
          ? { '3rdparty': { extensions: { [id]: told } } }
          : { policies: { '3rdparty': { Extensions: { [id]: told } } } },
      ),
    );
  mkdirSync(dirname(file), { recursive: true });
  write(policy);
  return {
    extension,
    change: write,
    restore: () => {
      if (before !== undefined) writeFileSync(file, before);
      else rmSync(file, { force: true });
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** Chromium reads each file of a folder and ours is our own; Firefox has one, which may be the machine's. */
function othersPolicy(file: string): string | undefined {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return text?.includes(OURS) ? undefined : text;
}

function edit(manifestFile: string, more: (manifest: Record<string, unknown>) => object): void {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, unknown>;
  writeFileSync(manifestFile, JSON.stringify({ ...manifest, ...more(manifest) }));
}

/** An unpacked extension's id is made from its key: the first 16 bytes of its SHA-256, digits written a to p. */
function chromiumId(manifestFile: string): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  edit(manifestFile, () => ({ key: key.toString('base64') }));
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function firefoxId(manifestFile: string): string {
  const id = `policy-${process.pid}${OURS}`;
  edit(manifestFile, ({ browser_specific_settings: settings }) => ({
    browser_specific_settings: { gecko: { ...(settings as { gecko: object }).gecko, id } },
  }));
  return id;
}
