import type { Figure } from './figure.ts'

export const satisfaction: Figure = {
  code: 'satisfaction',
  row: 12,
  no: '12b',
  name: 'Tỷ lệ hài lòng',
  unit: '%',
  definition: 'Phiếu hài lòng trên phiếu hợp lệ của cả kỳ.',
  source: 'Bảng số liệu, dòng 12; kế hoạch thường hứa trên 90%.',
  rule: { how: 'rate', kind: 'satisfaction' },
}
