import { type Figure, sum } from './figure.ts'

export const videos: Figure = {
  code: 'videos',
  row: 5,
  no: '5a',
  name: 'Video, phóng sự, bản tin TV, LED',
  unit: 'SP',
  definition: 'Số sản phẩm video và bản tin màn hình.',
  source: 'Bảng số liệu, dòng 5; kế hoạch thường hứa 1 bản tin mỗi tháng trên màn hình, đài.',
  rule: sum(['video', 'bulletin'], 'product'),
}
