import { words } from '../../reader/text.ts'
import type { Placed } from '../places.ts'
import { defineRule, type Found } from '../rule.ts'

/** So many words in a row are no chance; titles of documents are shorter or quoted on purpose. */
const RUN = 22

function repeats(places: readonly Placed[]): Found[] {
  const first = new Map<string, { place: Placed; index: number }>()
  return places.flatMap((place, index): Found[] => {
    // The opening and the closing sentence repeat the title, and may.
    if (place.at.table !== undefined || place.heading || /^(?:Tiêu đề|Căn cứ)/.test(place.where)) return []
    const all = words(place.text)
    let twin: { place: Placed; index: number } | undefined
    for (let from = 0; from + RUN <= all.length; from++) {
      const key = all.slice(from, from + RUN).join(' ')
      const known = first.get(key)
      if (known && known.index !== index) twin ??= known
      else first.set(key, { place, index })
    }
    if (!twin) return []
    const says = `Lặp nguyên văn một đoạn dài đã có ở ${twin.place.where}`
    return [{ where: place.where, says, at: place.at }]
  })
}

export const sentenceRepeated = defineRule({
  code: 'sentence-repeated',
  severity: 'remark',
  kind: 'x-repeat',
  title: 'Một đoạn dài lặp lại nguyên văn',
  about: 'Đoạn lặp thường do sao chép; bỏ một chỗ thì văn bản gọn và không mâu thuẫn khi sửa.',
  look: ({ places }) => repeats(places),
})
