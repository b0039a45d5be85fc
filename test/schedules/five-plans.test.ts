import { describe, expect, it } from 'vitest'
import { testDatabase } from '../database.ts'
import { type GoldenPlan, readGolden } from './golden.ts'
import { countOccurrences, issueCodedPlan } from './issue-coded-plan.ts'
import { thirtyUnits } from './thirty-units.ts'

const database = testDatabase()
const PLANS = readGolden()

/** The occurrences of each task once the plan was issued on a day, in a facility of its own. */
async function occurrencesOf(plan: GoldenPlan, issued: string) {
  const facility = await thirtyUnits(database)
  await issueCodedPlan(facility, plan, issued)
  const counted = await countOccurrences(database, facility.world)
  return plan.tasks.map(({ no }) => [no, counted.get(no)?.count ?? 0, counted.get(no)?.bearers ?? 0])
}

it('the golden file holds five plans, each with a line for each of its tasks', () => {
  expect(PLANS.map(({ code, tasks }) => [code, tasks.length])).toEqual([
    ['000', 13],
    ['001', 4],
    ['002', 10],
    ['003', 22],
    ['004', 5],
  ])
})

describe.each(PLANS.map(plan => [plan.code, plan] as const))('plan %s', (_code, plan) => {
  it('its arithmetic is right, line by line and in its total', () => {
    for (const { no, wholeYear, fromIssue, count } of plan.tasks) {
      expect([no, wholeYear.worked, fromIssue.worked]).toEqual([no, wholeYear.said, fromIssue.said])
      expect([no, count]).toEqual([no, fromIssue.said])
    }
    const total = (of: 'wholeYear' | 'fromIssue') => plan.tasks.reduce((sum, task) => sum + task[of].said, 0)
    expect([plan.wholeYear.worked, plan.wholeYear.said]).toEqual([total('wholeYear'), total('wholeYear')])
    expect([plan.fromIssue.worked, plan.fromIssue.said, plan.count]).toEqual(Array(3).fill(total('fromIssue')))
  })

  it('issued on its day by the product’s own commands, it has just these occurrences', async () => {
    const expected = plan.tasks.map(({ no, count, bearers }) => [no, count, count > 0 ? bearers : 0])
    expect(await occurrencesOf(plan, plan.issued)).toEqual(expected)
  })

  it('issued on 01/01 it has the whole year', async () => {
    const expected = plan.tasks.map(({ no, wholeYear, bearers }) => [
      no,
      wholeYear.said,
      wholeYear.said > 0 ? bearers : 0,
    ])
    expect(await occurrencesOf(plan, `${plan.year}-01-01`)).toEqual(expected)
  })
})
