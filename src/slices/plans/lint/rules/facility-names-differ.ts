import { findNumbers } from '../../reader/citations/numbers.ts'
import type { Placed } from '../places.ts'
import { defineRule, type Found } from '../rule.ts'

const KIND = '(?:Trung tâm Y tế|Bệnh viện|Trạm Y tế)'
const MIDDLE = '(?:\\s+(?:đa khoa|Đa khoa|khu vực|Khu vực|huyện|thị xã|thành phố|tỉnh|quận|xã|phường))*'
const NAME = new RegExp(`(${KIND})(${MIDDLE})((?:\\s+\\p{Lu}\\p{L}*)+)`, 'gu')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Letters first, then the tones: "Hòa" and "Hoà" are one habit apart, "Bình" and "Binh" are not. */
function spelling(name: string): { letters: string; tones: string } {
  const open = name.toLowerCase().normalize('NFD')
  const tones = [...(open.match(TONES) ?? [])].sort().join('')
  return { letters: open.replace(TONES, '').replace(/\s+/gu, ' ').trim(), tones }
}

interface Named {
  kind: string
  middle: string
  own: string
  whole: string
}

const namesIn = (text: string): (Named & { index: number })[] =>
  [...text.matchAll(NAME)].map(match => ({
    kind: match[1] ?? '',
    middle: (match[2] ?? '').trim(),
    own: (match[3] ?? '').trim(),
    whole: match[0],
    index: match.index,
  }))

/** The facility under a name that is not quite its own. */
function isVariant(name: Named, facility: Named): boolean {
  const [own, right] = [spelling(name.own), spelling(facility.own)]
  if (name.kind !== facility.kind || own.letters !== right.letters) return false
  return own.tones !== right.tones || spelling(name.middle).letters !== spelling(facility.middle).letters
}

function variants(places: readonly Placed[], facility: Named): Found[] {
  const seen = new Set<string>()
  return places.flatMap(({ text, at, where }) => {
    // A document of former years bears the name of its day.
    if (findNumbers(text).length > 0 && !where.startsWith('Phụ lục')) return []
    return namesIn(text).flatMap((name): Found[] => {
      if (!isVariant(name, facility) || seen.has(name.whole)) return []
      seen.add(name.whole)
      const says = `Tên đơn vị ghi “${name.whole}”, chỗ khác là “${facility.whole}”`
      const span: [number, number] = [name.index, name.index + name.whole.length]
      return [{ where, says, quotes: [name.whole], fix: { from: name.whole, to: facility.whole }, at: { ...at, span } }]
    })
  })
}

export const facilityNamesDiffer = defineRule({
  code: 'facility-names-differ',
  severity: 'remark',
  kind: 'x-names',
  title: 'Tên đơn vị ghi hai cách',
  about: 'Tên cơ quan ban hành phải một cách từ đầu đến cuối văn bản, đúng như quyết định thành lập.',
  look: ({ draft, places }) => {
    const facility = namesIn(draft.facility ?? '')[0]
    return facility ? variants(places, facility) : []
  },
})
