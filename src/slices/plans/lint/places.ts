import { readMarker } from '../reader/outline/markers.ts'
import type { Outline } from '../reader/outline/outline.ts'
import { cellPassages } from '../reader/passages.ts'
import type { At } from '../reader/plan-draft.ts'
import type { RawRow } from '../reader/plan-reading.ts'

/** Words of the plan with the place a reader would look for them: "II.3", "Phụ lục, dòng 7". */
export interface Placed {
  text: string
  at: At
  where: string
  heading: boolean
}

function sectionPlaces(outline: Outline): Placed[] {
  return outline.sections.flatMap(section => {
    let item = ''
    const lines = section.lines.map(line => {
      const marker = readMarker(line.text)
      if (marker?.kind === 'number' || marker?.kind === 'subnumber' || marker?.kind === 'letter')
        item = `.${marker.label}`
      return { text: line.text, at: line.at, where: `${section.label}${item}`, heading: false }
    })
    return [
      { text: section.heading.text, at: section.heading.at, where: `${section.label}, tiêu đề`, heading: true },
      ...lines,
    ]
  })
}

function rowPlaces(outline: Outline, rows: readonly RawRow[], numbers: readonly string[]): Placed[] {
  const byPlace = new Map(rows.map(row => [`${row.table}|${row.row}`, row]))
  return outline.taskTables.flatMap(table =>
    cellPassages(table).map(({ text, at }) => {
      const row = byPlace.get(`${at.table}|${at.row}`)
      const no = row?.task === null || row?.task === undefined ? null : numbers[row.task]
      return { text, at, where: no ? `Phụ lục, dòng ${no}` : 'Phụ lục', heading: false }
    }),
  )
}

/** All words from the title on, each with its place. */
export function readPlaces(outline: Outline, rows: readonly RawRow[], numbers: readonly string[]): Placed[] {
  const plain = (lines: Outline['title'], where: string): Placed[] =>
    lines.map(line => ({ text: line.text, at: line.at, where, heading: false }))
  return [
    ...plain(outline.title, 'Tiêu đề'),
    ...plain(outline.preamble, 'Căn cứ'),
    ...sectionPlaces(outline),
    ...plain(outline.annex, 'Phụ lục, dòng đầu'),
    ...rowPlaces(outline, rows, numbers),
  ]
}
