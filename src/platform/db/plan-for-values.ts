import { sql } from 'kysely'
import type { Reader } from '../scope.ts'

/** Ends a statement that is planned anew each time. */
export const FOR_ITS_VALUES = '/* for its values */'

/**
 * `query.modifyEnd(forItsValues)`: no plan is kept. For lists whose conditions on days and persons keep much or little: a plan for
 * all values expects little, and looks up beside each row what could be read once.
 */
export const forItsValues = sql.raw(FOR_ITS_VALUES)

/** Readers inside such work: what is called within it is part of it. */
const planning = new WeakSet<Reader>()

/**
 * Work whose statements go over a facility's whole year. A plan kept for all values takes every range of days for a few rows and
 * looks twenty thousand up one by one; planned for their own values, and joined in one go, they are some eight times as fast.
 */
export async function planForValues<R>(reader: Reader, work: () => Promise<R>): Promise<R> {
  if (planning.has(reader)) return work()
  planning.add(reader)
  await setPlanning(reader, 'force_custom_plan', 'off')
  const made = await work()
  await setPlanning(reader, 'auto', 'on')
  planning.delete(reader)
  return made
}

/** Until the transaction ends: one that fails needs no setting back. */
const setPlanning = (reader: Reader, planner: string, loops: string): Promise<unknown> =>
  reader.db
    .selectNoFrom([
      sql`set_config('plan_cache_mode', ${planner}, true)`.as('planner'),
      sql`set_config('enable_nestloop', ${loops}, true)`.as('loops'),
    ])
    .execute()
