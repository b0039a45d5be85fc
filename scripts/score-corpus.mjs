// Reads the corpus of real plans and scores the reader against its labels.
//   node scripts/score-corpus.mjs [corpus dir] [--misses] [--only docx]
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import { toContract } from '../src/slices/plans/reader/plan-reading.ts'
import { readPlan } from '../src/slices/plans/reader/read-plan.ts'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const options = process.argv.slice(2)
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : null
const named = options.find((option, index) => !option.startsWith('--') && options[index - 1] !== '--only')
const corpus = path.resolve(named ?? path.join(root, '..', 'shared', 'corpus'))
if (!fs.existsSync(path.join(corpus, 'score.mjs'))) {
  console.error(`No corpus at ${corpus}: give its folder (with plans/, gold/ and score.mjs) as the first argument.`)
  process.exit(2)
}

const schema = JSON.parse(fs.readFileSync(path.join(corpus, 'plan-draft.schema.json'), 'utf8'))
const validate = new Ajv2020({ strict: false }).compile(schema)
const out = fs.mkdtempSync(path.join(os.tmpdir(), 'score-'))
let failures = 0

async function readInto(folder, file) {
  const reading = await readPlan(fs.readFileSync(path.join(corpus, 'plans', file)), file)
  const draft = toContract(reading)
  if (!validate(draft)) {
    failures++
    console.error(`${file}: not valid: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
  }
  fs.writeFileSync(path.join(folder, `${path.parse(file).name}.json`), JSON.stringify(draft, null, 1))
}

const overallOnly = text =>
  text
    .split('\n')
    .filter(line => /^\d{3}|^ {2}overall/.test(line))
    .map(line => line.trim())
    .join('  ')

for (const rendition of ['docx', 'pdf', 'txt'].filter(kind => !only || kind === only)) {
  const folder = path.join(out, rendition)
  fs.mkdirSync(folder)
  const files = fs.readdirSync(path.join(corpus, 'plans')).filter(file => file.endsWith(`.${rendition}`))
  for (const file of files.sort()) await readInto(folder, file)
  const score = [path.join(corpus, 'score.mjs'), '--gold', path.join(corpus, 'gold'), '--got', folder]
  const misses = options.includes('--misses') ? ['--misses'] : []
  const run = spawnSync(process.execPath, [...score, ...misses], { encoding: 'utf8' })
  console.log(`== ${rendition}`)
  console.log(
    misses.length
      ? run.stdout
      : `${overallOnly(run.stdout)}\n${run.stdout.trim().split('\n\n').at(-2)}\n${run.stdout.trim().split('\n').at(-1)}`,
  )
  if (run.status !== 0) failures++
}
fs.rmSync(out, { recursive: true, force: true })
process.exitCode = failures > 0 ? 1 : 0
