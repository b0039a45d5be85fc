import { type Figure, sum } from './figure.ts'

export const models: Figure = {
  code: 'models',
  row: 15,
  no: '15',
  name: 'Mô hình, sáng kiến, điển hình được tuyên truyền',
  unit: 'mô hình',
  definition: 'Số mô hình đã giới thiệu.',
  source: 'Bảng số liệu, dòng 15; kế hoạch thường hứa giới thiệu mô hình hay, không nêu số.',
  rule: sum(['model'], 'model'),
}
