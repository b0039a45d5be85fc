import { defineRule } from '../rule.ts'

export const numberMalformed = defineRule({
  code: 'number-malformed',
  severity: 'warning',
  kind: 'x-number',
  title: 'Số, ký hiệu của kế hoạch sai cách ghi',
  about:
    'Số dưới 10 thêm số 0 ở trước; ký hiệu là KH và chữ viết tắt tên cơ quan, ví dụ 08/KH-TTYT (NĐ 30/2020/NĐ-CP).',
  look: ({ letterhead: { number } }) => {
    const [digits, symbol] = /^(\d+)[/-](.+)$/u.exec(number ?? '')?.slice(1) ?? []
    if (!number || !digits || !symbol) return []
    const where = 'Phần đầu văn bản'
    const right = `${digits.padStart(2, '0')}/${symbol}`
    // A plan may be issued by a decision and bear its number.
    if (/[-/]KH(?:[-/]|$)/u.test(symbol))
      return [{ where, says: `Ký hiệu của kế hoạch bắt đầu bằng KH, ở đây ghi “${number}”`, quotes: [number] }]
    if (right === number) return []
    return [
      {
        where,
        says: `Số ghi là “${right}”, không phải “${number}”`,
        quotes: [number],
        fix: { from: number, to: right },
      },
    ]
  },
})
