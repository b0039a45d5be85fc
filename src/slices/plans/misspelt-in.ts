import { createHash } from 'node:crypto'
import type { Decided, Finding } from './findings.ts'
import type { Placed } from './lint/places.ts'
import { misspeltWord } from './lint/rules/misspelt-word.ts'
import { findMisspellings } from './lint/spelling/find-misspellings.ts'
import { holdsWords, rowTexts, textsIn } from './mend-words.ts'
import type { PlanRow } from './plan-rows.queries.ts'
import type { PlanReading } from './reader/plan-reading.ts'

/** Slips in what people typed: words of rows that the document does not have are checked like the document's own. */
export function misspeltIn(
  reading: PlanReading | null,
  rows: readonly PlanRow[],
  known: readonly Finding[],
  decided: readonly Decided[],
): Finding[] {
  const fromFile = textsIn(reading ? { ...reading.draft, defects: [], remarks: [] } : {})
  const places = rows
    .filter(row => row.review === 'corrected')
    .flatMap((row): (Placed & { row: PlanRow })[] =>
      [...new Set(rowTexts(row))]
        .filter(text => text !== '' && !fromFile.includes(text))
        .map(text => ({ text, at: {}, where: `Dòng ${row.no}`, heading: false, row })),
    )
  return findMisspellings(places).flatMap(({ where, says, quotes = [], fix }) => {
    const row = places.find(place => place.where === where && holdsWords([place.text], quotes[0] ?? ''))?.row
    const isKnown = known.some(one => one.row_id === row?.id && one.quotes[0] === quotes[0])
    // Words of the document that were only moved about are no new slip.
    if (!row || isKnown || holdsWords(fromFile, quotes[0] ?? '')) return []
    const id = createHash('sha256')
      .update(JSON.stringify(['typed', row.task_id, quotes]))
      .digest('hex')
      .slice(0, 16)
    const decision = decided.find(one => one.finding_id === id)
    return {
      id,
      code: misspeltWord.code,
      level: 'defect' as const,
      kind: 'typo' as const,
      severity: misspeltWord.severity,
      title: misspeltWord.title,
      about: misspeltWord.about,
      where: `${where}, chữ gõ thêm`,
      what: says,
      quotes,
      at: null,
      row_id: row.id,
      fix: fix ? { ...fix, place: 'nhiem-vu' as const } : null,
      state: decision?.decision ?? ('open' as const),
      decision: decision ?? null,
    }
  })
}
