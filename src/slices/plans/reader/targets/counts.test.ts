import { expect, test } from 'vitest'
import { findCounts } from './counts.ts'

test.each<[string, boolean, (number | string)[][]]>([
  ['ít nhất 01 góc tra cứu thủ tục bằng mã QR', false, [[1, 'góc tra cứu thủ tục']]],
  ['Mỗi trạm có tối thiểu 02 cộng tác viên là người địa phương', false, [[2, 'cộng tác viên']]],
  ['không quá 02 phản ánh chậm trả lời trong năm', false, [[2, 'phản ánh chậm trả lời']]],
  ['duy trì 03 mô hình/năm', false, [[3, 'mô hình']]],
  ['2.000 tờ rơi', true, [[2000, 'tờ rơi']]],
  ['02 phim ngắn', true, [[2, 'phim ngắn']]],
  ['02 phim ngắn về quầy tiếp đón', false, []],
  ['92,5% người bệnh hài lòng', false, [[92.5, '%']]],
  ['nơi có trên 30% đồng bào', false, []],
  ['thời gian chờ không quá 40 phút', false, []],
  ['trả lời trong tối đa 02 ngày làm việc', false, []],
  ['hiện nay là 18 trên 23 đơn vị', false, []],
])('%s', (text, cell, want) => {
  expect(findCounts(text, cell).map(({ value, unit }) => [value, unit])).toEqual(want)
  for (const { value, unit, index, end } of findCounts(text, cell)) {
    const words = text.slice(index, end)
    expect(words).toContain(unit)
    expect(Number.parseFloat(words.replace(/\.(?=\d{3})/, '').replace(',', '.'))).toBe(value)
  }
})
