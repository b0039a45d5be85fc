// The arrows: app → slices → ui → platform, and among slices only downward and only through `*.api.ts`.
// test/arrows-canary breaks each rule once; the check fails when a rule does not notice.

/** What a slice may lean on. A new arrow is a reviewed line here. */
const BELOW = {
  facilities: [],
  registers: ['facilities'],
  activities: ['registers', 'facilities'],
  plans: ['activities', 'registers', 'facilities'],
  tasks: ['plans', 'activities', 'registers', 'facilities'],
  reports: ['tasks', 'plans', 'activities', 'registers', 'facilities'],
}

const TESTS = '[.](test|fixture)[.]tsx?$'
/** What a room shows in a browser, of the room itself and of a subject in it. */
const ROOM_BROWSER = ['^src/slices/[^/]+/(office|offline)/', '^src/slices/[^/]+/[^/]+/(office|offline)/']
const BROWSER = [...ROOM_BROWSER, '^src/ui/office/', '^src/app/office']
const PURE = '[.](policy|input|words)[.]ts$'
/** Parts of the platform without Node, database or HTTP: a browser may run them. */
const PURE_PLATFORM = [
  '^src/platform/(day|fill-words|fold|errors|actor)[.]ts$',
  '^src/platform/document/(layout|nd30|day-line|symbol|written-lines|numbering|point-order|text-width|chart/[a-z-]+)[.]ts$',
]
const modules = (...names) => `node_modules/(${names.join('|')})(/|$)`
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { pathNot: TESTS, ...from }, to })
const SERVER_PACKAGES = modules('pg', 'graphile-worker', 'pino', 'docx', 'pdfjs-dist', 'yauzl', '@hono/node-server')

const sliceArrows = Object.entries(BELOW).map(([slice, below]) =>
  rule(
    `${slice}-leans-downward`,
    { path: `^src/slices/${slice}/` },
    { path: '^src/slices/', pathNot: `^src/slices/(${[slice, ...below].join('|')})/` },
    `${slice} may lean on: ${below.join(', ') || 'no slice'}`,
  ),
)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'platform-knows-nobody',
      { path: '^src/platform/' },
      { path: '^src/(slices|ui|app)/' },
      'platform knows no slice',
    ),
    rule('ui-knows-no-slice', { path: '^src/ui/' }, { path: '^src/(slices|app)/' }, 'components know no slice'),
    rule(
      'slices-not-app',
      { path: '^src/slices/' },
      { path: '^src/app/' },
      'the app composes slices, not the other way',
    ),
    rule(
      'slices-by-api',
      { path: '^src/slices/([^/]+)/' },
      { path: '^src/slices/', pathNot: ['^src/slices/$1/', '[.]api[.]ts$'] },
      'another slice is reached through its *.api.ts',
    ),
    ...sliceArrows,
    rule(
      'slices-are-known',
      { path: '^src/slices/', pathNot: `^src/slices/(${Object.keys(BELOW).join('|')})/` },
      { path: '.' },
      'a new slice needs its line in BELOW',
    ),
    rule(
      'browser-takes-no-server-code',
      { path: BROWSER },
      {
        path: '^src/(slices|platform)/',
        pathNot: [...ROOM_BROWSER, PURE, ...PURE_PLATFORM],
        dependencyTypesNot: ['type-only'],
      },
      'browser code takes types, .policy, .input and .words files, nothing else',
    ),
    rule(
      'browser-takes-no-server-packages',
      { path: BROWSER },
      { path: [SERVER_PACKAGES, modules('kysely')] },
      'these packages run on the server',
    ),
    rule('browser-takes-no-node', { path: BROWSER }, { dependencyTypes: ['core'] }, 'there is no Node in a browser'),
    rule(
      'http-and-react-at-the-edge',
      {
        path: '^src/',
        pathNot: [
          TESTS,
          '[.](routes|pages)[.]tsx?$',
          '/(office|public)/',
          '^src/(ui|app)/',
          '^src/platform/(http|auth)/',
        ],
      },
      { path: modules('hono', '@hono', 'react', 'react-dom', '@mantine', '@tanstack', '@tabler') },
      'hono and React appear in routes, office, public, ui, app and platform/http',
    ),
    rule(
      'database-in-platform',
      { path: '^src/', pathNot: [TESTS, '^src/platform/'] },
      { path: modules('pg', 'pg-copy-streams', 'graphile-worker') },
      'pg and the job runner are reached through the platform',
    ),
    rule(
      'reader-is-a-library',
      { path: '^src/slices/plans/(reader|lint)/' },
      {
        path: '^src/',
        pathNot: [
          '^src/slices/plans/(reader|lint)/',
          '^src/platform/(errors|day|fold|document/(point-order|check-layout))[.]ts$',
          '^src/platform/programs/',
        ],
      },
      'the plan reader and its linter have no database and no HTTP: bytes in, draft and findings out',
    ),
    rule(
      'source-takes-no-tests',
      { path: '^src/' },
      { path: ['^(test|bench|scripts)/', TESTS] },
      'what runs takes nothing from tests',
    ),
    rule(
      'no-circle',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'two files that need each other are one',
    ),
    rule('every-import-is-found', {}, { couldNotResolve: true }, 'an import that is not found is not checked either'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.](css|woff2|svg)($|[?])' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
