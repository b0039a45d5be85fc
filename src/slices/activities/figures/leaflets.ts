import { type Figure, sum } from './figure.ts'

export const leaflets: Figure = {
  code: 'leaflets',
  row: 10,
  no: '10b',
  name: 'Tờ rơi đã phát',
  unit: 'tờ',
  definition: 'Số tờ đã phát.',
  source: 'Bảng số liệu, dòng 10; đếm tờ đã phát, không phải tờ đã in.',
  rule: sum(['leaflet'], 'sheet'),
}
