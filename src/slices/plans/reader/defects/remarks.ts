import type { Mention } from '../citations/read-citations.ts'
import type { DraftTask, PlanDraft, Remark } from '../plan-draft.ts'
import { fold, likeness } from '../text.ts'
import { withAt } from './with-at.ts'

/** Two rows about the same thing with different leads: one of them is likely meant to go. */
function overlaps(tasks: readonly DraftTask[]): Remark[] {
  return tasks.flatMap((task, index) =>
    tasks.slice(index + 1).flatMap(other => {
      if (likeness(task.title, other.title) < 0.72) return []
      const leads = task.lead.join(', ') === other.lead.join(', ') ? '' : ', nhưng giao chủ trì khác nhau'
      return [
        withAt(
          { where: `Dòng ${task.no} và ${other.no}`, what: `Hai nhiệm vụ gần như trùng nội dung${leads}` },
          other.at,
        ),
      ]
    }),
  )
}

function numberStyle(tasks: readonly DraftTask[]): Remark[] {
  const padded = tasks.filter(task => /^0\d$/.test(task.no))
  const bare = tasks.filter(task => /^[1-9]$/.test(task.no))
  if (padded.length === 0 || bare.length === 0) return []
  return [{ where: 'Phụ lục', what: `Số thứ tự không thống nhất: “${padded[0]?.no}” rồi “${bare[0]?.no}”` }]
}

function undated(mentions: readonly Mention[]): Remark[] {
  const dated = new Set(mentions.filter(mention => mention.date).map(mention => mention.number))
  const bare = [
    ...new Set(
      mentions
        .filter(mention => mention.number && !dated.has(mention.number))
        .map(mention => `${mention.type} ${mention.number}`),
    ),
  ]
  return bare.length > 0 ? [{ where: 'Viện dẫn', what: `Viện dẫn thiếu ngày: ${bare.join(', ')}` }] : []
}

/** The same share promised twice with different numbers. */
function contradictions(draft: PlanDraft): Remark[] {
  const rates = draft.targets.filter(target => target.metric === 'attendance_rate')
  const values = [...new Set(rates.map(target => target.value))]
  if (values.length < 2) return []
  return [
    withAt(
      { where: 'Chỉ tiêu', what: `Chỉ tiêu tỷ lệ dự mâu thuẫn: ${values.map(value => `${value}%`).join(' và ')}` },
      rates[1]?.at,
    ),
  ]
}

function gaps(draft: PlanDraft): Remark[] {
  const found: Remark[] = []
  if (draft.targets.length === 0)
    found.push({ where: 'Toàn văn', what: 'Không có chỉ tiêu đo được (số tin bài, số buổi, tỷ lệ)' })
  if (!draft.sections.some(section => /kinh phí/.test(fold(section.title))))
    found.push({ where: 'Bố cục', what: 'Không có mục kinh phí riêng' })
  else if (!draft.budgetSource) found.push({ where: 'Kinh phí', what: 'Không nêu nguồn kinh phí' })
  if (draft.audiences.length === 0) found.push({ where: 'Bố cục', what: 'Không có mục đối tượng tuyên truyền' })
  return found
}

/** What a careful reader may mention, with judgement. */
export const findRemarks = (
  draft: PlanDraft,
  mentions: readonly Mention[],
  tableTasks: readonly DraftTask[],
): Remark[] => [
  ...numberStyle(tableTasks),
  ...overlaps(tableTasks),
  ...contradictions(draft),
  ...undated(mentions),
  ...gaps(draft),
]
