import { findDates } from '../../reader/schedule/dates.ts'
import { defineRule } from '../rule.ts'

/** Days that are in no calendar: 31/02, 31/11. */
export const dateImpossible = defineRule({
  code: 'date-impossible',
  severity: 'error',
  kind: 'inconsistent_date',
  title: 'Ngày không có trong lịch',
  about: 'Ngày như 31/4, 30/2 không có trong lịch; thời hạn hoặc ngày văn bản ghi như thế là không dùng được.',
  look: ({ places }) =>
    places.flatMap(({ text, at, where }) =>
      findDates(text)
        .filter(found => found.date === null)
        .map(found => ({
          where,
          says: `Không có ngày “${found.raw}” trong lịch`,
          quotes: [found.raw],
          at: { ...at, span: [found.index, found.end] as [number, number] },
        })),
    ),
})
