import type { Day } from '#platform/day.ts'
import type { Database } from '#platform/db/open-database.ts'
import { asOwner } from '../database.ts'
import type { World } from '../world.ts'

/** An occurrence as the database holds it. */
export interface DueRow {
  readonly id: string
  readonly part: string
  readonly unit: string
  readonly code: string
  readonly from: Day
  readonly to: Day
  readonly due: Day
  readonly state: string
}

/** Every occurrence of the facility's units, in the order of time. */
export const dueRows = (database: Database, world: World): Promise<DueRow[]> =>
  asOwner(database, async client => {
    const { rows } = await client.query<DueRow>(
      `select id, part_id as part, unit_id as unit, period_code as code, period_from::text as from,
         period_to::text as to, due_on::text as due, state
       from app.occurrence where facility_id = $1 and unit_id is not null order by period_from, period_to, unit_id`,
      [world.facility],
    )
    return rows
  })
