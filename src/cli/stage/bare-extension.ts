import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes an extension whose background does nothing but answer and whose content script does nothing, to compare ours
 * with; gives its folder. `shape`: what else its manifest says, of a background `background.js` at least.
 */
export function writeBareExtension(shape: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lens-bare-'));
  const files = {
    'manifest.json': JSON.stringify({ manifest_version: 3, name: 'Bare', version: '1', ...shape }),
    'background.js': 'chrome.runtime.onMessage.addListener((_m, _s, answer) => { answer(1); });',
    'content.js': '',
    'page.html': '<!doctype html><title>Bare</title>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
