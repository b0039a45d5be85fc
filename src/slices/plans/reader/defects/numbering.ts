import { toRoman } from '../extract/docx-numbering.ts'
import { fromRoman, readMarker } from '../outline/markers.ts'
import type { Outline } from '../outline/outline.ts'
import type { Defect } from '../plan-draft.ts'
import type { TableTask } from '../tasks/table-tasks.ts'

/** Numbers missing between two that follow each other. */
const between = (from: number, to: number): number[] =>
  to - from > 1 && to - from < 6 ? Array.from({ length: to - from - 1 }, (_, index) => from + index + 1) : []

function skippedSections(outline: Outline): Defect[] {
  return outline.sections.flatMap((section, index) => {
    const before = outline.sections[index - 1]?.label ?? ''
    const missing = between(fromRoman(before), fromRoman(section.label)).map(toRoman)
    if (missing.length === 0) return []
    const what = `Thiếu mục ${missing.join(', ')}: số mục nhảy từ ${before || 'đầu'} sang ${section.label}`
    return [
      {
        kind: 'skipped_section' as const,
        where: `${before} → ${section.label}`,
        what,
        quotes: [],
        at: section.heading.at,
      },
    ]
  })
}

function skippedItems(outline: Outline): Defect[] {
  return outline.sections.flatMap(section => {
    let last = 0
    return section.lines.flatMap((line): Defect[] => {
      const marker = readMarker(line.text)
      if (marker?.kind !== 'number') return []
      const here = Number(marker.label)
      const missing = last > 0 ? between(last, here) : []
      const where = `${section.label}.${last} → ${section.label}.${here}`
      last = here
      if (missing.length === 0) return []
      return [
        {
          kind: 'skipped_section',
          where,
          what: `Thiếu mục ${missing.map(no => `${section.label}.${no}`).join(', ')}`,
          quotes: [],
          at: line.at,
        },
      ]
    })
  })
}

function skippedRows(tasks: readonly TableTask[]): Defect[] {
  return tasks.flatMap((task, index) => {
    const before = tasks[index - 1]
    if (!before || before.group !== task.group || before.at?.table !== task.at?.table) return []
    const missing = between(Number(before.no), Number(task.no))
    if (missing.length === 0) return []
    const what = `Thiếu dòng ${missing.join(', ')}: số thứ tự nhảy từ ${before.no} sang ${task.no}`
    return [{ kind: 'skipped_row' as const, where: 'Phụ lục', what, quotes: [], ...(task.at ? { at: task.at } : {}) }]
  })
}

export const findSkippedNumbers = (outline: Outline, tasks: readonly TableTask[]): Defect[] => [
  ...skippedSections(outline),
  ...skippedItems(outline),
  ...skippedRows(tasks),
]
