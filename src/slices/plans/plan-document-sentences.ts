import { fold } from '#platform/fold.ts'
import type { WrittenCitation, WrittenDeadline } from './plan-document-content.ts'
import { writtenDate } from './schedule.words.ts'

export const sameWords = (one: string) => (other: string) => fold(one) === fold(other)

/** Subjects that begin with what the document does take no "về". */
const DEED =
  /^(?:về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|bổ sung|công bố|đẩy mạnh|tăng cường|triển khai|thực hiện|thông qua|kiện toàn|một số|giai đoạn|quán triệt)(?!\p{L})/iu

/** "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành …" */
export function citationWords({ type, number, name, dated, issuer, subject }: WrittenCitation): string {
  const whole = dated !== null && dated.split('-').length === 3
  const when = dated === null ? '' : `${whole ? ' ngày' : ' năm'} ${whole ? writtenDate(dated) : dated.slice(0, 4)}`
  const by = issuer === null ? '' : ` của ${issuer}`
  const about = subject === null ? '' : ` ${DEED.test(subject) ? '' : 'về '}${subject}`
  if (number !== null) return `${type} số ${number}${when}${by}${about}`
  const named = name ?? type
  return `${named}${dated !== null && named.includes(dated.slice(0, 4)) ? '' : when}${by}${about}`
}

export const basisSentence = (citation: WrittenCitation): string => `Căn cứ ${citationWords(citation)}`

const QUARTERS: Readonly<Record<string, string>> = { Q1: 'quý I', Q2: 'quý II', Q3: 'quý III', Q4: 'quý IV' }

/** "2026-Q1" → "quý I năm 2026", as it goes on behind "Báo cáo". */
function periodWords(period: string): string {
  const [year = '', part] = period.split('-')
  if (part === undefined) return `năm ${year}`
  if (part === 'H1') return `6 tháng đầu năm ${year}`
  if (part === 'H2') return `6 tháng cuối năm ${year}`
  if (part === '9M') return `9 tháng năm ${year}`
  return `${QUARTERS[part] ?? `tháng ${part}`} năm ${year}`
}

const RHYTHMS: Readonly<Record<string, string>> = {
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  semiannual: 'Định kỳ 6 tháng',
  yearly: 'Hằng năm',
}

/** "Báo cáo quý I năm 2026 gửi Sở Y tế trước ngày 10/3/2026", "Hằng quý, báo cáo kết quả thực hiện về Phòng …". */
export function deadlineSentence({ period, due_on, addressee }: WrittenDeadline): string {
  if (due_on !== null) {
    const what = period === null ? 'kết quả thực hiện' : periodWords(period)
    return `Báo cáo ${what}${addressee === null ? '' : ` gửi ${addressee}`} trước ngày ${writtenDate(due_on)}`
  }
  const to = addressee === null ? '' : ` về ${addressee}`
  const rhythm = period === null ? undefined : RHYTHMS[period]
  if (rhythm !== undefined) return `${rhythm}, báo cáo kết quả thực hiện${to}`
  const what = period === null ? 'kết quả thực hiện' : periodWords(period)
  return `Định kỳ báo cáo ${what}${to} theo quy định`
}

/** "5.000.000 đồng" */
export const moneyWords = (dong: number): string => `${String(dong).replace(/\B(?=(?:\d{3})+$)/gu, '.')} đồng`
