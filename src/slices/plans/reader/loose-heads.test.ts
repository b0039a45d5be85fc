import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { markWords } from './reader.words.ts'

const BEFORE = `TRUNG TÂM Y TẾ KHU VỰC BÀU SEN
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026

I. MỤC ĐÍCH
Giúp viên chức nắm chắc việc của mình.
II. NHIỆM VỤ
Theo phụ lục kèm theo.

PHỤ LỤC
`
/** As programs put a page's words one below the other. */
const BELOW = `${BEFORE}
TT

Nội dung công việc

Sản phẩm

Thời gian

Đơn vị chủ trì

Viết bài

Hàng tháng

Bài viết

Phòng Truyền thông
`
/** As programs put a page's words where they stood: a head over two lines, cells cut by the next column. */
const BESIDE = `${BEFORE}
                                       Hình thức    Thời gian    Phân công
TT       Nội dung công việc            tuyên        thực         thực hiện
                                       truyền       hiện
Viết bài về thủ tục trên               Website      Hàng         Phòng
trang thông tin                                     tháng        Truyền thông
`

const marksOf = async (text: string) => (await readPlan(Buffer.from(text), 'ke-hoach.txt')).marks.map(mark => mark.text)

describe('a text file whose task table fell apart', () => {
  it.each([
    ['below each other', BELOW],
    ['beside each other', BESIDE],
  ])('says so when the cells stand %s, and certain findings become remarks', async (_, text) => {
    const reading = await readPlan(Buffer.from(text.replace('nắm chắc', 'nắm chăc')), 'ke-hoach.txt')
    expect(reading.rows).toEqual([])
    expect(reading.marks.map(mark => mark.text)).toContain(markWords['reader.mark.lost-table'])
    expect(reading.draft.defects).toEqual([])
    expect(reading.draft.remarks.length).toBeGreaterThan(0)
  })

  it('says nothing of a plan in prose', async () => {
    const prose = `${BEFORE.replace('PHỤ LỤC', '')}III. TỔ CHỨC THỰC HIỆN\n1. Phòng Truyền thông viết bài hàng tháng, kết quả gửi về trước ngày 25.\nTTYT tổng hợp.\n`
    expect(await marksOf(prose)).not.toContain(markWords['reader.mark.lost-table'])
  })
})
