/** Which room may import which; docs/architecture.md draws what they do. Types cross further than code (`type-only`). */
const ROOMS = ['lists', 'screening', 'protocol', 'platform', 'settings', 'background', 'content', 'ui'];
const SCREENS = ['popup', 'options', 'review', 'welcome'];

/** A room may import itself, packages, and what is named here. */
const MAY_IMPORT = {
  lists: [],
  screening: ['lists'],
  protocol: [],
  platform: [],
  settings: ['platform', 'lists'],
  background: ['lists', 'screening', 'protocol', 'platform', 'settings', 'ui'],
  content: ['protocol', 'platform', 'ui'],
  ui: ['platform', 'protocol'],
  popup: ['ui', 'protocol', 'platform'],
  options: ['ui', 'platform', 'settings'],
  welcome: ['ui', 'platform'],
  review: ['ui', 'platform', 'screening'],
};
/** Beside those, types alone (and the tables of words that types are made from, in `types.ts`, and schemas of fields, in `fields.ts`). */
const TYPES_OF = {
  protocol: ['lists', 'screening', 'settings', 'ui'],
  settings: ['screening'],
  content: ['lists', 'screening', 'settings'],
  ui: ['lists', 'screening'],
  popup: ['lists', 'screening', 'settings'],
  options: ['lists', 'screening', 'protocol'],
  welcome: ['lists', 'screening', 'settings'],
  review: ['lists', 'settings', 'protocol'],
};

/** Tables that types are made from. */
const PURE = ['/(?:types|fields)[.]ts$'];

const room = (names) => `^src/(${names.join('|')})/`;
const notTest = '[.]test[.]tsx?$';

const directions = [...ROOMS, ...SCREENS].flatMap((from) => {
  const others = [...ROOMS, ...SCREENS, 'cli'].filter(
    (name) => name !== from && !MAY_IMPORT[from].includes(name),
  );
  const types = TYPES_OF[from] ?? [];
  const never = others.filter((name) => !types.includes(name));
  return [
    {
      name: `${from}-imports-too-much`,
      severity: 'error',
      comment: `src/${from} may import ${[...MAY_IMPORT[from], ...types.map((t) => `${t} (types)`)].join(', ') || 'nothing of ours'}`,
      from: { path: room([from]), pathNot: notTest },
      to: { path: room(never) },
    },
    ...(types.length > 0
      ? [
          {
            name: `${from}-imports-code-where-only-types-may-be`,
            severity: 'error',
            from: { path: room([from]), pathNot: notTest },
            to: { path: room(types), pathNot: PURE, dependencyTypesNot: ['type-only'] },
          },
        ]
      : []),
  ];
});

module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nobody-is-alone',
      severity: 'error',
      comment: 'A module that nothing imports is dead.',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [
          '[.]d[.]m?ts$',
          notTest,
          '^src/cli/[^/]+[.](ts|mjs)$',
          '/index[.]tsx?$',
          // The build puts it into every module of the content script.
          '^src/content/short-names[.]ts$',
        ],
      },
      to: {},
    },
    {
      name: 'polyfill-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/browser[.]ts$' },
      to: { path: 'webextension-polyfill' },
    },
    {
      name: 'one-writer-of-settings',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(background|settings)/', notTest] },
      to: { path: '^src/settings/store[.]ts$' },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli/', notTest] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'light-content-script',
      severity: 'error',
      comment: 'These are too heavy for a script that goes into every page.',
      from: { path: '^src/content/' },
      to: { path: 'node_modules/(valibot|fuse|tldts|preact|webextension-polyfill)' },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(opencc-js|webextension-polyfill)' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'What commands and tests share stands in src/cli: its stage, its samples.',
      from: { pathNot: ['^test/', notTest] },
      to: { path: `^test/|${notTest}` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
