import type { Line } from '../../reader/outline/lines.ts'
import { readMarker } from '../../reader/outline/markers.ts'
import type { OutlineSection } from '../../reader/outline/outline.ts'
import { defineRule, type Found } from '../rule.ts'

const LAST_WORDS = /(?:\S+\s+){1,4}\S+\s*;$/u

/** What closes a list of dashes: the end of the section, or a numbered item that is no part of a sentence going on. */
const closes = (next: Line | undefined): boolean => {
  const marker = next ? readMarker(next.text) : null
  return next === undefined || marker?.kind === 'number' || marker?.kind === 'subnumber'
}

const openEnds = (section: OutlineSection): Found[] =>
  section.lines.flatMap((line, index): Found[] => {
    const marker = readMarker(line.text)
    const end = line.text.endsWith(';') ? LAST_WORDS.exec(line.text) : null
    if (!end || (marker?.kind !== 'dash' && marker?.kind !== 'plus') || !closes(section.lines[index + 1])) return []
    const from = end[0]
    const span: [number, number] = [end.index, line.text.length]
    const says = `Dòng cuối của đoạn liệt kê kết thúc bằng “;”, đúng là dấu chấm: “${from}”`
    const fix = { from, to: from.replace(/\s*;$/u, '.') }
    return [{ where: section.label, says, quotes: [from], fix, at: { ...line.at, span } }]
  })

export const listEnd = defineRule({
  code: 'list-end',
  severity: 'warning',
  kind: 'typo',
  title: 'Đoạn liệt kê kết thúc bằng dấu chấm phẩy',
  about: 'Dấu chấm phẩy nói còn dòng nữa; dòng cuối kết thúc bằng dấu chấm.',
  look: ({ outline }) => outline.sections.flatMap(openEnds),
})
