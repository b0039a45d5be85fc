import { defineContextRule } from '../context.ts'
import { latestDay, sayDay } from '../plan-days.ts'
import { nameOf } from '../standing.ts'
import { withAt } from '../with-at.ts'

export const citationDayDiffers = defineContextRule({
  code: 'citation-day-differs',
  severity: 'remark',
  kind: 'x-citation',
  title: 'Ngày của văn bản khác với sổ văn bản',
  about: 'Cùng số, cùng năm mà ngày khác thì kế hoạch hoặc sổ văn bản ghi nhầm; nên mở bản gốc xem lại.',
  look: (draft, { lookUp }) =>
    draft.citations.flatMap(citation => {
      const standing = citation.date?.length === 10 ? lookUp?.(citation, latestDay(draft) ?? citation.date) : null
      if (standing?.match !== 'other_day' || !standing.issuedOn || !citation.date) return []
      const says = `${nameOf(citation)} ghi ngày ${sayDay(citation.date)}, sổ văn bản ghi ngày ${sayDay(standing.issuedOn)}`
      return [withAt({ where: 'Viện dẫn', says, quotes: [citation.number ?? ''] }, citation.at)]
    }),
})
