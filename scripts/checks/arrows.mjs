// Arrows between the parts of the source, and the canary: a tree that breaks each rule once, so that a rule which sees nothing
// (a renamed folder, a parser that reads no TypeScript) is found out.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { impureChains } from './pure-files.mjs'

const root = join(import.meta.dirname, '../..')
const config = join(root, '.dependency-cruiser.cjs')
const { forbidden } = createRequire(import.meta.url)(config)

function cruise(folder) {
  const depcruise = join(root, 'node_modules/.bin/depcruise')
  const args = [depcruise, 'src', '--config', config, '--output-type', 'json']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout)
  const { modules, summary } = JSON.parse(stdout)
  return {
    violations: summary.violations,
    impure: impureChains(modules),
    own: modules.filter(({ source }) => source.startsWith('src/')).length,
  }
}

const countFiles = folder =>
  readdirSync(join(folder, 'src'), { recursive: true }).filter(name => /(?<![.]d)[.]tsx?$/.test(name)).length

const faults = []
for (const folder of [root, join(root, 'test/arrows-canary')]) {
  const { violations, impure, own } = cruise(folder)
  const files = countFiles(folder)
  if (own < files) faults.push(`${folder}: only ${own} of ${files} files were looked at`)
  if (folder === root) {
    for (const { rule, from, to, via } of violations)
      faults.push(`${rule.name}: ${from} → ${via ? via.map(({ name }) => name).join(' → ') : to}`)
    for (const chain of impure) faults.push(`pure-files-stay-pure: ${chain}`)
    console.log(`${own} files, ${forbidden.length} rules`)
  } else {
    if (impure.length === 0) faults.push('the canary breaks pure-files-stay-pure and the check is silent')
    const noticed = new Set(violations.map(({ rule }) => rule.name))
    for (const { name } of forbidden)
      if (!noticed.has(name)) faults.push(`the canary breaks ${name} and the rule is silent`)
  }
}
for (const fault of faults) console.log(fault)
process.exitCode = faults.length > 0 ? 1 : 0
