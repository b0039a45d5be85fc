import { describe, expect, it } from 'vitest'
import { findTypos } from './typos.ts'

const typosIn = (text: string) =>
  findTypos([{ text, where: 'I.1', at: { block: 1 }, heading: false }]).map(found => found.quotes?.[0])

describe('findTypos', () => {
  it.each([
    ['đội ngũ người người lao động', 'người người lao'],
    ['thông tin của của đơn vị', 'của của đơn'],
    ['các công công chức', 'công công chức'],
  ])('finds the doubled word of "%s"', (text, wrong) => {
    expect(typosIn(text)).toContain(wrong)
  })

  it.each([
    'Phấn đấu trở thành thành phố trực thuộc Trung ương.',
    'Tổ chức chức năng, nhiệm vụ rõ ràng.',
    'Ngày ngày rà soát, dần dần mở rộng, người người thi đua.',
    'Đẩy mạnh công tác tuyên truyền cải cách hành chính, nâng cao chất lượng phục vụ người bệnh.',
  ])('leaves "%s" alone', text => {
    expect(typosIn(text)).toEqual([])
  })
})
