/** What the stores check when a package is handed in, checked before: Chrome's and Mozilla's rules for the manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { sourceFiles } from './source-files.ts';

/** https://developer.chrome.com/docs/extensions/reference/api/i18n#locales, those that we could be in. */
const STORE_LOCALES = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'ko', 'pt_BR', 'ru', 'zh_CN', 'zh_TW'];
/** Of the manifest reference: name and description, in characters. */
const LONGEST_NAME = 75;
const LONGEST_DESCRIPTION = 132;
const SCRIPTS = sourceFiles(['src'], /(?<!\.test)\.tsx?$/).filter(({ path }) => !path.startsWith('src/cli/'));

const locales = sourceFiles(['src/_locales'], /\/extension\.json$/).map(({ path, text }) => ({
  locale: path.split('/').at(-2) ?? '',
  words: JSON.parse(text) as Record<string, string | { message: string }>,
}));

/** Width and height from a PNG's header. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the manifest', () => {
  it('is of version 3 and has a version of up to four numbers', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.version).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
  });

  it('has the icons that it names, each of its size, 128 among them', () => {
    expect(Object.keys(manifest.icons)).toContain('128');
    for (const icons of [manifest.icons, manifest.action.default_icon])
      for (const [size, file] of Object.entries(icons))
        expect(sizeOf(readFileSync(file)), file).toEqual([Number(size), Number(size)]);
  });

  it('asks for no permission that the security page does not justify, and for no host', () => {
    const page = readFileSync('docs/security.md', 'utf8');
    for (const permission of manifest.permissions)
      expect(page, permission).toMatch(new RegExp(`^\\|[^|\\n]*\`${permission}\``, 'm'));
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest.optional_host_permissions).toEqual(['https://data.trade.gov/*']);
  });

  it('uses every permission that it asks for', () => {
    const code = SCRIPTS.map(({ text }) => text).join('\n');
    const marks: Record<string, RegExp> = {
      // Needs no call: it lets `scripting` into the tab on which the user opened the popup.
      activeTab: /scripting\b/,
      // Older and newer names of one thing in the two browsers.
      contextMenus: /\b(?:contextMenus|menus)\b/,
      sidePanel: /\bsidePanel\b/,
    };
    for (const permission of manifest.permissions)
      expect(code, permission).toMatch(marks[permission] ?? new RegExp(`\\b${permission}\\b\\s*[.?]`));
  });

  it('lets no script from elsewhere in, and no string become code', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/unsafe|https?:\/\/(?!data\.trade\.gov)|\*/);
    for (const { path, text } of SCRIPTS)
      expect(text, path).not.toMatch(/\beval\(|new Function\(|import\(\s*['"`]https?:|src\s*=\s*['"]https?:/);
  });

  it('opens no door to pages or to other extensions', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.externally_connectable).toEqual({ ids: [] });
    for (const { path, text } of SCRIPTS) expect(text, path).not.toMatch(/on(?:Message|Connect)External/);
  });
});

describe('the words for the stores', () => {
  it.each(locales)('in $locale are not too long', ({ locale, words }) => {
    expect(STORE_LOCALES).toContain(locale);
    const lengthOf = (key: string): number => {
      const said = words[key] ?? '';
      return [...(typeof said === 'string' ? said : said.message)].length;
    };
    expect(lengthOf('extension_description')).toBeGreaterThan(10);
    expect(lengthOf('extension_description')).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
    expect(lengthOf('extension_name')).toBeLessThanOrEqual(LONGEST_NAME);
  });

  it('have their default language', () => {
    expect(locales.map(({ locale }) => locale)).toContain(manifest.default_locale);
  });

  it('name screenshots that are there, 1280 by 800', () => {
    const names = [...readFileSync('docs/store/listing.md', 'utf8').matchAll(/\(([\w-]+\.png)\)/g)];
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(names.length).toBeLessThanOrEqual(5);
    for (const [, name = ''] of names) {
      const file = join('docs/store', name);
      expect(existsSync(file), file).toBe(true);
      expect(sizeOf(readFileSync(file)), file).toEqual([1280, 800]);
    }
  });
});
