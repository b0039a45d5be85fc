import type { Figure } from './figure.ts'

export const proceduresPosted: Figure = {
  code: 'procedures_posted',
  row: 11,
  no: '11a',
  name: 'Thủ tục hành chính niêm yết công khai',
  unit: '%',
  definition: 'Số đã niêm yết trên số phải niêm yết, theo lần rà soát mới nhất.',
  source: 'Bảng số liệu, dòng 11; kế hoạch thường hứa niêm yết 100% thủ tục.',
  rule: { how: 'state', kind: 'procedures_posted' },
}
