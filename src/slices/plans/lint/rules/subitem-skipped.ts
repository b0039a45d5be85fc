import { readMarker } from '../../reader/outline/markers.ts'
import { defineRule, type Found } from '../rule.ts'
import { skippedBetween } from '../skipped-numbers.ts'

/** "1.1" then "1.3". */
export const subitemSkipped = defineRule({
  code: 'subitem-skipped',
  severity: 'warning',
  kind: 'skipped_section',
  title: 'Số tiểu mục bị nhảy',
  about: 'Tiểu mục 1.1, 1.2, 1.3 đánh số liên tục; thiếu một số là thiếu một phần hoặc đánh số sai.',
  look: ({ outline }) =>
    outline.sections.flatMap(section => {
      const last = new Map<string, number>()
      return section.lines.flatMap((line): Found[] => {
        const marker = readMarker(line.text)
        if (marker?.kind !== 'subnumber') return []
        const cut = marker.label.lastIndexOf('.')
        const parent = marker.label.slice(0, cut)
        const here = Number(marker.label.slice(cut + 1))
        const before = last.get(parent) ?? 0
        last.set(parent, here)
        const missing = before > 0 ? skippedBetween(before, here).map(no => `${section.label}.${parent}.${no}`) : []
        if (missing.length === 0) return []
        const where = `${section.label}.${parent}.${before} → ${section.label}.${marker.label}`
        return [{ where, says: `Thiếu tiểu mục ${missing.join(', ')}`, at: line.at }]
      })
    }),
})
