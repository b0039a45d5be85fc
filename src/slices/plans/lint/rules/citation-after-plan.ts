import { latestDay, sayDay } from '../plan-days.ts'
import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

export const citationAfterPlan = defineRule({
  code: 'citation-after-plan',
  severity: 'error',
  kind: 'inconsistent_date',
  title: 'Văn bản được viện dẫn ban hành sau kế hoạch',
  about: 'Không thể viện dẫn văn bản chưa có khi ký kế hoạch; một trong hai ngày ghi nhầm.',
  look: ({ draft }) => {
    const latest = latestDay(draft)
    return draft.citations.flatMap((citation): Found[] => {
      if (!latest || citation.date?.length !== 10 || citation.date <= latest) return []
      const name = citation.number ?? citation.name ?? ''
      const own = draft.date?.length === 10 ? `ngày ${sayDay(draft.date)}` : `năm ${draft.year}`
      const says = `${citation.type} ${name} ghi ngày ${sayDay(citation.date)}, sau khi ban hành kế hoạch (${own})`
      return [withAt({ where: name, says, quotes: [name] }, citation.at)]
    })
  },
})
