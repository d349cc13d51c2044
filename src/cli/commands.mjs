/**
 * Every command: what it does, what it takes, how it ends. Plain JavaScript without dependencies, since `--help` is
 * answered and arguments are checked before anything is installed or built.
 *
 * An option's `type` and `default` are those of `parseArgs`; `value` is what usage calls its value, `of` are the only
 * values it takes. `words` are the arguments that are no options.
 */

/** Exit codes that several commands share. */
const FAILED = '2 an error, in words on stderr';
const DONE_OR_FAILED = `0 done, ${FAILED}`;

const BROWSER = /** @type {const} */ ({
  type: 'string',
  value: 'NAME',
  default: 'chromium',
  of: ['chromium', 'firefox'],
  does: 'the browser to use',
});
const PROFILE = /** @type {const} */ ({
  type: 'string',
  value: 'NAME',
  of: ['shopper', 'federal', 'importer', 'exporter', 'everything', 'own'],
  does: 'whose programmes badge (else those of a shopper)',
});
const SEED = /** @type {const} */ ({
  type: 'string',
  value: 'N',
  does: 'repeats the run that printed this seed (else a new one)',
});
const ACCEPT_LOSS = /** @type {const} */ ({
  type: 'string',
  multiple: true,
  value: 'PROGRAMME',
  does: 'takes it that this programme lost many rows; may be given several times',
});

export const COMMANDS = /** @type {const} */ ({
  build: {
    does: 'Builds the extension for both browsers, and the commands.',
    options: {
      dev: { type: 'boolean', does: 'leaves the code of the extension unminified' },
      out: { type: 'string', value: 'FOLDER', does: 'where to (else dist)' },
    },
    example: 'npm run build -- --dev',
    ends: DONE_OR_FAILED,
  },
  start: {
    does: 'Opens a browser with the extension on a demo shop and a demo quote. Without a display it prints what was found and writes screenshots to dist/demo.',
    options: { browser: BROWSER },
    example: 'npm start -- --browser firefox',
    ends: DONE_OR_FAILED,
  },
  test: {
    does: 'Runs types, lint, format, directions, unit tests and both real browsers; or the steps named.',
    options: {},
    words: {
      form: '[STEP…]',
      least: 0,
      of: ['unit', 'browsers', 'types', 'lint', 'format', 'directions'],
      does: 'the steps to run (else all)',
    },
    example: 'npm test -- unit lint',
    ends: `0 all holds, 1 a step failed, ${FAILED}`,
  },
  lookup: {
    does: 'Looks names up as the popup does; prints one JSON line a query.',
    options: {
      file: { type: 'string', multiple: true, value: 'FILE', does: 'asks each line of this file, too' },
      json: { type: 'boolean', does: 'changes nothing: the output is JSON always' },
    },
    words: { form: '[QUERY…]', least: 1, unless: 'file', does: 'what to look up' },
    example: 'npm run lookup -- hikvision 大华',
    ends: DONE_OR_FAILED,
  },
  screen: {
    does: 'Reviews quotes without a browser; prints one JSON line a file.',
    options: {
      json: { type: 'boolean', does: 'one line a file with all its lines; the default' },
      ndjson: { type: 'boolean', does: 'a head, a line for each finding, a tail with counts; for bulk' },
      all: { type: 'boolean', does: 'with --ndjson: lines without a match too' },
      profile: PROFILE,
      verify: {
        type: 'string',
        value: 'RECORD.json',
        does: 'checks this record of a review against the files',
      },
    },
    words: { form: 'FILE…', least: 1, does: 'quotes, or folders of them' },
    example: 'npm run screen -- --json quote.xlsx',
    ends: '0 nothing found, 1 something listed or related was found, 2 an error or something not screened, in words',
  },
  scan: {
    does: 'Opens HTML files in a real browser with the extension; prints one JSON line a page.',
    options: {
      browser: BROWSER,
      force: { type: 'boolean', default: false, does: 'scans what the gate would leave alone, too' },
      profile: PROFILE,
      url: { type: 'string', value: 'URL', does: 'serves every page under this address' },
      json: { type: 'string', value: 'FILE', does: 'writes the lines into this file, too' },
      truth: {
        type: 'string',
        value: 'FILE',
        does: 'labels of the pages, for the table of what the gate said',
      },
    },
    words: { form: 'PATH…', least: 1, does: 'HTML files, or folders of them' },
    example: 'npm run scan -- --browser firefox page.html',
    ends: `0 every page was scanned, 2 one was not, or an error, in words`,
  },
  lists: {
    does: 'Checks, compares and renews the facts about listings.',
    verbs: ['check', 'diff', 'import'],
    options: {},
    example: 'npm run lists -- check',
    ends: DONE_OR_FAILED,
  },
  'lists check': {
    does: 'Checks the committed facts; prints one JSON line a defect, then one of counts.',
    options: {},
    example: 'npm run lists -- check',
    ends: '0 no defect, 2 a defect or an error',
  },
  'lists diff': {
    does: 'Compares two folders of facts; prints one JSON line a programme, and words on stderr.',
    options: { 'accept-loss': ACCEPT_LOSS },
    words: { form: 'OLD NEW', least: 2, most: 2, does: 'two folders laid out like src/lists/facts' },
    example: 'npm run lists -- diff ../last-release/src/lists/facts src/lists/facts',
    ends: '0 compared, 2 a programme lost more than is likely, or an error',
  },
  'lists import': {
    does: 'Makes a new snapshot from official files; prints what changed and what is to mend.',
    options: {
      'as-of': {
        type: 'string',
        value: 'DATE',
        does: 'the day of the files, such as 2026-07-09 (else their own)',
      },
      from: { type: 'string', value: 'FOLDER', does: 'facts to lay the files under (else src/lists/facts)' },
      to: { type: 'string', value: 'FOLDER', does: 'where to write the snapshot (else src/lists/facts)' },
      'accept-loss': ACCEPT_LOSS,
    },
    words: { form: 'FILE…', least: 1, does: 'files as the government publishes them' },
    example: 'npm run lists -- import consolidated.csv',
    ends: '0 written, 2 a programme lost more than is likely and nothing was written, or an error',
  },
  eval: {
    does: 'Measures accuracy on the labelled corpus, or on a folder of other labelled material.',
    options: {
      faults: { type: 'boolean', does: 'prints what went wrong, too; never of the sealed part' },
      part: {
        type: 'string',
        value: 'NAME',
        of: ['open', 'sealed'],
        does: 'one part of the corpus (else both)',
      },
      from: { type: 'string', value: 'N', default: '0', does: 'snippets from this number on' },
    },
    words: { form: '[FOLDER]', least: 0, most: 1, does: 'the other material' },
    example: 'npm run eval -- --part open --faults',
    ends: `0 done, 1 accuracy below its bound, ${FAILED}`,
  },
  bench: {
    does: 'Measures the table of speed.',
    options: {
      part: {
        type: 'string',
        value: 'NAME',
        of: ['matcher', 'latency', 'lookup', 'pages', 'popup'],
        does: 'one part alone',
      },
      json: { type: 'boolean', does: 'one JSON line in place of the tables' },
    },
    example: 'npm run bench -- --part matcher',
    ends: DONE_OR_FAILED,
  },
  screens: {
    does: 'Draws every screen in both themes, in English, Chinese and Arabic, into docs/screens.',
    options: {
      browser: BROWSER,
      out: { type: 'string', value: 'FOLDER', does: 'where to (else docs/screens)' },
      all: { type: 'boolean', does: 'every language' },
      store: { type: 'boolean', does: "the stores' pictures instead, into docs/store" },
      pages: { type: 'boolean', does: 'the demo pages in both browsers instead, into docs/screens/pages' },
    },
    words: { form: '[LANGUAGE…]', least: 0, does: 'languages, named as the folders of src/_locales' },
    example: 'npm run screens -- --out /tmp/screens de ar',
    ends: DONE_OR_FAILED,
  },
  fuzz: {
    does: 'Tries properties on random and spoilt input; prints one JSON line a property.',
    options: {
      seconds: { type: 'string', value: 'SECONDS', default: '60', does: 'how long, over all properties' },
      seed: SEED,
      only: { type: 'string', value: 'WORDS', default: '', does: 'the properties whose name holds this' },
    },
    example: 'npm run fuzz -- --seconds 10 --only fold',
    ends: '0 all hold, 2 one broke, or an error',
  },
  soak: {
    does: "Keeps an endless shop page open; prints the browser's memory, one JSON line a sample, then a verdict.",
    options: {
      seconds: { type: 'string', value: 'SECONDS', default: '60', does: 'how long' },
      browser: BROWSER,
      plain: { type: 'boolean', default: false, does: 'without the extension, to compare' },
    },
    example: 'npm run soak -- --seconds 1800',
    ends: '0 memory stayed flat, 2 it grew, or findings or answers ceased, or an error',
  },
  faults: {
    does: 'Kills, restarts, spoilt and full storage, fifty tabs; prints one JSON line a trial.',
    options: {
      part: {
        type: 'string',
        value: 'NAME',
        of: ['kills', 'restart', 'storage', 'tabs'],
        does: 'one part alone',
      },
      browser: { type: 'string', value: 'NAME', of: ['chromium', 'firefox'], does: 'one browser alone' },
      seconds: {
        type: 'string',
        value: 'SECONDS',
        default: '600',
        does: 'how long to go on killing, a browser',
      },
      seed: SEED,
    },
    example: 'npm run faults -- --part kills --seconds 60',
    ends: '0 nothing went wrong, 2 something did or a bound of memory was missed, or an error',
  },
  package: {
    does: 'Writes the archives for the stores and that of the sources; prints one JSON line each.',
    options: {
      out: { type: 'string', value: 'FOLDER', does: 'where to (else dist/packages)' },
      prove: { type: 'boolean', does: 'builds both again from the archive of the sources and compares' },
    },
    example: 'npm run package -- --prove',
    ends: '0 done, 2 the rebuilt archives differ, or an error',
  },
});
