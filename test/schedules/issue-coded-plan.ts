import { randomUUID } from 'node:crypto'
import type { Day } from '#platform/day.ts'
import type { Database } from '#platform/db/open-database.ts'
import { read } from '#platform/scope.ts'
import { approvePlan } from '#slices/plans/decide-plan.commands.ts'
import { issuePlan } from '#slices/plans/issue-plan.ts'
import type { PartContent, RowContent } from '#slices/plans/plan-content.ts'
import { planVersion } from '#slices/plans/plans.api.ts'
import { addRow } from '#slices/plans/review-row.commands.ts'
import { EMPTY_PART, EMPTY_ROW } from '#slices/plans/row-content.input.ts'
import { submitPlan } from '#slices/plans/submit-plan.ts'
import { typeInPlan } from '#slices/plans/type-in-plan.ts'
import { planOccurrences } from '#slices/tasks/plan-occurrences.ts'
import { asOwner } from '../database.ts'
import type { World } from '../world.ts'
import type { GoldenPlan, GoldenTask } from './golden.ts'
import type { ThirtyUnits } from './thirty-units.ts'

/** Types a coded plan in, has it approved and issued on a day, all by the product's own commands, and plans its year. */
export async function issueCodedPlan(facility: ThirtyUnits, plan: GoldenPlan, issued: Day): Promise<void> {
  const { world } = facility
  world.now = new Date(`${issued}T01:00:00Z`)
  const title = `Kế hoạch tuyên truyền cải cách hành chính năm ${plan.year}`
  const { version_id } = await typeInPlan(world.as('coordinator'), {
    request_key: randomUUID(),
    year: plan.year,
    title,
  })
  for (const task of plan.tasks)
    await addRow(world.as('coordinator'), version_id, {
      request_key: randomUUID(),
      after: null,
      content: rowOf(facility, plan, task),
    })
  await issueDraft(world, version_id, issued)
}

const rowOf = (facility: ThirtyUnits, plan: GoldenPlan, task: GoldenTask): RowContent => ({
  ...EMPTY_ROW,
  no: task.no,
  title: `Nhiệm vụ ${task.no}`,
  parts: task.schedules.map(
    (schedule): PartContent => ({
      ...EMPTY_PART,
      ...schedule,
      dates: [...schedule.dates],
      periods: [...schedule.periods],
      schedule_year: plan.year,
      parties: task.leads.map(lead => leadOf(facility, lead)),
    }),
  ),
})

export const leadOf = ({ partyOf }: ThirtyUnits, coded: string) => ({
  role: 'lead' as const,
  words: coded,
  ...partyOf(coded),
  position_id: null,
  staff_id: null,
  outside_name: null,
  has_duty: true,
  confidence: null,
})

/** Submits, approves and issues a draft whose rows are all read, then plans its year as the job does. */
export async function issueDraft(world: World, version: string, issued: Day): Promise<void> {
  const step = async () => {
    const { row_version } = await read(world.as('coordinator'), reader => planVersion(reader, version))
    return { request_key: randomUUID(), row_version }
  }
  await submitPlan(world.as('coordinator'), version, await step())
  await approvePlan(world.as('leader'), version, await step())
  await issuePlan(world.as('coordinator'), version, { ...(await step()), issued_on: issued, number: null })
  await planOccurrences(world.system, version)
}

/** How many occurrences each task has, and how many parties bear them. */
export async function countOccurrences(database: Database, world: World): Promise<Map<string, Counted>> {
  const { rows } = await asOwner(database, client =>
    client.query<Counted & { no: string }>(
      `select r.no, count(*)::int as count, count(distinct o.party_key)::int as bearers
       from app.occurrence o join app.part p on p.id = o.part_id join app.plan_row r on r.id = p.row_id
       where o.facility_id = $1 group by 1`,
      [world.facility],
    ),
  )
  return new Map(rows.map(({ no, count, bearers }) => [no, { count, bearers }]))
}

export interface Counted {
  readonly count: number
  readonly bearers: number
}
