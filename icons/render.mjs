/** Renders the icons' PNG files from their SVG sources in Chromium: `node icons/render.mjs`. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../src/cli/browsers/install.mjs';

const SOURCES = { 16: 'icon-small.svg', 32: 'icon.svg', 48: 'icon.svg', 128: 'icon.svg' };

const browser = await chromium.launch({ executablePath: findBrowser('chromium'), chromiumSandbox: false });
const page = await browser.newPage();
for (const [size, source] of Object.entries(SOURCES)) {
  const svg = readFileSync(new URL(source, import.meta.url), 'utf8');
  await page.setViewportSize({ width: Number(size), height: Number(size) });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({
    path: new URL(`icon-${size}.png`, import.meta.url).pathname,
    omitBackground: true,
  });
}
await browser.close();
