import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runQuietly } from '../set-up/run-quietly.mjs'

/** Runs vitest with one of our configurations and counts its tests; what it prints is kept for failures. */
export async function runTests(root, config, env) {
  const folder = mkdtempSync(join(tmpdir(), 'lantoa-tests-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules/.bin/vitest')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const args = [vitest, 'run', '--config', config, ...reporters]
    const { ok, output } = await runQuietly(process.execPath, args, { cwd: root, env })
    return count(ok, output, readReport(report))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** A file that could not be loaded has no tests, and an error outside of every test has none either: both count as a failure. */
export function count(ok, output, report) {
  if (!report) return { passed: 0, failed: 1, output }
  const { numPassedTests: passed, numFailedTests, testResults } = report
  const unloaded = testResults.filter(file => file.status === 'failed' && !hasFailure(file)).length
  const failed = numFailedTests + unloaded
  if (passed === 0 && failed === 0) return { passed, failed: 1, output: `no tests ran\n${output}` }
  return { passed, failed: failed || (ok ? 0 : 1), output: ok ? '' : output }
}

const hasFailure = file => file.assertionResults.some(test => test.status === 'failed')
