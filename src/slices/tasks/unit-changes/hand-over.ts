import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { unitNamesOn, unitsOn } from '../../facilities/names.api.ts'
import { whoAnswers } from '../../facilities/staff.api.ts'
import { lockOccurrence, type OccurrenceRow } from '../occurrence.queries.ts'
import { canSteer } from '../tasks.policy.ts'
import { periodInText } from '../tasks.words.ts'
import { moveToUnit } from './move-occurrences.ts'
import type { HandOver } from './unit-changes.input.ts'

type Giver = Writer<'occurrence' | 'notice'>

/** Giao một kỳ chưa xong cho đơn vị khác, có lý do; kỳ vẫn ghi trước đó là của ai. */
export const handOver = (scope: Scope, id: string, { request_key, ...input }: HandOver) =>
  write(
    scope,
    { action: 'occurrence.hand-over', subject: id, key: request_key, input: { id, ...input } },
    async (tx: Giver) => {
      const occurrence = await lockOccurrence(tx, id)
      ensure(canSteer(tx.actor), 'occurrence.steer')
      if (occurrence.row_version !== input.row_version)
        throw problem('stale', 'occurrence.stale', { current: occurrence })
      if (['accepted', 'waived', 'submitted'].includes(occurrence.state))
        throw problem('conflict', 'occurrence.decided')
      const answers = await assertTakes(tx, occurrence, input.unit_id)

      await moveToUnit(tx, [id], { unit_id: input.unit_id, answers_staff_id: answers })
      await resolveNotices(tx, id)
      await tellUnit(tx, occurrence, input)
      return { id }
    },
  )

/** Who answers in the unit that takes it over. */
async function assertTakes(tx: Giver, occurrence: OccurrenceRow, unit: string): Promise<string> {
  const today = dayOf(tx.now())
  if (!(await unitsOn(tx, today)).some(one => one.id === unit)) throw problem('not_found', 'unit.not-found')
  if (occurrence.unit_id === unit) throw problem('conflict', 'occurrence.hand-over-same')
  const twin = await tx.db
    .selectFrom('occurrence')
    .select('id')
    .where('facility_id', '=', tx.actor.facility)
    .where('part_id', '=', occurrence.part_id)
    .where('party_key', '=', `unit:${unit}`)
    .where('period_code', '=', occurrence.period_code)
    .executeTakeFirst()
  if (twin) throw problem('conflict', 'occurrence.hand-over-there')
  const answers = await whoAnswers(tx, unit, today)
  if (answers === null) throw problem('conflict', 'occurrence.hand-over-nobody')
  return answers
}

async function tellUnit(
  tx: Giver,
  occurrence: OccurrenceRow,
  { unit_id, reason }: Pick<HandOver, 'unit_id' | 'reason'>,
): Promise<void> {
  const names = await unitNamesOn(tx, dayOf(tx.now()))
  await raiseNotice(tx, {
    kind: 'occurrence.handed-over',
    severity: 'decided',
    to: { unit_id },
    subject: { kind: 'occurrence', id: occurrence.id },
    params: {
      no: occurrence.no,
      period: periodInText(occurrence.period_code),
      from: names.get(occurrence.unit_id ?? '')?.name ?? occurrence.party_name ?? '',
      reason,
    },
  })
}
