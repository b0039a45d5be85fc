// Reads the five real plans with the product's own reader, imports and issues each in a facility of thirty units, and compares
// the occurrences with test/schedules/five-plans.golden.txt line by line.
//   npm run golden [-- ../shared/corpus]
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { prepareDatabase } from '../src/app/prepare-database.ts'
import { makeDataFolder, withOwnDatabase } from '../test/own-database.ts'
import { comparePlan } from '../test/schedules/compare-plan.ts'
import { readGolden } from '../test/schedules/golden.ts'

const corpus = resolve(process.argv[2] ?? '../shared/corpus')
const folder = join(corpus, 'plans')
const files = readdirSync(folder).filter(name => name.endsWith('.docx'))

const dataDir = makeDataFolder('golden')
let differing = 0
try {
  await withOwnDatabase(dataDir, async database => {
    await prepareDatabase(database)
    for (const plan of readGolden()) {
      const file = files.find(name => name.startsWith(plan.code))
      if (!file) throw new Error(`no plan ${plan.code} in ${folder}`)
      const bytes = readFileSync(join(folder, file))
      const { lines, total, unexpected } = await comparePlan(database, plan, `${plan.code}.docx`, bytes)
      for (const line of lines) console.log(line)
      const other = `${plan.readOtherwise.length} lines read otherwise as noted`
      const more = unexpected.length > 0 ? `, not as noted: ${unexpected.join(', ')}` : ''
      console.log(`${plan.code} | total | golden ${plan.count}, real plan ${total}, ${other}${more}\n`)
      differing += unexpected.length
    }
  })
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
process.exitCode = differing > 0 ? 1 : 0
