import { type Figure, POST_KINDS, sum } from './figure.ts'

export const zaloPosts: Figure = {
  code: 'zalo_posts',
  row: 4,
  no: '4b',
  name: 'Bài đăng Zalo',
  unit: 'bài',
  definition: 'Bài đăng trên Zalo của đơn vị.',
  source: 'Bảng số liệu, dòng 4, từng kênh một; kế hoạch thường hứa số bài mỗi tháng trên mạng xã hội.',
  rule: sum(POST_KINDS, 'main', ['zalo']),
}
