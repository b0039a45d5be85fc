import type { Database } from '#platform/db/open-database.ts'
import { read } from '#platform/scope.ts'
import { asOwner } from '#test/database.ts'
import type { World } from '#test/world.ts'
import { amendPlan } from '../plans/amend-plan.ts'
import { approvePlan } from '../plans/decide-plan.commands.ts'
import { issuePlan } from '../plans/issue-plan.ts'
import { listRows } from '../plans/plan-rows.queries.ts'
import { planVersion } from '../plans/plans.api.ts'
import { correctRow, skipRow } from '../plans/review-row.commands.ts'
import { contentOf } from '../plans/row-content.input.ts'
import { submitPlan } from '../plans/submit-plan.ts'
import { key, type PartFixture, type PartyFixture } from './an-issued-plan.fixture.ts'

/** What changes in the only part of a row, by the row's number; 'skip' drops the row. */
type Changes = Record<string, Partial<PartFixture> | 'skip'>

const step = async (world: World, version: string) => ({
  request_key: key(),
  row_version: (await read(world.as('coordinator'), reader => planVersion(reader, version))).row_version,
})

/** An amendment of the plan in force, with these changes. */
export async function anAmendment(world: World, version: string, changes: Changes = {}): Promise<string> {
  const coordinator = world.as('coordinator')
  const { version_id } = await amendPlan(coordinator, version, await step(world, version))
  for (const row of await read(coordinator, reader => listRows(reader, version_id))) {
    const change = changes[row.no]
    if (change === undefined) continue
    const asked = { request_key: key(), row_version: row.row_version }
    if (change === 'skip') await skipRow(coordinator, version_id, row.id, { ...asked, reason: 'Không còn phù hợp' })
    else await correctRow(coordinator, version_id, row.id, { ...asked, content: changed(row, change) })
  }
  return version_id
}

function changed(row: Awaited<ReturnType<typeof listRows>>[number], { parties, ...part }: Partial<PartFixture>) {
  const content = contentOf(row)
  const [first] = content.parts
  if (!first) throw new Error('the row has no part')
  return {
    ...content,
    parts: [{ ...first, ...part, ...(parties && { parties: parties.map(asParty) }) }],
  } as typeof content
}

const asParty = (party: PartyFixture) => ({
  role: 'lead' as const,
  words: 'Đơn vị',
  unit_id: null,
  group_id: null,
  position_id: null,
  staff_id: null,
  outside_name: null,
  answers_staff_id: null,
  has_duty: true,
  confidence: null,
  ...party,
})

/** Submits, approves and issues a draft as of a day. */
export async function issueAmendment(world: World, version: string, day: string): Promise<void> {
  await submitPlan(world.as('coordinator'), version, await step(world, version))
  await approvePlan(world.as('leader'), version, await step(world, version))
  await issuePlan(world.as('coordinator'), version, { ...(await step(world, version)), issued_on: day, number: null })
}

export interface DutyLine {
  id: string
  no: string
  unit_id: string | null
  period: string
  state: string
  state_reason: string | null
  version_no: number
}

/** Every occurrence of the facility with the version it belongs to, by due day. */
export const dutiesOf = (database: Database, world: World): Promise<DutyLine[]> =>
  asOwner(database, async client => {
    const { rows } = await client.query<DutyLine>(
      `select o.id, r.no, o.unit_id, o.period_code as period, o.state, o.state_reason, v.version_no
       from app.occurrence o join app.part p on p.id = o.part_id join app.plan_row r on r.id = p.row_id
       join app.plan_version v on v.id = r.version_id
       where o.facility_id = $1 order by o.due_on, o.period_code, r.no, o.party_key`,
      [world.facility],
    )
    return rows
  })
