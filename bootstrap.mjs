// The way in, for any Node from 20 on: sets up what is stale, then hands over to the Node that the project brings along.
// Plain JavaScript without packages: it runs before there are any.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhenStale } from './scripts/set-up/build-when-stale.mjs'
import { handOver } from './scripts/set-up/hand-over.mjs'
import { installWhenStale } from './scripts/set-up/install-when-stale.mjs'
import { SetUpFailed } from './scripts/set-up/set-up-failed.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const args = process.argv.slice(2)
const testing = args[0] === 'test'

/** What developers run by hand: `npm run bench`. */
const SCRIPTS = {
  bench: 'scripts/bench.mjs',
  'bench-planned-size': 'bench/planned-size.ts',
  'bench-report-year': 'bench/report-year.ts',
  deviations: 'scripts/deviations.ts',
  golden: 'scripts/golden.ts',
  kill: 'scripts/kill.ts',
  mutate: 'scripts/mutate-plans.ts',
  pictures: 'scripts/take-pictures.ts',
  score: 'scripts/score-corpus.mjs',
  spelling: 'bench/spelling.ts',
  'written-plans': 'scripts/written-plans.ts',
}

try {
  if (Number(process.versions.node.split('.')[0]) < 20) throw new SetUpFailed('Cần Node 20 trở lên để khởi động.')
  await installWhenStale(root)
  // The tests build by themselves: a build that fails is one of the checks.
  if (!testing) await buildWhenStale(root)
  const script = testing ? 'scripts/test.mjs' : SCRIPTS[args[0]]
  const entry = script ? [script, ...args.slice(1)] : ['dist/cli.js', ...args]
  process.exitCode = await handOver(root, entry, { production: script === undefined })
} catch (error) {
  process.stderr.write(`${error instanceof SetUpFailed ? error.message : error.stack}\n`)
  if (testing) process.stdout.write('0 passed, 1 failed\n')
  process.exitCode = 2
}
