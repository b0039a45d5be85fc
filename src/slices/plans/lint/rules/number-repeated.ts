import { readMarker } from '../../reader/outline/markers.ts'
import type { Outline, OutlineSection } from '../../reader/outline/outline.ts'
import { defineRule, type Found } from '../rule.ts'

const repeatedSections = (outline: Outline): Found[] =>
  outline.sections.flatMap((section, index) => {
    if (section.label !== outline.sections[index - 1]?.label) return []
    const says = `Hai mục liền nhau cùng mang số ${section.label}`
    return [{ where: section.label, says, quotes: [section.heading.text], at: section.heading.at }]
  })

/** Lists within lists begin again at 1; there a number seen twice says nothing. */
function repeatedItems(section: OutlineSection): Found[] {
  const numbered = section.lines.flatMap(line => {
    const marker = readMarker(line.text)
    return marker?.kind === 'number' ? [{ line, no: Number(marker.label) }] : []
  })
  if (numbered.filter(item => item.no === 1).length > 1) return []
  return numbered.flatMap(({ line, no }, index) => {
    if (no !== numbered[index - 1]?.no) return []
    return [{ where: `${section.label}.${no}`, says: `Hai khoản liền nhau cùng mang số ${no}`, at: line.at }]
  })
}

export const numberRepeated = defineRule({
  code: 'number-repeated',
  severity: 'warning',
  kind: 'x-numbering',
  title: 'Số mục, số khoản bị lặp',
  about: 'Hai chỗ mang cùng một số thì viện dẫn “mục II.3” không biết là chỗ nào.',
  look: ({ outline }) => [...repeatedSections(outline), ...outline.sections.flatMap(repeatedItems)],
})
