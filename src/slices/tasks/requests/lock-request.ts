import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { lockOccurrence, type OccurrenceRow } from '../occurrence.queries.ts'
import './duty-request.table.ts'

const byId = (reader: Reader, id: string) =>
  reader.db.selectFrom('duty_request').selectAll().where('facility_id', '=', reader.actor.facility).where('id', '=', id)

export type LockedRequest = NonNullable<Awaited<ReturnType<ReturnType<typeof byId>['executeTakeFirst']>>>

/** One request; unknown and foreign look the same. */
export async function getRequest(reader: Reader, id: string): Promise<LockedRequest> {
  const found = isId(id) ? await byId(reader, id).executeTakeFirst() : undefined
  if (!found) throw problem('not_found', 'duty-request.not-found')
  return found
}

/** First the duty, then what is asked of it: everybody takes them in this order. */
export async function lockRequest(
  tx: Writer<'duty_request' | 'occurrence'>,
  id: string,
): Promise<{ request: LockedRequest; occurrence: OccurrenceRow }> {
  const { occurrence_id } = await getRequest(tx, id)
  const occurrence = await lockOccurrence(tx, occurrence_id)
  return { request: await getRequest(tx, id), occurrence }
}
