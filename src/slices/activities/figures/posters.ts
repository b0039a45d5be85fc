import { type Figure, sum } from './figure.ts'

export const posters: Figure = {
  code: 'posters',
  row: 10,
  no: '10a',
  name: 'Pano, áp phích, băng rôn',
  unit: 'cái',
  definition: 'Số đã treo.',
  source: 'Bảng số liệu, dòng 10; kế hoạch thường hứa tuyên truyền trực quan tại đơn vị, ít khi nêu số.',
  rule: sum(['poster'], 'piece'),
}
