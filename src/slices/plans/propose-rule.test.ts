import { expect, test } from 'vitest'
import { assumedRhythm, channelsOfWords, kindOfWords, proposeRule } from './propose-rule.ts'

test.each([
  ['Tin, bài, hình ảnh', 'article'],
  ['Văn bản triển khai', 'document'],
  ['Văn bản triển khai; tin, bài, hình ảnh', 'article'],
  ['Báo cáo tổng kết năm 2026', 'report'],
  ['Video ngắn hướng dẫn nộp hồ sơ', 'video'],
  ['Bản tin truyền hình', 'bulletin'],
  ['01 buổi tập huấn', 'training'],
  ['Buổi truyền thông cộng đồng', 'community'],
  ['Cuộc thi tìm hiểu', 'contest'],
  ['Tờ rơi', 'leaflet'],
  ['Niêm yết, bảng hướng dẫn', 'posting'],
  ['Phiếu khảo sát hài lòng', 'survey'],
  ['Đối thoại với người bệnh', 'dialogue'],
  ['Người dân biết đường dây nóng', null],
  ['Người dân được tiếp cận thông tin', null],
  ['Bản tin', 'bulletin'],
  ['Bài viết, bản tin, video', 'article'],
])('the kind of "%s" is %s', (words, kind) => {
  expect(kindOfWords(words)).toBe(kind)
})

test.each([
  ['Website, Fanpage, Zalo của Trung tâm', ['website', 'facebook', 'zalo']],
  ['Trên Website của Trung tâm', ['website']],
  ['Loa truyền thanh nội bộ', ['loudspeaker']],
  ['Trong giao ban, tập huấn', ['training', 'briefing']],
  ['Lồng ghép', []],
])('the channels of "%s"', (words, channels) => {
  expect(channelsOfWords(words)).toEqual(channels)
})

const monthly = { metric: 'articles', op: '>=', value: 1, unit: 'bài', per: 'month' } as const
const words = { product: null, title: 'Tuyên truyền', forms: [], targets: [] }
const nothing = { activity_kind: null, channel: null, minimum: null, measure: null, minimum_per: null }

test.each([
  ['nothing said: anything counts, nothing promised', words, nothing],
  [
    'an article a month, on one channel',
    { ...words, product: 'Tin, bài', forms: ['Website của Trung tâm'], targets: [monthly] },
    { activity_kind: 'article', channel: 'website', minimum: 1, measure: 'article', minimum_per: 'month' },
  ],
  [
    'several channels: any of them counts',
    { ...words, product: 'Tin, bài', forms: ['Website, Fanpage'] },
    { ...nothing, activity_kind: 'article', measure: 'article' },
  ],
  [
    'no product: the title says it',
    { ...words, title: 'Tổ chức hội nghị quán triệt' },
    { ...nothing, activity_kind: 'conference', measure: 'session' },
  ],
  [
    'the target outweighs a product of another kind',
    {
      ...words,
      product: 'Văn bản triển khai',
      targets: [{ ...monthly, metric: 'sessions', unit: 'buổi', per: 'quarter' } as const],
    },
    { activity_kind: 'meeting', channel: null, minimum: 1, measure: 'session', minimum_per: 'quarter' },
  ],
  [
    'a meeting whose form says which, promised by a bare number',
    {
      ...words,
      product: 'Buổi sinh hoạt (01 buổi/tháng)',
      forms: ['Hội đồng người bệnh'],
      targets: [{ ...monthly, metric: 'sessions', op: '=', unit: 'buổi' } as const],
    },
    { activity_kind: 'patient_council', channel: null, minimum: 1, measure: 'session', minimum_per: 'month' },
  ],
  [
    'more than two means three',
    { ...words, product: 'Bài viết', targets: [{ ...monthly, op: '>', value: 2, per: null } as const] },
    { activity_kind: 'article', channel: null, minimum: 3, measure: 'article', minimum_per: 'occurrence' },
  ],
  [
    'a rate is no minimum of products',
    {
      ...words,
      product: 'Hội nghị',
      targets: [{ metric: 'attendance_rate', op: '>=', value: 80, unit: '%', per: null } as const],
    },
    { ...nothing, activity_kind: 'conference', measure: 'session' },
  ],
])('proposes a rule: %s', (_, given, expected) => {
  expect(proposeRule(given)).toEqual(expected)
})

test('"thường xuyên" is assumed monthly for articles and quarterly for documents', () => {
  expect(assumedRhythm('article')).toBe('monthly')
  expect(assumedRhythm('document')).toBe('quarterly')
  expect(assumedRhythm(null)).toBe('quarterly')
})
