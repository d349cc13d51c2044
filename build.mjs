/** Builds the extension for both browsers and the commands: named, timed steps, the same bytes from the same tree. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { minify } from 'terser';
import { finishBuild, isFinished } from './build/finished-build.mjs';
import { inputsHash } from './build/inputs-hash.mjs';
import { manifestFor } from './build/manifest-for.mjs';
import { mergeWords, translateWords } from './build/merge-words.mjs';
import { noticeText, shippedPackages } from './build/notice.mjs';
import { privateNames } from './build/private-names.mjs';
import { readArguments } from './src/cli/arguments.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const BROWSERS = ['chromium', 'firefox'];
const SCREENS = ['popup', 'options', 'review', 'welcome'];
/** In minified code, a declared function that only returns an expression without braces; none of ours is nested. */
const ONE_EXPRESSION = /(?<=[;{}])function ([\w$]+)\(([^(){}]*)\)\{return([^{};]*)\}/g;
const MANIFEST = readJson('manifest.json');
/** The oldest browsers that the manifest admits. */
const FLOOR = [
  `chrome${MANIFEST.minimum_chrome_version}`,
  `firefox${MANIFEST.browser_specific_settings.gecko.strict_min_version}`,
];

const steps = {
  'bundle the commands': ({ out }) =>
    bundle({
      ...shared,
      entryPoints: listed('src/cli', /(?<!\.test)\.ts$/).map((name) => `src/cli/${name}`),
      outdir: join(out, 'cli'),
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
    }),
  'compile the lists': async ({ out }) => {
    const { main } = await import(pathToFileURL(join(out, 'cli/compile-lists.mjs')).href);
    const code = await main([join(out, 'lists')]);
    if (code) throw new Error(`compile-lists ended with ${code}`);
  },
  'bundle the extension': async ({ out, dev, inputs }) => {
    const packed = {
      ...shared,
      outdir: join(out, 'chromium'),
      minify: !dev,
      target: FLOOR,
      format: 'iife',
    };
    const content = { content: 'src/content/index.ts' };
    await bundleNoting(inputs, { ...packed, entryPoints: content, inject: ['src/content/short-names.ts'] });
    await bundleNoting(inputs, {
      ...packed,
      entryPoints: {
        background: 'src/background/index.ts',
        popup: 'src/popup/index.tsx',
        options: 'src/options/index.tsx',
        welcome: 'src/welcome/index.tsx',
        overlay: 'src/content/draw/overlay.css',
        marks: 'src/content/draw/marks.css',
      },
    });
  },
  'bundle the quote review': async ({ out, dev, inputs }) => {
    const forBrowsers = { ...shared, outdir: join(out, 'chromium'), minify: !dev, target: FLOOR };
    // Apart, so that the page does not load the readers; modules, so that pdf.js loads only when a PDF comes.
    const page = { review: 'src/review/index.tsx' };
    const worker = { 'review-worker': 'src/review/review-worker.ts' };
    await bundleNoting(inputs, { ...forBrowsers, entryPoints: page, format: 'iife' });
    await bundleNoting(inputs, {
      ...forBrowsers,
      entryPoints: worker,
      format: 'esm',
      splitting: true,
      chunkNames: 'review-[name]-[hash]',
    });
  },
  // It goes into every page, so the last bytes count: terser takes some that esbuild leaves. `unsafe` takes built-ins
  // to be as the language has them, and in an isolated world they are; nothing here calls `new` on a method.
  'shrink the content script': async ({ out, dev }) => {
    if (dev) return;
    const file = join(out, 'chromium/content.js');
    let code = readFileSync(file, 'utf8');
    // Twice: some that the first round makes only the second takes. Functions stay declared but for those that are one
    // expression: the browser skips over the bodies of these faster than over those of arrow functions, which would take
    // 300 bytes less and half a millisecond more to compile.
    for (let round = 0; round < 2; round++)
      ({ code } = await minify(code.replace(ONE_EXPRESSION, 'var $1=($2)=>($3);'), {
        ecma: 2020,
        compress: {
          passes: 6,
          unsafe_arrows: true,
          unsafe_methods: true,
          unsafe_comps: true,
          inline: 1,
          pure_getters: true,
          unsafe: true,
        },
        mangle: { properties: { regex: privateNames(ROOT) } },
      }));
    writeFileSync(file, code);
  },
  'merge the words': ({ out }) => {
    const english = mergeWords(join(ROOT, 'src/_locales/en'));
    for (const language of listed('src/_locales', /^\w+$/)) {
      const words =
        language === 'en' ? english : translateWords(english, join(ROOT, 'src/_locales', language));
      writeJson(join(out, 'chromium/_locales', language, 'messages.json'), words);
    }
  },
  // They differ in nothing but the names of their style sheet and script.
  'write the screens’ shells': ({ out }) => {
    const shell = readFileSync(join(ROOT, 'src/ui/screen.html'), 'utf8');
    for (const name of SCREENS)
      writeFileSync(join(out, `chromium/${name}.html`), shell.replaceAll('SCREEN', name));
  },
  'write the notice': ({ out, inputs }) =>
    writeFileSync(join(out, 'chromium/NOTICE.txt'), noticeText(shippedPackages(inputs, ROOT))),
  'copy what stays as it is': ({ out }) => {
    const target = join(out, 'chromium');
    for (const name of listed('icons', /\.png$/))
      cpSync(join(ROOT, 'icons', name), join(target, 'icons', name));
    cpSync(join(ROOT, 'src/settings/managed-schema.json'), join(target, 'managed-schema.json'));
    cpSync(join(ROOT, 'LICENSE'), join(target, 'LICENSE'));
    // Chinese and Japanese text in PDF files whose fonts are not embedded.
    for (const name of ['cmaps', 'standard_fonts'])
      cpSync(join(ROOT, 'node_modules/pdfjs-dist', name), join(target, 'pdf', name), { recursive: true });
    cpSync(join(out, 'lists'), target, { recursive: true });
  },
  'adapt the manifest': ({ out }) => {
    const { version } = readJson('package.json');
    cpSync(join(out, 'chromium'), join(out, 'firefox'), { recursive: true });
    for (const browser of BROWSERS) {
      const manifest = manifestFor(browser, MANIFEST, version);
      writeJson(join(out, browser, 'manifest.json'), manifest);
    }
  },
};

/** Builds everything into `out`; `dev` leaves the extension's code unminified. Progress goes to stderr. */
export async function build({ out = join(ROOT, 'dist'), dev = false } = {}) {
  const hash = inputsHash(ROOT);
  // Beside the last build, which stays whole until this one is.
  const next = resolve(out, `next-${process.pid}`);
  /** Paths of all that the extension's bundles hold. */
  const inputs = new Set();
  try {
    for (const [name, run] of Object.entries(steps)) {
      const start = performance.now();
      await run({ out: next, dev, inputs });
      console.error(`${String(Math.round(performance.now() - start)).padStart(6)} ms  ${name}`);
    }
    finishBuild(next, out, hash);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Builds where `dist/` or a part of it is missing, or was made from other inputs. */
export async function buildIfStale() {
  if (!isFinished(join(ROOT, 'dist'), inputsHash(ROOT))) await build();
}

async function bundleNoting(inputs, options) {
  const { metafile } = await bundle({ ...options, metafile: true });
  for (const path of Object.keys(metafile.inputs)) inputs.add(path);
}

const shared = {
  absWorkingDir: ROOT,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

function listed(folder, pattern) {
  const names = readdirSync(join(ROOT, folder)).filter((name) => pattern.test(name));
  return names.sort();
}

function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

function writeJson(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await build(readArguments('build', process.argv.slice(2)).values);
