import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import type { RequestKind, RequestState } from './duty-request.words.ts'
import './duty-request.table.ts'

/** A request as a card, the list and its page show it. */
export interface RequestView {
  readonly id: string
  readonly occurrence_id: string
  readonly kind: RequestKind
  readonly words: string
  readonly wished_on: Day | null
  readonly state: RequestState
  readonly asked_by: string
  readonly asked_for: string | null
  readonly asked_name: string
  readonly asked_for_name: string | null
  readonly asked_at: Date
  readonly forwarded_at: Date | null
  readonly forwarded_name: string | null
  readonly answer: string | null
  /** The day an extension gave, where it was granted so. */
  readonly granted_until: Day | null
  readonly decided_name: string | null
  readonly decided_for_name: string | null
  readonly decided_at: Date | null
  readonly row_version: number
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
const nameOf = (column: string) =>
  sql<string | null>`(select s.full_name from app.staff s where s.facility_id = duty_request.facility_id
    and s.id = ${sql.ref(`duty_request.${column}`)})`

const views = (reader: Reader) =>
  reader.db
    .selectFrom('duty_request')
    .where('duty_request.facility_id', '=', reader.actor.facility)
    .select([
      'duty_request.id',
      'duty_request.occurrence_id',
      'duty_request.kind',
      'duty_request.words',
      'duty_request.wished_on',
      'duty_request.state',
      'duty_request.asked_by',
      'duty_request.asked_for',
      'duty_request.asked_at',
      'duty_request.forwarded_at',
      'duty_request.answer',
      'duty_request.decided_at',
      'duty_request.row_version',
    ])
    .select([
      sql<string>`coalesce(${nameOf('asked_by')}, '')`.as('asked_name'),
      nameOf('asked_for').as('asked_for_name'),
      nameOf('forwarded_by').as('forwarded_name'),
      nameOf('decided_by').as('decided_name'),
      nameOf('decided_for').as('decided_for_name'),
      sql<Day | null>`(select e.due_on from app.extension e where e.facility_id = duty_request.facility_id
        and e.id = duty_request.extension_id)`.as('granted_until'),
    ])

/** Everything asked of these duties, the latest first. */
export const requestsOf = (reader: Reader, occurrenceIds: readonly string[]): Promise<RequestView[]> =>
  views(reader)
    .where('duty_request.occurrence_id', 'in', occurrenceIds.length > 0 ? [...occurrenceIds] : [NOBODY])
    .orderBy('duty_request.asked_at', 'desc')
    .orderBy('duty_request.id', 'desc')
    .execute()

/** What is not answered; a duty that was accepted or waived meanwhile needs no answer any more. */
export const openRequests = (reader: Reader, limit = 500): Promise<RequestView[]> =>
  views(reader)
    .innerJoin('occurrence', join =>
      join
        .onRef('occurrence.facility_id', '=', 'duty_request.facility_id')
        .onRef('occurrence.id', '=', 'duty_request.occurrence_id'),
    )
    .where('duty_request.state', '=', 'open')
    .where('occurrence.state', 'not in', ['accepted', 'waived'])
    .orderBy('duty_request.asked_at')
    .orderBy('duty_request.id')
    .limit(limit)
    .execute()

export const PAGE_SIZE = 50

/** What was answered or withdrawn, the latest first. */
export async function answeredRequests(reader: Reader, page: number): Promise<{ rows: RequestView[]; total: number }> {
  const rows = await views(reader)
    .where('duty_request.state', 'in', ['granted', 'refused', 'withdrawn'])
    .orderBy('duty_request.decided_at', 'desc')
    .orderBy('duty_request.id')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()
  const { total } = await reader.db
    .selectFrom('duty_request')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('facility_id', '=', reader.actor.facility)
    .where('state', 'in', ['granted', 'refused', 'withdrawn'])
    .executeTakeFirstOrThrow()
  return { rows, total }
}
