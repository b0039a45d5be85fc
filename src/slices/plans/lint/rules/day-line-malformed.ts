import { defineRule } from '../rule.ts'

const DAY = /^(\s*ngày\s*)(\d{1,2})(\s*tháng\s*)(\d{1,2})(\s*năm\s*\d{4})/iu

/** Days below ten and the first two months are written with a leading zero. */
function written(line: string): { from: string; to: string } | null {
  const [from = '', start, day = '', middle, month = '', end] = DAY.exec(line) ?? []
  const to = `${start}${day.padStart(2, '0')}${middle}${Number(month) < 3 ? month.padStart(2, '0') : month}${end}`
  return from && from !== to ? { from: from.trim(), to: to.trim() } : null
}

export const dayLineMalformed = defineRule({
  code: 'day-line-malformed',
  severity: 'warning',
  kind: 'x-date',
  title: 'Ngày ban hành thiếu số 0 ở trước',
  about: 'Ngày dưới 10 và tháng 1, tháng 2 phải thêm số 0 ở trước (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ letterhead }) => {
    const fix = written(letterhead.dateText ?? '')
    if (!fix) return []
    const says = `Dòng ngày ghi “${fix.to}”, không phải “${fix.from}”`
    return [{ where: 'Phần đầu văn bản', says, quotes: [fix.from], fix }]
  },
})
