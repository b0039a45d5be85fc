import { type Day, dayOf, daysBetween } from '#platform/day.ts'
import type { HomeItem } from '#platform/home.ts'
import type { Reader } from '#platform/scope.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { isLate, listFollowUps } from './follow-up.queries.ts'
import { canSchedule } from './inspections.policy.ts'

/** Kiến nghị đã được trả lời chờ đoàn xem, và kiến nghị quá hạn đơn vị chưa trả lời. */
export async function homeItems(reader: Reader): Promise<HomeItem[]> {
  if (!canSchedule(reader.actor)) return []
  const today = dayOf(reader.now())
  const [all, units] = await Promise.all([listFollowUps(reader, { open: true }), unitNamesOn(reader, today)])
  const named = all.map(one => ({ ...one, unit_name: units.get(one.unit_id)?.name ?? '' }))
  const answered = named.filter(one => one.state === 'answered')
  const late = named.filter(one => isLate(one, today))
  return [
    ...(answered.length > 0 ? [itemOf('inspections.answered', answered, today)] : []),
    ...(late.length > 0 ? [itemOf('inspections.late', late, today)] : []),
  ]
}

type Waiting = Awaited<ReturnType<typeof listFollowUps>>[number] & { readonly unit_name: string }

function itemOf(kind: 'inspections.answered' | 'inspections.late', waiting: Waiting[], today: Day): HomeItem {
  const [first] = waiting
  const areLate = kind === 'inspections.late'
  return {
    group: 'evidence',
    kind,
    icon: areLate ? 'alert-triangle' : 'clipboard-data',
    title: areLate ? `${waiting.length} kiến nghị sau kiểm tra quá hạn` : `${waiting.length} kiến nghị đã được trả lời`,
    detail: `${first?.unit_name ?? ''}: ${first?.words ?? ''}`,
    due_on: first?.due_on ?? null,
    ...(first && first.due_on < today && { due_words: `Trễ ${daysBetween(first.due_on, today)} ngày` }),
    late: (first?.due_on ?? today) < today,
    href: `/quan-tri/kiem-tra/${first?.inspection_id ?? ''}`,
    action: areLate ? 'Mở kiến nghị' : 'Xem và đóng',
    count: waiting.length,
  }
}
