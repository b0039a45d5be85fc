import { isForOneYear, sayDay } from '../plan-days.ts'
import { defineRule } from '../rule.ts'

export const planDateOdd = defineRule({
  code: 'plan-date-odd',
  severity: 'remark',
  kind: 'x-date',
  title: 'Ngày ban hành xa năm của kế hoạch',
  about: 'Kế hoạch năm được ban hành từ cuối năm trước đến trong năm; ngày khác thường là ghi nhầm năm.',
  look: ({ draft }) => {
    const { year, date } = draft
    if (!year || !date || date.length < 7 || !isForOneYear(draft)) return []
    if (date >= `${year - 1}-09` && date < `${year + 1}`) return []
    return [{ where: 'Phần đầu văn bản', says: `Kế hoạch năm ${year} nhưng ban hành ngày ${sayDay(date)}` }]
  },
})
