import { defineRule } from '../rule.ts'

const DAY_WITHOUT_PLACE = /^[\s,._…]*ngày[\s\d._…]*tháng[\s\d._…]*năm\s*\d{4}/iu

export const placeBlank = defineRule({
  code: 'place-blank',
  severity: 'warning',
  kind: 'x-blank',
  title: 'Thiếu địa danh trước ngày ban hành',
  about: 'Dòng ngày ghi địa danh trước, ví dụ “An Bình, ngày 05 tháng 01 năm 2026” (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ outline, letterhead }) =>
    outline.head
      .filter(line => !letterhead.place && DAY_WITHOUT_PLACE.test(line.text))
      .map(line => ({
        where: 'Phần đầu văn bản',
        says: `Dòng ngày thiếu địa danh: “${line.text}”`,
        quotes: [line.text],
        at: line.at,
      })),
})
