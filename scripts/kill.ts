// Kills the house again and again while stations hand in over a bad line, then counts what is missing, doubled and half.
//   npm run kill [-- --kills 100] [--seed 4] [--minutes 60]
import { parseArgs } from 'node:util'
import { FAULTS } from '../test/kill/bad-line.ts'
import { VICTIMS } from '../test/kill/house.ts'
import { runKills } from '../test/kill/run-kills.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '4' },
    minutes: { type: 'string', default: '60' },
  },
})
const report = await runKills({
  kills: Number(values.kills),
  seed: Number(values.seed),
  minutes: Number(values.minutes),
  tell: text => console.log(text),
})

const { missing, doubled, half, doctor } = report
console.log(`kills: ${VICTIMS.map(victim => `${victim} ${report.kills[victim]}`).join(', ')}`)
console.log(
  `requests sent: ${report.tries}; on the line: ${FAULTS.map(one => `${one} ${report.line[one]}`).join(', ')}`,
)
console.log(`acknowledged: ${report.acknowledged} hand-ins, ${report.facts} facts typed in`)
console.log(`missing ${missing.length}, doubled ${doubled.length}, half ${half.length}, doctor ${doctor.code}`)
for (const line of [...missing, ...doubled, ...half].slice(0, 50)) console.log(`  ${line}`)
console.log(doctor.text.trimEnd().replace(/^/gm, '  '))
const isWell = missing.length + doubled.length + half.length === 0 && doctor.code === 0
process.exitCode = isWell ? 0 : 1
