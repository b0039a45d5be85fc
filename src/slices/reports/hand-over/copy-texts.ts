import type { Writer } from '#platform/scope.ts'
import '../sentences/sentences.table.ts'
import '../templates/templates.table.ts'

/** Câu đã sửa và mẫu đã chọn của báo cáo cũ đi theo báo cáo sửa lại. */
export async function copyTexts(
  tx: Writer<'report_sentence' | 'report_template_choice'>,
  from: string,
  to: string,
): Promise<void> {
  const sentences = await tx.db
    .selectFrom('report_sentence')
    .where('facility_id', '=', tx.actor.facility)
    .where('report_id', '=', from)
    .selectAll()
    .execute()
  for (const { id: _id, row_version: _version, seen, ...sentence } of sentences)
    await tx.db
      .insertInto('report_sentence')
      .values({ ...sentence, report_id: to, seen: JSON.stringify(seen) })
      .execute()
  const choice = await tx.db
    .selectFrom('report_template_choice')
    .where('facility_id', '=', tx.actor.facility)
    .where('report_id', '=', from)
    .selectAll()
    .executeTakeFirst()
  if (choice)
    await tx.db
      .insertInto('report_template_choice')
      .values({ ...choice, report_id: to })
      .execute()
}
