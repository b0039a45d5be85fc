import { daysBetween } from '#platform/day.ts'
import { type SheetColumn, sheetOf, type WrittenSheet } from '#platform/xlsx/write-workbook.ts'
import { formatDay, formatTime } from '#ui/format.ts'
import { STATE_WORDS } from '#ui/state.ts'
import { lookOf } from '../duty.words.ts'
import { periodWords } from '../tasks.words.ts'
import type { Year } from './load-year.ts'
import type { YearDuty } from './year-duties.queries.ts'

/** What a duty asks for: the product of its part, and the proof of it. */
export const askedOf = (duty: Pick<YearDuty, 'product' | 'minimum' | 'proof'>): string =>
  [duty.product, duty.minimum && duty.minimum > 1 ? `ít nhất ${duty.minimum}` : null, `nộp ${duty.proof}`]
    .filter(Boolean)
    .join('; ')

const daysLate = (duty: YearDuty, today: string): number | null => {
  const late = lookOf(duty, today) === 'overdue' ? daysBetween(duty.due, today) : 0
  return late > 0 ? late : null
}

/** One line a duty, as lists and workbooks name its sides. */
export const dutyColumns = ({ people, today }: Pick<Year, 'people' | 'today'>): SheetColumn<YearDuty>[] => [
  { head: 'TT', width: 6, cell: duty => duty.no },
  { head: 'Việc', width: 56, cell: duty => duty.title },
  { head: 'Đơn vị', width: 30, cell: duty => duty.unit_name },
  { head: 'Người trả lời', width: 22, cell: duty => people.get(duty.answers_staff_id) },
  { head: 'Kỳ', width: 16, cell: duty => periodWords(duty.period_code) },
  { head: 'Từ ngày', width: 12, kind: 'day', cell: duty => duty.period_from },
  { head: 'Hạn', width: 12, kind: 'day', cell: duty => duty.due },
  { head: 'Hạn cũ', width: 12, kind: 'day', cell: duty => (duty.extended_to ? duty.due_on : null) },
  { head: 'Trạng thái', width: 16, cell: duty => STATE_WORDS[lookOf(duty, today)] },
  { head: 'Trễ (ngày)', width: 11, kind: 'number', cell: duty => daysLate(duty, today) },
  { head: 'Sản phẩm, minh chứng cần', width: 34, cell: askedOf },
  { head: 'Nộp lúc', width: 17, kind: 'instant', cell: duty => duty.submitted_at },
  { head: 'Quyết lúc', width: 17, kind: 'instant', cell: duty => duty.decided_at },
  { head: 'Lý do', width: 40, cell: duty => duty.state_reason },
]

/** The first line of every sheet: whose it is, what, which filter, when. */
export const aboutOf = (what: string, year: Year): string =>
  [
    year.facility,
    `${what} năm ${year.year}`,
    year.plan?.number && `Kế hoạch số ${year.plan.number}`,
    year.filter ? `Lọc: ${year.filter}` : 'Không lọc',
    `Xuất lúc ${formatTime(year.now)} ngày ${formatDay(year.today)}`,
  ]
    .filter(Boolean)
    .join('. ')

export const dutySheet = (name: string, what: string, year: Year): WrittenSheet =>
  sheetOf(name, aboutOf(what, year), dutyColumns(year), year.duties)
