// Scores the labelled plans of test/fixtures/plans, figure by figure, and says what differs.
//   node scripts/score-fixtures.ts [name …] [--kind docx] [--differences]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPlan } from '#slices/plans/reader/read-plan.ts'
import { differences, type PlanLabel, scorePlan } from '#test/plan-score.ts'

const FOLDER = fileURLToPath(new URL('../test/fixtures/plans', import.meta.url))
const options = process.argv.slice(2)
const chosen = options.includes('--kind') ? options[options.indexOf('--kind') + 1] : undefined
const names = options.filter((option, index) => !option.startsWith('--') && options[index - 1] !== '--kind')

const show = (value: number): string => (value === 1 ? '1' : value.toFixed(3))

for (const kind of ['docx', 'pdf', 'txt'].filter(one => !chosen || one === chosen)) {
  for (const file of readdirSync(FOLDER).filter(one => one.endsWith(`.${kind}`))) {
    const name = file.slice(0, -kind.length - 1)
    const labels = join(FOLDER, `${name}.json`)
    if (!existsSync(labels) || (names.length > 0 && !names.includes(name))) continue
    const label = JSON.parse(readFileSync(labels, 'utf8')) as PlanLabel
    const { draft } = await readPlan(readFileSync(join(FOLDER, file)), file)
    const figures = Object.entries(scorePlan(label, draft)).map(([figure, value]) => `${figure} ${show(value)}`)
    console.log(`${file}: ${figures.join('  ')}`)
    if (options.includes('--differences')) for (const line of differences(label, draft)) console.log(`    ${line}`)
  }
}
