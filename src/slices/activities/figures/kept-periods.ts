import type { FigureWords } from './figure.ts'

/** How a promise with a rhythm is judged: each month (week, quarter) by itself, whatever channel or kind it is promised of. */
export const keptPeriods: FigureWords = {
  code: 'kept_periods',
  no: 'C2',
  name: 'Kỳ đạt mức đã hứa (tin, bài, buổi mỗi tháng, mỗi quý, từng kênh)',
  unit: 'kỳ',
  definition:
    'Số tháng (tuần, quý) đã hết mà đạt mức hứa, trên số tháng đã hết từ khi kế hoạch ban hành; kèm theo là tháng thấp nhất. Tháng sau làm thêm không bù cho tháng trước.',
  source: 'Ngoài bảng số liệu; kế hoạch thường hứa ít nhất 1 tin, bài mỗi tháng hoặc mỗi quý trên từng kênh.',
}
