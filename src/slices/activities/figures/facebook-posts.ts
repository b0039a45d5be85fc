import { type Figure, POST_KINDS, sum } from './figure.ts'

export const facebookPosts: Figure = {
  code: 'facebook_posts',
  row: 4,
  no: '4a',
  name: 'Bài đăng Facebook',
  unit: 'bài',
  definition: 'Bài đăng trên Facebook của đơn vị.',
  source: 'Bảng số liệu, dòng 4, từng kênh một; kế hoạch thường hứa số bài mỗi tháng trên mạng xã hội.',
  rule: sum(POST_KINDS, 'main', ['facebook']),
}
