import { handle } from '#platform/jobs/job.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { activityRecorded, getActivity } from '../activities/activities.api.ts'
import { offerTie, turnPage } from './tie-by-hand.ts'

/**
 * Tìm các kỳ mà một hoạt động vừa vào sổ có thể đáp ứng, theo quy tắc của phần việc: cùng loại, cùng kênh nếu có nêu, ngày
 * nằm trong kỳ, đúng đơn vị. Chỉ đề nghị, không tự duyệt. Ghi thay một hoạt động khác thì nhận luôn các kỳ của hoạt động ấy.
 */
export const matchByRule = (scope: Scope, activityId: string, key?: string): Promise<{ offered: number }> =>
  write(
    scope,
    { action: 'tie.by-rule', subject: activityId, key, input: { activityId } },
    async (tx: Writer<'tie' | 'occurrence'>) => {
      await takeOverTies(tx, activityId)
      const activity = await getActivity(tx, activityId)
      if (activity.ended_at || activity.is_adjustment || !activity.programme_counts) return { offered: 0 }
      let found = tx.db
        .selectFrom('occurrence')
        .innerJoin('part', join =>
          join.onRef('part.facility_id', '=', 'occurrence.facility_id').onRef('part.id', '=', 'occurrence.part_id'),
        )
        .select('occurrence.id')
        .where('occurrence.facility_id', '=', tx.actor.facility)
        .where('part.activity_kind', '=', activity.kind)
        .where(where => where.or([where('part.channel', 'is', null), where('part.channel', '=', activity.channel)]))
        .where('occurrence.state', 'in', ['upcoming', 'open', 'submitted', 'returned'])
        .where('occurrence.period_from', '<=', activity.happened_on)
        .where('occurrence.period_to', '>=', activity.happened_on)
      if (activity.unit_id) found = found.where('occurrence.unit_id', '=', activity.unit_id)
      let offered = 0
      // A fact without a unit could be anybody's: it is proposed only where there is one taker.
      const occurrences = await found.orderBy('occurrence.id').limit(200).execute()
      if (!activity.unit_id && occurrences.length > 1) return { offered: 0 }
      for (const occurrence of occurrences) if (await offerTie(tx, occurrence.id, activityId, 'rule')) offered++
      return { offered }
    },
  )

/** A fact written in the place of another stands for it in every duty that one was tied to, decided or not. */
async function takeOverTies(tx: Writer<'tie' | 'occurrence'>, activityId: string): Promise<void> {
  const taken = await tx.db
    .updateTable('tie')
    .set(eb => ({ activity_id: activityId, row_version: eb('row_version', '+', 1) }))
    .where('facility_id', '=', tx.actor.facility)
    .where('activity_id', 'in', eb =>
      eb
        .selectFrom('activity')
        .select('activity.id')
        .where('activity.facility_id', '=', tx.actor.facility)
        .where('activity.superseded_by', '=', activityId),
    )
    .returning('occurrence_id')
    .execute()
  for (const id of [...new Set(taken.map(tie => tie.occurrence_id))].sort()) await turnPage(tx, id)
}

/** Một hoạt động vừa vào sổ: đề nghị gắn với các kỳ phù hợp. */
export const matchOnRecord = handle(activityRecorded, async (scope, { activity_id }, jobId) => {
  await matchByRule(scope, activity_id, `job:${jobId}`)
})
