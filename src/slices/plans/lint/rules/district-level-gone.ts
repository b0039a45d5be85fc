import { findNumbers } from '../../reader/citations/numbers.ts'
import type { Placed } from '../places.ts'
import { notBefore } from '../plan-days.ts'
import { defineRule } from '../rule.ts'
import { withAt } from '../with-at.ts'

/** From this day on there are provinces and communes, and nothing between them. */
const GONE_ON = '2025-07-01'
const DISTRICT =
  /(?:UBND|Ủy ban nhân dân|Sở Y tế|Trung tâm Y tế|TTYT|Phòng Y tế|cấp|tuyến|địa bàn)\s+(?:huyện|quận|thị xã)(?:\s+\p{Lu}\p{L}*)*|thị trấn(?:\s+\p{Lu}\p{L}*)*/gu

/** Documents of former years speak of districts, and rightly so. */
const namesDistrict = ({ text }: Placed): string[] =>
  findNumbers(text).length > 0 ? [] : [...text.matchAll(DISTRICT)].map(match => match[0])

export const districtLevelGone = defineRule({
  code: 'district-level-gone',
  severity: 'remark',
  kind: 'x-names',
  title: 'Còn nói đến cấp huyện',
  about: 'Từ 01/7/2025 không còn cấp huyện; tên cơ quan và nơi nhận báo cáo phải theo hai cấp tỉnh, xã.',
  look: ({ draft, places }) => {
    const day = notBefore(draft)
    if (!day || day < GONE_ON) return []
    const own = { text: draft.facility ?? '', where: 'Phần đầu văn bản', at: {}, heading: false }
    const found = [own, ...places].filter(placed => namesDistrict(placed).length > 0)
    const names = [...new Set(found.flatMap(namesDistrict))]
    const [first] = found
    if (!first) return []
    const some = names.slice(0, 4).map(name => `“${name}”`)
    const says = `Sau 01/7/2025 không còn cấp huyện, ở đây còn ghi: ${some.join(', ')}`
    return [withAt({ where: first.where, says, quotes: names }, first === own ? undefined : first.at)]
  },
})
