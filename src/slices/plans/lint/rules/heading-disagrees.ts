import { readMarker } from '../../reader/outline/markers.ts'
import { fold } from '../../reader/text.ts'
import { defineRule, type Found } from '../rule.ts'

const WORDS = ['mục đích', 'mục tiêu'] as const

export const headingDisagrees = defineRule({
  code: 'heading-disagrees',
  severity: 'remark',
  kind: 'x-layout',
  title: 'Tiêu đề mục và tiểu mục gọi khác nhau',
  about: 'Mục tên “Mục đích, yêu cầu” thì tiểu mục là “Mục đích”, không phải “Mục tiêu”.',
  look: ({ outline }) =>
    outline.sections.flatMap((section): Found[] => {
      const title = fold(section.title)
      const named = WORDS.filter(word => title.includes(word))
      if (named.length !== 1) return []
      const [own] = named
      const other = own === 'mục đích' ? 'mục tiêu' : 'mục đích'
      const items = section.lines.flatMap(line => {
        const marker = readMarker(line.text)
        return marker?.kind === 'number' ? [{ line, text: fold(marker.rest) }] : []
      })
      const odd = items.find(item => item.text.startsWith(other))
      if (!odd || items.some(item => item.text.startsWith(own ?? ''))) return []
      const says = `Mục ${section.label} tên là “${section.title}” nhưng tiểu mục là “${odd.line.text.slice(0, 40)}”`
      return [{ where: section.label, says, quotes: [odd.line.text.slice(0, 40)], at: odd.line.at }]
    }),
})
