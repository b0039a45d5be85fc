import type { z } from 'zod'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { replanVersion } from './plan-occurrences.ts'
import { partInForce } from './report-event.ts'
import type { rhythmInput } from './tasks.input.ts'
import { canSteer } from './tasks.policy.ts'

type RhythmWriter = Writer<'part_rhythm' | 'occurrence' | 'notice'>
const TAKES_RHYTHM = ['continuous', 'unspecified', 'event']

/** Đặt nhịp cho việc "thường xuyên" hoặc chưa có lịch; kỳ đã bắt đầu giữ nguyên, kỳ sau theo nhịp mới. */
export const setRhythm = (scope: Scope, partId: string, { request_key: key, ...input }: z.output<typeof rhythmInput>) =>
  write(
    scope,
    { action: 'task.set-rhythm', subject: partId, key, input: { partId, ...input } },
    async (tx: RhythmWriter) => {
      const part = await partInForce(tx, partId)
      ensure(canSteer(tx.actor), 'occurrence.steer')
      if (!TAKES_RHYTHM.includes(part.schedule_kind)) throw problem('conflict', 'part.rhythm-not-taken')
      await tx.db
        .insertInto('part_rhythm')
        .values({
          facility_id: tx.actor.facility,
          id: newId<'part_rhythm'>(),
          part_id: partId,
          rhythm: input.rhythm,
          from_day: dayOf(tx.now()),
          reason: input.reason || null,
          set_by: tx.actor.id ?? '',
          set_at: tx.now(),
        })
        .execute()
      const { version_id } = await tx.db
        .selectFrom('plan_row')
        .select('version_id')
        .where('id', '=', part.row_id)
        .executeTakeFirstOrThrow()
      return replanVersion(tx, version_id)
    },
  )
