import { type Figure, sum } from './figure.ts'

export const contests: Figure = {
  code: 'contests',
  row: 9,
  no: '9a',
  name: 'Cuộc thi tìm hiểu',
  unit: 'cuộc',
  definition: 'Số cuộc thi đã tổ chức.',
  source: 'Bảng số liệu, dòng 9; kế hoạch có hứa thì thường là 1 cuộc thi trong năm.',
  rule: sum(['contest'], 'contest'),
}
