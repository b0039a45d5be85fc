// How many of 500 misspellings put at random into official texts the linter finds, and how often it cries wolf on the same texts
// as they are. The operators and their seed are in bench/spelling/.
//   node bench/spelling.ts FOLDER [--misses]     FOLDER: .txt files
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linesOf, type Measured, measure, shareFound } from './spelling/measure.ts'

const ERRORS = 500
const FLOORS = { impossible: 0.95, confusion: 0.6 }
const FALSE_PER_1000 = 1

function say(what: string, value: number, limit: string, ok: boolean): void {
  if (!ok) process.exitCode = 1
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}: ${value.toFixed(3)}, ${limit}`)
}

function tell({ errors, onClean, words }: Measured, misses: boolean): void {
  const groups = Map.groupBy(errors, error => `${error.kind} ${error.operator}`)
  for (const [name, group] of [...groups].sort())
    console.log(`     ${name}: ${group.filter(error => error.found).length} of ${group.length}`)
  for (const kind of ['impossible', 'confusion'] as const) {
    const share = shareFound(errors.filter(error => error.kind === kind))
    say(`${kind} found`, share, `at least ${FLOORS[kind]}`, share >= FLOORS[kind])
  }
  const heldOut = shareFound(errors.filter(error => error.heldOut))
  console.log(
    `     confusions in no rule found: ${heldOut.toFixed(3)} of ${errors.filter(error => error.heldOut).length}`,
  )
  const wolf = (1000 * onClean.length) / words
  say('findings in 1,000 words of clean text', wolf, `at most ${FALSE_PER_1000}`, wolf <= FALSE_PER_1000)
  for (const mark of onClean) console.log(`     text ${mark.text + 1}, line ${mark.line + 1}: ${mark.says}`)
  if (!misses) return
  for (const { found, operator, heldOut: held, right, wrong, text, line } of errors)
    if (!found)
      console.log(`     missed ${operator}${held ? ' (held out)' : ''}: ${right} → ${wrong}, ${text + 1}:${line + 1}`)
}

const [folder, ...options] = process.argv.slice(2)
if (!folder) {
  console.error('Give the folder with the texts (.txt).')
  process.exit(2)
}
const files = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .sort()
const texts = files.map(name => linesOf(readFileSync(join(folder, name), 'utf8')))
files.forEach((name, index) => {
  const sum = createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex')
  console.log(`${index + 1}. ${name} ${sum}`)
})
const measured = measure(texts, ERRORS)
console.log(`${files.length} texts, ${measured.words} words, ${measured.errors.length} errors`)
tell(measured, options.includes('--misses'))
