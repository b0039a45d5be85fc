import * as fc from 'fast-check'
import type { Target, TargetOp, TargetPer } from '#slices/plans/reader/plan-draft.ts'

type Promise = Omit<Target, 'scope' | 'at' | 'confidence'>

const two = (value: number): string => String(value).padStart(2, '0')

const PERS: readonly (readonly [TargetPer, string])[] = [
  ['week', 'tuần'],
  ['month', 'tháng'],
  ['quarter', 'quý'],
  ['year', 'năm'],
]

const COUNTED: readonly (readonly [unit: string, metric: Target['metric'], before: string, after: string])[] = [
  ['tin, bài', 'articles', 'Đăng', ' trên Trang thông tin điện tử của đơn vị'],
  ['bài viết', 'articles', 'Có', ' về cải cách hành chính'],
  ['bài', 'articles', 'Gửi', ' cho báo, đài địa phương'],
  ['buổi', 'sessions', 'Tổ chức', ' truyền thông tại cộng đồng'],
  ['cuộc', 'sessions', 'Thực hiện', ' đối thoại với người bệnh'],
  ['bản tin', 'bulletins', 'Phát', ' trên hệ thống loa'],
  ['video', 'other', 'Xây dựng', ' hướng dẫn thủ tục'],
]

const LEASTS = ['ít nhất', 'tối thiểu', 'không dưới'] as const

/** A promised number of things. */
export const drawPromise: fc.Arbitrary<Promise> = fc
  .record({
    said: fc.constantFrom(...COUNTED),
    least: fc.constantFrom(...LEASTS, null),
    value: fc.integer({ min: 1, max: 24 }),
    per: fc.constantFrom(...PERS),
    way: fc.constantFrom('slash', 'each'),
  })
  .map(({ said: [unit, metric, before, after], least, value, per: [per, word], way }) => {
    const count = `${least === null ? '' : `${least} `}${two(value)} ${unit}`
    const text =
      way === 'slash' ? `${before} ${count}/${word}${after}` : `Mỗi ${word} ${before.toLowerCase()} ${count}${after}`
    return { text, metric, op: least === null ? '=' : '>=', value, unit, per }
  })

const SHARES: readonly (readonly [metric: Target['metric'], before: string, after: string])[] = [
  ['coverage_rate', '', ' viên chức, người lao động được phổ biến, quán triệt kế hoạch'],
  ['coverage_rate', '', ' thủ tục hành chính được niêm yết công khai'],
  ['satisfaction_rate', 'Tỷ lệ người bệnh hài lòng đạt ', ''],
  ['attendance_rate', 'Các buổi học có ', ' viên chức tham dự'],
  ['other', 'Phấn đấu ', ' hồ sơ được giải quyết trước hạn và đúng hạn'],
]
const BOUNDS: readonly (readonly [op: TargetOp, before: string, after: string])[] = [
  ['=', '', ''],
  ['>', 'trên ', ''],
  ['>=', 'từ ', ' trở lên'],
  ['>=', 'ít nhất ', ''],
  ['>=', 'tối thiểu ', ''],
]

/** A promised share. */
export const drawShare: fc.Arbitrary<Promise> = fc
  .record({
    said: fc.constantFrom(...SHARES),
    bound: fc.constantFrom(...BOUNDS),
    value: fc.integer({ min: 10, max: 200 }).map(half => half / 2),
  })
  .map(({ said: [metric, before, after], bound: [op, lead, tail], value }) => {
    const text = `${before}${lead}${String(value).replace('.', ',')}%${tail}${after}`
    return {
      text: text.charAt(0).toUpperCase() + text.slice(1),
      metric,
      op,
      value,
      unit: '%',
      per: null,
    }
  })

/** Promises of the text, each its own sentence. */
export const drawTargets: fc.Arbitrary<Target[]> = fc
  .uniqueArray(fc.oneof(drawPromise, drawShare), { maxLength: 6, selector: ({ text }) => text })
  .map(list => list.map(promise => ({ ...promise, scope: null })))

const PRODUCED: readonly (readonly [unit: string, metric: Target['metric'], before: string])[] = [
  ['bài', 'articles', 'Tin, bài'],
  ['buổi', 'sessions', 'Buổi truyền thông'],
  ['video', 'other', 'Video'],
]

/** A product that promises a number, and the target that it is. */
export const drawProduced: fc.Arbitrary<Promise> = fc
  .record({
    said: fc.constantFrom(...PRODUCED),
    least: fc.constantFrom('ít nhất', null),
    value: fc.integer({ min: 1, max: 12 }),
    per: fc.constantFrom(...PERS),
  })
  .map(({ said: [unit, metric, before], least, value, per: [per, word] }) => ({
    text: `${before} (${least === null ? '' : `${least} `}${two(value)} ${unit}/${word})`,
    metric,
    op: least === null ? '=' : '>=',
    value,
    unit,
    per,
  }))
