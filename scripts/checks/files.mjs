// What no tool at hand checks: sizes, names, and the one place that may read the environment.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const MAX_LINES = 300
const CODE = /[.](ts|tsx|mjs|cjs|css|sql)$/
const SAYS_NOTHING = /(^|[/.-])(utils?|helpers?|common|misc|manager|service|info)([/.-]|$)/
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9-]+)*$/

const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
const files = stdout.split('\n').filter(file => CODE.test(file) && existsSync(join(root, file)))

const faults = []
for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8')
  const lines = text.split('\n').length - 1
  if (lines > MAX_LINES) faults.push(`${file}: ${lines} lines, at most ${MAX_LINES}`)
  if (SAYS_NOTHING.test(file)) faults.push(`${file}: a name that says nothing`)
  if (!KEBAB.test(basename(file).replace(/^[.]/, ''))) faults.push(`${file}: not in kebab-case`)
  if (file.startsWith('src/') && !file.startsWith('src/platform/config/') && /process[.]env\b/.test(text))
    faults.push(`${file}: reads process.env, which only src/platform/config may`)
  if (/^(src|test)\//.test(file) && /\b(it|test|describe)[.](skip|only|todo)\b/.test(text))
    faults.push(`${file}: a test is skipped, focused or left to do`)
}
if (files.length < 100) faults.push(`only ${files.length} files were looked at`)
console.log(`${files.length} files`)
for (const fault of faults) console.log(fault)
process.exitCode = faults.length > 0 ? 1 : 0
