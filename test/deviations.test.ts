import { beforeAll, describe, expect, test } from 'vitest'
import { findProgram } from '#platform/programs/find-program.ts'
import { type Measured, measure } from '#test/deviations/measure.ts'

const CASES = 40

/** The short form of `npm run deviations`: a deviation of every row and two more, half of them saved by LibreOffice. */
describe('deviations put into good documents at random', () => {
  let measured: Measured
  beforeAll(async () => {
    measured = await measure({ cases: CASES, seed: 2_020_030, office: findProgram('soffice') !== null })
  }, 240_000)

  test('are found, the right rule at the right place', () => {
    const missed = measured.cases
      .filter(({ found }) => !found)
      .map(({ operator, document, office }) => `${operator.row}: ${operator.name}, ${document}, office: ${office}`)
    expect(measured.cases).toHaveLength(CASES)
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(CASES * 0.05)
  })

  test('are seen in no document that nothing was put into', () => {
    expect(measured.onGood.length).toBeGreaterThanOrEqual(7)
    expect(measured.onGood.filter(({ findings }) => findings.length > 0)).toEqual([])
  })
})
