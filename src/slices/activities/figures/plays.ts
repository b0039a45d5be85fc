import { type Figure, sum } from './figure.ts'

export const plays: Figure = {
  code: 'plays',
  row: 5,
  no: '5b',
  name: 'Lượt phát thanh, phát màn hình',
  unit: 'lượt',
  definition: 'Tổng lượt phát ghi trong nhật ký.',
  source: 'Bảng số liệu, dòng 5; ghi cạnh số sản phẩm.',
  rule: sum(['broadcast', 'bulletin'], 'play'),
}
