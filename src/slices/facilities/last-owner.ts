import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { holdersOf } from './staff.api.ts'

/** Without an owner nobody could give roles again. */
export async function isLastOwner(reader: Reader, staff: string, day: Day): Promise<boolean> {
  const owners = await holdersOf(reader, 'owner', null, day)
  return owners.length === 1 && owners[0] === staff
}
