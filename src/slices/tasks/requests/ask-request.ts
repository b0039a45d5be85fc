import { onBehalfOf } from '#platform/actor.ts'
import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { dueDay, lockOccurrence, type OccurrenceRow, stateOn } from '../occurrence.queries.ts'
import { canHandIn } from '../tasks.policy.ts'
import type { Ask } from './duty-request.input.ts'
import './duty-request.table.ts'

type Asker = Writer<'duty_request' | 'occurrence'>

/** Gửi một đề nghị về một kỳ: khó khăn, đổi hạn, không phải làm. Hạn của kỳ chưa đổi cho đến khi có trả lời. */
export const askRequest = (scope: Scope, occurrenceId: string, { request_key, ...input }: Ask) => {
  const id = newId<'duty_request'>()
  const deed = { action: 'duty-request.ask', subject: occurrenceId, key: request_key, input: { occurrenceId, input } }
  return write(scope, deed, async (tx: Asker) => {
    const occurrence = await lockOccurrence(tx, occurrenceId)
    // Another unit's duty looks like one that is not there.
    if (!canHandIn(tx.actor, occurrence)) throw problem('not_found', 'occurrence.not-found')
    assertAskable(occurrence, input, dayOf(tx.now()))
    await refuseSecond(tx, occurrenceId)

    await tx.db
      .insertInto('duty_request')
      .values({
        ...input,
        wished_on: input.kind === 'not_applicable' ? null : input.wished_on,
        facility_id: tx.actor.facility,
        id,
        occurrence_id: occurrenceId,
        asked_by: tx.actor.id ?? '',
        asked_for: onBehalfOf(tx.actor, actor => canHandIn(actor, occurrence)),
        asked_at: tx.now(),
      })
      .execute()
    return { id }
  })
}

function assertAskable(occurrence: OccurrenceRow, { kind, wished_on }: Omit<Ask, 'request_key'>, today: string): void {
  if (!['upcoming', 'open', 'returned'].includes(stateOn(occurrence, today)))
    throw problem('conflict', 'duty-request.closed')
  if (kind === 'new_date' && wished_on === null) throw problem('invalid', 'duty-request.date-needed')
  if (kind !== 'not_applicable' && wished_on !== null && (wished_on <= dueDay(occurrence) || wished_on < today))
    throw problem('invalid', 'duty-request.date-early')
}

async function refuseSecond(tx: Asker, occurrenceId: string): Promise<void> {
  const open = await tx.db
    .selectFrom('duty_request')
    .select('id')
    .where('facility_id', '=', tx.actor.facility)
    .where('occurrence_id', '=', occurrenceId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open) throw problem('conflict', 'duty-request.open-already')
}
