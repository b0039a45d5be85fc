import { toRoman } from '../../reader/extract/docx-numbering.ts'
import { fromRoman } from '../../reader/outline/markers.ts'
import { defineRule } from '../rule.ts'
import { skippedBetween } from '../skipped-numbers.ts'

export const sectionSkipped = defineRule({
  code: 'section-skipped',
  severity: 'warning',
  kind: 'skipped_section',
  title: 'Số mục La Mã bị nhảy',
  about: 'Mục đánh số liên tục; thiếu một số là thiếu một mục hoặc đánh số sai (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ outline }) =>
    outline.sections.flatMap((section, index) => {
      const before = outline.sections[index - 1]?.label ?? ''
      const missing = skippedBetween(fromRoman(before), fromRoman(section.label)).map(toRoman)
      if (missing.length === 0) return []
      const says = `Thiếu mục ${missing.join(', ')}: số mục nhảy từ ${before || 'đầu'} sang ${section.label}`
      return [{ where: `${before} → ${section.label}`, says, at: section.heading.at }]
    }),
})
