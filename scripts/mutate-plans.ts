// Damages plan files at random and reads them: the reader may refuse a file, but never break, hang, or pass its memory limit.
//   npm run mutate -- [folder of plans] [--cases 10000] [--seed 1] [--from 0]
//   npm run mutate -- --replay out/mutations/<file>
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type MutatedCase, mutateCase, type PlanFile } from '#test/mutation/mutate-case.ts'
import { type CaseResult, isFault, MutatedReader, readCase } from '#test/mutation/read-mutated.ts'

const root = join(import.meta.dirname, '..')
const KEPT = join(root, 'out/mutations')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    replay: { type: 'string' },
  },
})

const readFile = (file: string): PlanFile => ({ name: basename(file), bytes: readFileSync(file) })
const describe = (result: CaseResult): string =>
  `${result.end}${'code' in result && result.code ? ` ${result.code}` : ''} in ${result.took.toFixed(0)} ms, ${result.held.toFixed(0)} MB${'why' in result ? `\n${result.why}` : ''}`

function keep({ id, name, bytes, how }: MutatedCase, result: CaseResult): void {
  mkdirSync(KEPT, { recursive: true })
  const file = join(KEPT, `${id.replace(':', '-')}-${name}`)
  writeFileSync(file, bytes)
  console.log(`FAULT ${id} ${name} (${how}): ${describe(result)}\n      kept as ${file}`)
}

async function replay(file: string): Promise<void> {
  const reader = new MutatedReader()
  const result = await reader.read(readFile(file))
  reader.stop()
  console.log(describe(result))
  if (isFault(result)) process.exitCode = 1
}

async function run(folder: string): Promise<void> {
  const [seed, from, cases] = [Number(values.seed), Number(values.from), Number(values.cases)]
  const files = readdirSync(folder)
    .filter(name => /\.(?:docx|pdf|txt)$/.test(name))
    .sort()
    .map(name => readFile(join(folder, name)))
  if (files.length === 0) throw new Error(`No .docx, .pdf or .txt in ${folder}`)
  console.log(`${cases} cases of ${files.length} files, seed ${seed}`)
  const reader = new MutatedReader()
  const ends = new Map<string, number>()
  let faults = 0
  const slowest = { took: 0, id: '' }
  const largest = { held: 0, id: '' }
  for (let index = from; index < from + cases; index++) {
    const mutated = mutateCase(files, seed, index)
    const result = await readCase(reader, mutated)
    const end = 'code' in result && result.code ? result.code : result.end
    ends.set(end, (ends.get(end) ?? 0) + 1)
    if (result.took > slowest.took) Object.assign(slowest, { took: result.took, id: mutated.id })
    if (result.held > largest.held) Object.assign(largest, { held: result.held, id: mutated.id })
    if (isFault(result)) {
      faults++
      keep(mutated, result)
    }
  }
  reader.stop()
  for (const [end, count] of [...ends].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(7)}  ${end}`)
  console.log(
    `slowest ${slowest.took.toFixed(0)} ms (${slowest.id}), most memory ${largest.held.toFixed(0)} MB (${largest.id})`,
  )
  console.log(`${cases} cases, ${faults} faults`)
  if (faults > 0) process.exitCode = 1
}

if (values.replay) await replay(values.replay)
else await run(positionals[0] ?? join(root, 'test/fixtures/plans'))
