import { nextPoint, pointLabel, pointOrdinal } from '#platform/document/point-order.ts'
import { readMarker } from '../../reader/outline/markers.ts'
import type { OutlineSection } from '../../reader/outline/outline.ts'
import { defineRule, type Found } from '../rule.ts'
import { skippedBetween } from '../skipped-numbers.ts'

function skippedPoints(section: OutlineSection): Found[] {
  let last = 0
  return section.lines.flatMap((line): Found[] => {
    const marker = readMarker(line.text)
    if (marker?.kind === 'number' || marker?.kind === 'subnumber') last = 0
    if (marker?.kind !== 'letter') return []
    const { label } = marker
    const here = pointOrdinal(label)
    const where = `${section.label}, điểm ${label})`
    if (here === null) {
      const before = last > 0 ? pointLabel(last) : null
      const right = before ? nextPoint(before) : null
      last = 0
      if (!before || !right) return []
      const says = `Điểm “${label})” không có trong cách đánh điểm tiếng Việt; sau ${before}) là ${right})`
      return [{ where, says, quotes: [`${label})`], at: line.at }]
    }
    const missing = last > 0 ? skippedBetween(last, here).map(pointLabel) : []
    const before = last > 0 ? pointLabel(last) : ''
    last = here
    if (missing.length === 0) return []
    const says = `Thiếu điểm ${missing.map(one => `${one})`).join(', ')}: điểm nhảy từ ${before}) sang ${label})`
    return [{ where, says, at: line.at }]
  })
}

export const pointSkipped = defineRule({
  code: 'point-skipped',
  severity: 'warning',
  kind: 'x-point-order',
  title: 'Thứ tự điểm a), b), c), d), đ) bị nhảy',
  about: 'Điểm đánh theo bảng chữ cái tiếng Việt, có đ, không có f, j, w, z (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ outline }) => outline.sections.flatMap(skippedPoints),
})
