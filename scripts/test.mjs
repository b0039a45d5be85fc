// `npm test`: every check of the project. The last line on standard output says how many passed and how many failed; each tool
// counts as one, and each test as one.
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runTests } from './checks/run-tests.mjs'
import { buildWhenStale } from './set-up/build-when-stale.mjs'
import { ensureChromium } from './set-up/ensure-chromium.mjs'
import { ensureReaders } from './set-up/ensure-readers.mjs'
import { runQuietly } from './set-up/run-quietly.mjs'

const root = join(import.meta.dirname, '..')
const bin = name => join(root, 'node_modules/.bin', name)

/** The tests say themselves where and when they run: nothing of the caller's set-up may reach them. */
const OURS = /^(LANTOA_|DATABASE_URL|npm_)|^(PORT|DATA_DIR|PUBLIC_URL|TRUST_PROXY|LOG_LEVEL|NODE_ENV|FORCE_COLOR)$/
const env = { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name))), NO_COLOR: '1' }

const tool = (name, ...args) => ({
  name,
  run: async () => {
    const { ok, output } = await runQuietly(process.execPath, args, { cwd: root, env })
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output: ok ? '' : output }
  },
})

const step = (name, work) => ({
  name,
  run: async () => {
    try {
      await work()
      return { passed: 1, failed: 0, output: '' }
    } catch (error) {
      return { passed: 0, failed: 1, output: error.message }
    }
  },
})

const STILL = [
  tool('types', join(root, 'node_modules/tsc7/bin/tsc'), '-p', '.'),
  tool('format and lint (biome)', bin('biome'), 'ci', '--colors=off', '--diagnostic-level=warn', '.'),
  tool('lint (oxlint)', bin('oxlint'), '--quiet'),
  tool('arrows and their canary', 'scripts/checks/arrows.mjs'),
  tool('sizes and names', 'scripts/checks/files.mjs'),
  tool('dead code (knip)', bin('knip'), '--no-progress', '--no-config-hints'),
  step('build', () => buildWhenStale(root)),
  step('browser, and programs that read', async () => {
    await ensureChromium()
    await ensureReaders()
  }),
]
const TESTS = [
  { name: 'unit and database tests', run: () => runTests(root, 'vitest.config.ts', env) },
  { name: 'browser journeys', run: () => runTests(root, 'vitest.journeys.config.ts', env) },
]

// What is running ends with us.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1))

const total = { passed: 0, failed: 0 }

async function runOne({ name, run }) {
  const started = performance.now()
  const { passed, failed, output } = await run()
  total.passed += passed
  total.failed += failed
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`)
  if (output.trim()) console.log(output.trimEnd().replace(/^/gm, '    '))
}

/** Tools run side by side; the tests have the machine to themselves. */
async function runAll(checks, width) {
  const waiting = [...checks]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runOne(next)
  }
  await Promise.all(Array.from({ length: width }, worker))
}

await runAll(STILL, Math.min(2, availableParallelism()))
await runAll(TESTS, 1)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
