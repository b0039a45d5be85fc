import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { unitNamesOn } from '#slices/facilities/names.api.ts'
import type { ViecCard } from '#slices/tasks/viec.api.ts'
import { deadlinePhrase, formatShortDay } from '#ui/format.ts'
import { periodInText } from '../reports.words.ts'
import { ownOpenInputs } from './inputs.queries.ts'
import { INPUT_PATH, INPUT_STATE_WORDS } from './inputs.words.ts'

/** Ý kiến cho báo cáo mà đơn vị của người đang hỏi còn nợ, trên danh sách việc. */
export async function inputCards(reader: Reader): Promise<ViecCard[]> {
  const rows = await ownOpenInputs(reader)
  if (rows.length === 0) return []
  const today = dayOf(reader.now())
  const several = new Set(rows.map(row => row.unit_id)).size > 1
  const names = several ? await unitNamesOn(reader, today) : undefined
  return rows.map(row => {
    const late = row.due_on < today
    const unit = names?.get(row.unit_id)?.name
    return {
      key: row.id,
      state:
        row.state === 'returned' ? 'returned' : late ? 'overdue' : row.state === 'with_head' ? 'submitted' : 'open',
      state_words: INPUT_STATE_WORDS[row.state],
      when: deadlinePhrase({ dueOn: row.due_on, today }),
      title: `Ý kiến cho báo cáo ${periodInText(row.period_name)}`,
      facts: ['Vài câu: việc làm tốt, khó khăn, kiến nghị', unit].filter(Boolean).join(' · '),
      href: `${INPUT_PATH}/${row.id}`,
      action: row.state === 'asked' ? 'Viết ý kiến' : 'Mở ý kiến',
      said:
        row.state === 'returned' && row.return_reason !== null
          ? {
              words: row.return_reason,
              by: row.returned_at === null ? 'Điều phối' : `Điều phối, ${formatShortDay(dayOf(row.returned_at))}`,
            }
          : null,
    }
  })
}
