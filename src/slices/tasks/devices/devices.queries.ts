import { sql } from 'kysely'
import type { Reader } from '#platform/scope.ts'

/** One person's queue on one device, as far as its numbers have come in. */
export interface DeviceQueue {
  readonly device_id: string
  readonly label: string
  readonly staff_id: string
  readonly staff_name: string
  readonly last_no: number
  readonly last_at: Date
  /** Numbers below the last that nothing was heard of: still on the phone, or lost with it. */
  readonly missing: readonly number[]
  /** Numbers that came and were refused, or that the person took out. */
  readonly refused: readonly { no: number; reason: string; occurrence_id: string | null }[]
}

/** More missing numbers than this are not a list that anybody reads. */
const MOST_MISSING = 50

/** Each device that hands in from a queue, with the numbers that are missing: asks only for what has a device. */
export async function deviceQueues(reader: Reader): Promise<DeviceQueue[]> {
  const received = await reader.db
    .selectFrom('hand_in')
    .innerJoin('staff', join =>
      join.onRef('staff.facility_id', '=', 'hand_in.facility_id').onRef('staff.id', '=', 'hand_in.handed_in_by'),
    )
    .select(({ fn }) => [
      'hand_in.device_id',
      'hand_in.handed_in_by as staff_id',
      'staff.full_name as staff_name',
      fn.max('hand_in.handed_in_at').as('last_at'),
      sql<string>`max(hand_in.device_label)`.as('label'),
      sql<number[]>`array_agg(distinct hand_in.device_no order by hand_in.device_no)`.as('numbers'),
    ])
    .where('hand_in.facility_id', '=', reader.actor.facility)
    .where('hand_in.device_id', 'is not', null)
    .groupBy(['hand_in.device_id', 'hand_in.handed_in_by', 'staff.full_name'])
    .execute()
  const refused = await reader.db
    .selectFrom('device_refusal as refusal')
    .innerJoin('staff', join =>
      join.onRef('staff.facility_id', '=', 'refusal.facility_id').onRef('staff.id', '=', 'refusal.staff_id'),
    )
    .select([
      'refusal.device_id',
      'refusal.staff_id',
      'staff.full_name as staff_name',
      'refusal.device_label as label',
      'refusal.device_no as no',
      'refusal.reason',
      'refusal.occurrence_id',
      'refusal.told_at',
    ])
    .where('refusal.facility_id', '=', reader.actor.facility)
    .orderBy('refusal.device_no')
    .execute()
  const queues = new Map<string, Heard>()
  for (const { device_id, staff_id, numbers, ...face } of received)
    queues.set(`${device_id} ${staff_id}`, { device_id: device_id ?? '', staff_id, ...face, numbers, refused: [] })
  for (const { device_id, staff_id, staff_name, label, told_at, no, ...why } of refused) {
    const key = `${device_id} ${staff_id}`
    const queue = queues.get(key) ?? {
      device_id,
      staff_id,
      staff_name,
      label,
      last_at: told_at,
      numbers: [],
      refused: [],
    }
    queues.set(key, queue)
    if (!queue.numbers.includes(no)) queue.refused.push({ no, ...why })
  }
  return [...queues.values()].map(queueOf)
}

interface Heard extends Pick<DeviceQueue, 'device_id' | 'label' | 'staff_id' | 'staff_name' | 'last_at'> {
  readonly numbers: readonly number[]
  readonly refused: { no: number; reason: string; occurrence_id: string | null }[]
}

function queueOf({ numbers, refused, ...face }: Heard): DeviceQueue {
  const heard = new Set([...numbers, ...refused.map(({ no }) => no)])
  return { ...face, last_no: Math.max(...heard), missing: missingOf(heard), refused }
}

/** The gaps below the highest number. */
export function missingOf(heard: ReadonlySet<number>): number[] {
  const missing: number[] = []
  for (let no = 1; no < Math.max(0, ...heard) && missing.length < MOST_MISSING; no++)
    if (!heard.has(no)) missing.push(no)
  return missing
}
