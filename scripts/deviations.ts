// Puts deviations from the decree's layout into good documents at random, half of them saved by LibreOffice, and counts those found.
//   npm run deviations -- [--cases 200] [--seed 1] [--no-office] [--keep FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type MeasuredCase, measure } from '#test/deviations/measure.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    'no-office': { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
})
const [cases, seed] = [Number(values.cases), Number(values.seed)]
const { cases: measured, onGood, undone } = await measure({ cases, seed, office: !values['no-office'] })

const percent = (found: number, of: number): string => `${((100 * found) / of).toFixed(1)} %`
const foundIn = (some: readonly MeasuredCase[]): number => some.filter(({ found }) => found).length

for (const [row, some] of Map.groupBy(measured, ({ operator }) => operator.row))
  console.log(`${row.padEnd(28)} ${foundIn(some)} of ${some.length}`)
for (const [index, { operator, document, office, spot, found, falseAlarms, findings, bytes }] of measured.entries()) {
  if (found && falseAlarms.length === 0) continue
  const where = `${document}${office ? ' (LibreOffice)' : ''}`
  const said = (found ? falseAlarms : findings).map(({ code, where: { excerpt } }) => `${code} “${excerpt ?? ''}”`)
  console.log(
    `${found ? 'FALSE' : 'MISSED'} ${index} ${operator.row}: ${operator.name} in ${where}, ${JSON.stringify(spot)}, wanted ${operator.codes.join(' or ')}; said ${said.join(', ') || 'nothing'}`,
  )
  if (values.keep) {
    mkdirSync(values.keep, { recursive: true })
    writeFileSync(join(values.keep, `${index}.docx`), bytes)
  }
}
for (const { document, findings } of onGood)
  for (const { code, where } of findings) console.log(`GOOD  ${document}: ${code} ${JSON.stringify(where)}`)
if (undone.length > 0)
  console.log(`LibreOffice took out ${undone.length}, others were drawn: ${[...new Set(undone)].join('; ')}`)

const falseAlarms = measured.flatMap(one => one.falseAlarms).length
const onGoodCount = onGood.flatMap(({ findings }) => findings).length
console.log(
  `seed ${seed}: ${foundIn(measured)} of ${measured.length} found (${percent(foundIn(measured), measured.length)})`,
)
for (const office of [false, true]) {
  const some = measured.filter(one => one.office === office)
  if (some.length > 0)
    console.log(
      `  ${office ? 'saved by LibreOffice' : 'as they were written'}: ${percent(foundIn(some), some.length)} of ${some.length}`,
    )
}
console.log(
  `  false alarms beside them: ${falseAlarms}; on ${onGood.length} documents without any deviation: ${onGoodCount}`,
)
if (foundIn(measured) < measured.length * 0.95 || onGoodCount > 0) process.exitCode = 1
