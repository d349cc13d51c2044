/** What is packed: Mozilla's linter, sizes, no strings turned into markup or code, the same bytes every time. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { build } from '../../build.mjs';
import { filesOf, zipOf } from '../../src/cli/package/zip-folder.ts';
import { DIST, ROOT } from '../../src/cli/paths.ts';
import allowed from './allowed-warnings.json' with { type: 'json' };

interface LintMessage {
  code: string;
  file?: string;
  message: string;
}
interface Allowed {
  code: string;
  /** Regular expression. */
  file: string;
  /** How many of them there are in all, no more and no fewer. */
  count: number;
  library: string;
  why: string;
}

const folders: string[] = [];
const ALLOWED: readonly Allowed[] = allowed;

function zipSize(files: ReadonlyMap<string, Uint8Array>): number {
  return zipOf(files).length;
}

const isExcused = ({ code, file }: LintMessage, by: Allowed): boolean =>
  code === by.code && new RegExp(by.file).test(file ?? '');

/** web-ext's findings that no named library accounts for. */
function ours(found: readonly LintMessage[], excuses: readonly Allowed[]): LintMessage[] {
  return found.filter((each) => !excuses.some((excuse) => isExcused(each, excuse)));
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('the packages', () => {
  // It reads 8 MB: twenty seconds of a processor.
  test('web-ext lint: no error, and no warning but those of named libraries', { timeout: 180_000 }, () => {
    const { stdout } = spawnSync(
      join(ROOT, 'node_modules/.bin/web-ext'),
      ['lint', '--source-dir', join(DIST, 'firefox'), '--output', 'json', '--no-config-discovery'],
      { cwd: ROOT, encoding: 'utf8' },
    );
    const { errors, warnings } = JSON.parse(stdout) as { errors: LintMessage[]; warnings: LintMessage[] };
    expect(errors).toEqual([]);
    expect(ours(warnings, ALLOWED)).toEqual([]);
    for (const excuse of ALLOWED) {
      const { code, file, count } = excuse;
      const found = warnings.filter((each) => isExcused(each, excuse));
      expect(found.length, `${code} in ${file}`).toBe(count);
    }
  });

  test('another warning would be told', () => {
    const excuse = {
      code: 'UNSAFE_VAR_ASSIGNMENT',
      file: '^popup',
      count: 1,
      library: 'preact',
      why: 'a test',
    };
    const other = { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'content.js', message: '' };
    expect(ours([{ ...other, file: 'popup.js' }, other], [excuse])).toEqual([other]);
  });

  test('the content script is at most 30 KB, the whole at most 2 MB zipped without document readers', () => {
    const files = filesOf(join(DIST, 'chromium'));
    expect(files.get('content.js')?.length).toBeGreaterThan(1000);
    expect(files.get('content.js')?.length).toBeLessThanOrEqual(30 * 1024);
    const readers = /^(?:review|pdf)/;
    expect(zipSize(new Map([...files].filter(([name]) => !readers.test(name))))).toBeLessThanOrEqual(
      2_000_000,
    );
  });

  test('what ships is listed with its licence, in the repository and in the package', () => {
    const packaged = readFileSync(join(DIST, 'chromium/NOTICE.txt'), 'utf8');
    const listed = readFileSync(join(ROOT, 'NOTICE'), 'utf8');
    expect(listed).toContain('pdfjs-dist');
    expect(packaged.slice(0, listed.length), 'copy the head of dist/chromium/NOTICE.txt to NOTICE').toBe(
      listed,
    );
    expect(listed).not.toMatch(/undefined|UNLICENSED|: GPL/);
  });

  test('each browser gets only its own kind of background', () => {
    const manifest = (
      browser: string,
    ): { background: object; permissions: string[]; host_permissions?: string[] } =>
      JSON.parse(readFileSync(join(DIST, browser, 'manifest.json'), 'utf8')) as never;
    expect(manifest('chromium').background).toEqual({ service_worker: 'background.js' });
    expect(manifest('firefox').background).toEqual({ scripts: ['background.js'] });
    for (const browser of ['chromium', 'firefox']) {
      expect(manifest(browser).permissions).toEqual([
        'activeTab',
        'alarms',
        'contextMenus',
        'scripting',
        // Firefox's sidebar needs no permission.
        ...(browser === 'chromium' ? ['sidePanel'] : []),
        'storage',
      ]);
      expect(manifest(browser).host_permissions).toBeUndefined();
    }
  });

  test('each browser gets only its own panel, and none opens by itself', () => {
    const manifest = (browser: string): Record<string, object> =>
      JSON.parse(readFileSync(join(DIST, browser, 'manifest.json'), 'utf8')) as never;
    expect(manifest('chromium')).toMatchObject({ side_panel: { default_path: 'popup.html?panel' } });
    expect(manifest('chromium')).not.toHaveProperty('sidebar_action');
    expect(manifest('firefox')).toMatchObject({ sidebar_action: { open_at_install: false } });
    expect(manifest('firefox')).not.toHaveProperty('side_panel');
  });

  test('scripts hold no eval and load nothing from elsewhere', () => {
    for (const [name, bytes] of filesOf(join(DIST, 'chromium'))) {
      if (!/^(?:background|content|popup|options|welcome)\.js$/.test(name)) continue;
      const text = Buffer.from(bytes).toString('utf8');
      expect(text, name).not.toMatch(/\beval\(|new Function\(|importScripts\(|import\(["'`]https?:/);
    }
  });

  // Inside the project, where the build's own libraries are found.
  test('two builds of one tree are the same, byte for byte', async () => {
    const out = mkdtempSync(join(DIST, 'again-'));
    folders.push(out);
    await build({ out });
    const digests = (folder: string): string[] =>
      [...filesOf(folder)].map(
        ([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`,
      );
    for (const browser of ['chromium', 'firefox'])
      expect(digests(join(out, browser))).toEqual(digests(join(DIST, browser)));
  });
});
