import type { Reader } from '#platform/scope.ts'
import { unitsBehind } from '../facilities/delegation.api.ts'
import { waivesFourEyes } from '../facilities/four-eyes.api.ts'
import { canRelieve, type Duty } from './tasks.policy.ts'

/** May this person give a duty more time, or waive it? */
export async function mayRelieve(reader: Reader, duty: Duty): Promise<boolean> {
  const [decider_units, waived] = await Promise.all([unitsBehind(reader, reader.actor), waivesFourEyes(reader)])
  return canRelieve(reader.actor, { ...duty, decider_units }, waived)
}
