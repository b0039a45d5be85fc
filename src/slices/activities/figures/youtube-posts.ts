import { type Figure, POST_KINDS, sum } from './figure.ts'

export const youtubePosts: Figure = {
  code: 'youtube_posts',
  row: 4,
  no: '4c',
  name: 'Bài đăng YouTube',
  unit: 'bài',
  definition: 'Video đăng trên YouTube của đơn vị.',
  source: 'Bảng số liệu, dòng 4, từng kênh một; kế hoạch thường hứa số bài mỗi tháng trên mạng xã hội.',
  rule: sum(POST_KINDS, 'main', ['youtube']),
}
