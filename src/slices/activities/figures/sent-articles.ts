import { type Figure, PRESS } from './figure.ts'

export const sentArticles: Figure = {
  code: 'sent_articles',
  row: 3,
  no: '3',
  name: 'Tin, bài gửi, đăng báo, đài, Sở Y tế, CDC, Cổng tỉnh',
  unit: 'tin/bài',
  definition: 'Tin, bài đã gửi cấp trên, báo, đài, hoặc có kênh là báo, đài, truyền hình.',
  source: 'Bảng số liệu, dòng 3; kế hoạch thường hứa ít nhất 1 bài mỗi tháng gửi cấp trên, báo, đài.',
  rule: {
    how: 'sum',
    from: [{ kind: 'article_sent' }, { kind: 'article', channels: PRESS }],
    measure: 'article',
  },
}
