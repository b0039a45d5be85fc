import type { PlanRow } from './plan-rows.queries.ts'

export type UnsureField = 'row' | 'schedule' | 'rhythm' | 'lead' | 'coordinator' | 'supervisor' | 'approver'

/** A place where a person should look: nothing is wrong, but the reading is not sure. */
export interface Unsure {
  row_id: string
  part_id: string | null
  field: UnsureField
  why: string
}

/** Below this the reader's own confidence is shown as a doubt. */
const SURE = 0.75

/** Where a row was read or tied without certainty; a row a person has accepted or skipped has no doubts left but unknown parties. */
export function unsurePlaces(row: PlanRow): Unsure[] {
  if (row.review === 'skipped') return []
  const doubts: Unsure[] = []
  const doubt = (part_id: string | null, field: UnsureField, why: string) =>
    doubts.push({ row_id: row.id, part_id, field, why })
  if (row.review === 'unread' && (row.source.confidence ?? 1) < SURE)
    doubt(null, 'row', 'dòng này nằm lẫn với dòng khác trong văn bản')
  for (const part of row.parts) {
    if (row.review === 'unread' && part.rhythm_is_assumed)
      doubt(part.id, 'rhythm', 'văn bản chỉ ghi “thường xuyên”, nhịp đếm được là giả định')
    if (part.schedule_kind === 'unspecified' && row.review === 'unread')
      doubt(part.id, 'schedule', 'văn bản không ghi thời gian thực hiện')
    for (const { role, kind, words, confidence } of part.parties) {
      if (kind === 'unknown') doubt(part.id, role, `chưa khớp “${words}” với đơn vị nào của cơ sở`)
      else if (confidence !== null && confidence < SURE)
        doubt(part.id, role, `“${words}” chỉ gần giống tên trong danh mục`)
    }
  }
  return doubts
}
