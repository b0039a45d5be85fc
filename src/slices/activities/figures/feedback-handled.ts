import type { Figure } from './figure.ts'

export const feedbackHandled: Figure = {
  code: 'feedback_handled',
  row: 13,
  no: '13b',
  name: 'Phản ánh, kiến nghị đã xử lý',
  unit: '%',
  definition: 'Số đã xử lý trên số tiếp nhận.',
  source: 'Bảng số liệu, dòng 13; ghi cạnh số tiếp nhận.',
  rule: { how: 'share', kind: 'feedback', numerator: 'handled', denominator: 'received' },
}
