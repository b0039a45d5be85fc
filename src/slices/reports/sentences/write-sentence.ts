import { ensure, problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { canWriteText, takesText } from '../reports.policy.ts'
import { noteStep } from '../sign-off/steps.queries.ts'
import { isOwn } from './merge-sentences.ts'
import type { WriteSentence } from './sentences.input.ts'

type Tx = Writer<'report_sentence' | 'report' | 'report_step'>

/** Sửa, bỏ, chuyển chỗ, lấy lại hoặc viết thêm một câu của báo cáo. */
export const writeSentence = (scope: Scope, reportId: string, key: string, input: WriteSentence) =>
  write(
    scope,
    { action: 'report.sentence', subject: reportId, key: input.request_key, input: { key, ...input } },
    async (tx: Tx) => {
      const report = await lockedReport(tx, reportId)
      ensure(canWriteText(tx.actor, report), 'report.write')
      if (!takesText(report)) throw problem('conflict', 'report.closed')
      if (isOwn(key) && input.edit?.text === null) throw problem('invalid', 'report-sentence.empty')
      const now = await sentenceNow(tx, reportId, key)
      if ((now?.row_version ?? 0) !== input.row_version) throw problem('stale', 'report-sentence.stale', { now })

      const row_version = input.row_version + 1
      const changes = { ...changesOf(input), edited_by: tx.actor.id ?? '', edited_at: tx.now(), row_version }
      await tx.db
        .insertInto('report_sentence')
        .values({ facility_id: tx.actor.facility, report_id: reportId, key, seen: '{}', ...changes })
        .onConflict(oc => oc.columns(['facility_id', 'report_id', 'key']).doUpdateSet(changes))
        .execute()
      await noteStep(tx, { report_id: reportId, kind: 'write', part: 'author' })
      await begun(tx, reportId)
      return { key, row_version }
    },
  )

function changesOf({ heading, edit, is_left_out, place }: WriteSentence) {
  return {
    heading,
    ...(edit && { text: edit.text, proposed: edit.proposed, seen: JSON.stringify(edit.seen) }),
    ...(is_left_out !== undefined && { is_left_out }),
    ...(place !== undefined && { place }),
  }
}

async function lockedReport(tx: Tx, id: string) {
  const report = isId(id)
    ? await tx.db
        .selectFrom('report')
        .select(['state', 'author_staff_id'])
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!report) throw problem('not_found', 'report.not-found')
  return report
}

const sentenceNow = (tx: Tx, reportId: string, key: string) =>
  tx.db
    .selectFrom('report_sentence')
    .select(['row_version', 'heading', 'text', 'is_left_out', 'place'])
    .where('facility_id', '=', tx.actor.facility)
    .where('report_id', '=', reportId)
    .where('key', '=', key)
    .executeTakeFirst()

/** Whoever writes a sentence has begun the report; its own version stays, since its boxes are not touched. */
const begun = (tx: Tx, id: string) =>
  tx.db
    .updateTable('report')
    .set({ state: 'drafted' })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .where('state', '=', 'collecting')
    .execute()
