import { type Figure, sum } from './figure.ts'

export const websiteArticles: Figure = {
  code: 'website_articles',
  row: 2,
  no: '2',
  name: 'Tin, bài trên trang thông tin điện tử của đơn vị',
  unit: 'tin/bài',
  definition: 'Tin, bài có kênh là trang thông tin điện tử.',
  source: 'Bảng số liệu, dòng 2; kế hoạch thường hứa ít nhất 1 tin, bài mỗi tháng hoặc mỗi quý.',
  rule: sum(['article'], 'article', ['website']),
}
