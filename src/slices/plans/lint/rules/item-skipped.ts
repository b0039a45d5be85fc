import { readMarker } from '../../reader/outline/markers.ts'
import { defineRule, type Found } from '../rule.ts'
import { skippedBetween } from '../skipped-numbers.ts'

export const itemSkipped = defineRule({
  code: 'item-skipped',
  severity: 'warning',
  kind: 'skipped_section',
  title: 'Số khoản bị nhảy',
  about: 'Khoản trong một mục đánh số liên tục (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ outline }) =>
    outline.sections.flatMap(section => {
      let last = 0
      return section.lines.flatMap((line): Found[] => {
        const marker = readMarker(line.text)
        if (marker?.kind !== 'number') return []
        const here = Number(marker.label)
        const missing = last > 0 ? skippedBetween(last, here) : []
        const where = `${section.label}.${last} → ${section.label}.${here}`
        last = here
        if (missing.length === 0) return []
        return [{ where, says: `Thiếu mục ${missing.map(no => `${section.label}.${no}`).join(', ')}`, at: line.at }]
      })
    }),
})
