/** Builds the extension for both browsers and the commands: named, timed steps, the same bytes from the same tree. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const BROWSERS = ['chromium', 'firefox'];
const SCREENS = ['popup', 'options', 'review', 'welcome'];
const INPUTS = ['src', 'icons', 'manifest.json', 'build.mjs', 'package-lock.json', 'package.json', 'LICENSE'];
const STAMP = 'inputs.sha256';
const TARGETS = ['chrome125', 'firefox140'];

const steps = {
  'clear the output': ({ out }) => {
    for (const part of ['cli', 'lists', STAMP, ...BROWSERS])
      rmSync(join(out, part), { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
  },
  'bundle the commands': ({ out }) =>
    bundle({
      ...shared(false),
      entryPoints: entries('src/cli', /(?<!\.test)\.ts$/).map((name) => join('src/cli', name)),
      outdir: join(out, 'cli'),
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
    }),
  'compile the lists': async ({ out }) => {
    mkdirSync(join(out, 'lists'), { recursive: true });
    const { main } = await import(pathToFileURL(join(out, 'cli/compile-lists.mjs')).href);
    const code = await main([join(out, 'lists')]);
    if (code) throw new Error(`compile-lists ended with ${code}`);
  },
  'bundle the extension': ({ out, dev }) =>
    bundle({
      ...shared(!dev),
      entryPoints: {
        background: 'src/background/index.ts',
        content: 'src/content/index.ts',
        ...Object.fromEntries(screens().map((name) => [name, `src/${name}/index.tsx`])),
      },
      outdir: join(out, 'chromium'),
      platform: 'browser',
      target: TARGETS,
      format: 'iife',
    }),
  'bundle the review worker': ({ out, dev }) =>
    bundle({
      ...shared(!dev),
      // A module worker: pdf.js and the readers of documents load when a file of that kind comes.
      entryPoints: { 'review-worker': 'src/review/review-worker.ts' },
      outdir: join(out, 'chromium'),
      platform: 'browser',
      target: TARGETS,
      format: 'esm',
      splitting: true,
      chunkNames: 'review-[name]-[hash]',
    }),
  'merge the words': ({ out }) => {
    for (const language of readdirSync(join(ROOT, 'src/_locales')).sort()) {
      write(join(out, 'chromium/_locales', language, 'messages.json'), json(mergeWords(language)));
    }
  },
  'copy what stays as it is': ({ out }) => {
    const target = join(out, 'chromium');
    for (const name of screens())
      cpSync(join(ROOT, 'src', name, `${name}.html`), join(target, `${name}.html`));
    for (const name of entries('icons', /\.png$/))
      cpSync(join(ROOT, 'icons', name), join(target, 'icons', name));
    cpSync(join(ROOT, 'LICENSE'), join(target, 'LICENSE'));
    cpSync(join(out, 'lists'), target, { recursive: true });
  },
  'adapt the manifest': ({ out }) => {
    cpSync(join(out, 'chromium'), join(out, 'firefox'), { recursive: true });
    for (const browser of BROWSERS) write(join(out, browser, 'manifest.json'), json(manifestFor(browser)));
  },
};

/** Builds everything into `out`; `dev` leaves the extension's code unminified. Progress goes to stderr. */
export async function build({ out = join(ROOT, 'dist'), dev = false } = {}) {
  const hash = inputsHash();
  const began = performance.now();
  for (const [name, run] of Object.entries(steps)) {
    const start = performance.now();
    await run({ out: resolve(out), dev });
    console.error(`${String(Math.round(performance.now() - start)).padStart(6)} ms  ${name}`);
  }
  write(join(out, STAMP), `${hash}\n`);
  console.error(
    `${String(Math.round(performance.now() - began)).padStart(6)} ms  built ${relative('.', out) || out}`,
  );
}

/** Builds where `dist/` is missing or was made from other inputs. */
export async function buildIfStale() {
  const stamp = join(ROOT, 'dist', STAMP);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8').trim() !== inputsHash()) await build();
}

/** All strings of a language as one catalogue; throws where two rooms use one key. */
export function mergeWords(language) {
  const folder = join(ROOT, 'src/_locales', language);
  const merged = {};
  for (const file of entries(relative(ROOT, folder), /\.json$/)) {
    for (const [key, value] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
      if (Object.hasOwn(merged, key)) throw new Error(`${language}/${file}: ${key} is there already`);
      merged[key] = value;
    }
  }
  return merged;
}

/** The one manifest as a browser wants it: each knows only its own kind of background and settings. */
export function manifestFor(browser) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const manifest = { ...JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8')), version };
  const { service_worker, scripts } = manifest.background;
  const { browser_specific_settings, minimum_chrome_version, ...common } = manifest;
  return browser === 'chromium'
    ? { ...common, minimum_chrome_version, background: { service_worker } }
    : { ...common, browser_specific_settings, background: { scripts } };
}

function shared(minify) {
  return {
    absWorkingDir: ROOT,
    bundle: true,
    minify,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  };
}

function screens() {
  return SCREENS.filter((name) => existsSync(join(ROOT, 'src', name, 'index.tsx')));
}

function entries(folder, pattern) {
  return readdirSync(join(ROOT, folder))
    .filter((name) => pattern.test(name))
    .sort();
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(file, text) {
  mkdirSync(resolve(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

function inputsHash() {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else
      hash
        .update(`${relative(ROOT, path)}\0`)
        .update(readFileSync(path))
        .update('\0');
  };
  for (const input of INPUTS) add(join(ROOT, input));
  return hash.digest('hex');
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--out');
  const out = at > 0 ? process.argv[at + 1] : undefined;
  await build({ dev: process.argv.includes('--dev'), ...(out ? { out: resolve(out) } : {}) });
}
