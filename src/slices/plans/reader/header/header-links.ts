import type { Line } from '../outline/lines.ts'
import type { Outline } from '../outline/outline.ts'
import type { PlanDraft } from '../plan-draft.ts'
import type { PhraseLink } from '../plan-reading.ts'
import { fold } from '../text.ts'

const FIELDS = ['facility', 'parentAgency', 'number', 'place', 'date', 'title', 'year', 'budgetSource'] as const
const IN_HEAD = 0.95
const IN_TEXT = 0.85

const bare = (text: string): string => fold(text).replace(/[\s–-]+/gu, '')

/** Whether a line holds a value, or the value goes on from this line to the next. */
function holds(line: Line, value: string): boolean {
  const text = bare(line.text)
  return text.includes(value) || (text.length > 4 && value.startsWith(text))
}

const DATE_LINE = /ngày[\s\d._…/-]*(?:tháng|\d{4})/u

function findLine(
  field: (typeof FIELDS)[number],
  value: string,
  outline: Outline,
): { line: Line; confidence: number } | null {
  const fits = (line: Line): boolean => (field === 'date' ? DATE_LINE.test(fold(line.text)) : holds(line, bare(value)))
  const first = field === 'title' || field === 'year' ? outline.title : outline.head
  const head = first.find(fits)
  if (head) return { line: head, confidence: IN_HEAD }
  const line = outline.lines.find(fits)
  return line ? { line, confidence: IN_TEXT } : null
}

/** Where the header's values stand, which the contract has no room to say: for the import screen to draw both sides together. */
export function linkHeader(draft: PlanDraft, outline: Outline): PhraseLink[] {
  return FIELDS.flatMap(field => {
    const value = draft[field]
    const found = value === null ? null : findLine(field, String(value), outline)
    if (!found) return []
    const { line, confidence } = found
    const cell = line.cell ? { row: line.cell.row, col: line.cell.col } : {}
    return [{ field, block: line.block, span: [line.offset, line.offset + line.text.length], ...cell, confidence }]
  })
}
