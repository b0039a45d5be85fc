import { fold } from '#platform/fold.ts'
import type { PlanRow } from './plan-rows.queries.ts'
import { defectWords } from './plans.words.ts'
import type { At, Defect, Remark } from './reader/plan-draft.ts'
import type { PlanReading } from './reader/plan-reading.ts'

/** Something the reader noticed: `defect` is certain, `remark` a careful reader may also mention. */
export interface Finding {
  id: string
  level: 'defect' | 'remark'
  /** What sort of defect; null for a remark. */
  kind: string | null
  title: string
  where: string
  what: string
  quotes: string[]
  fix: string | null
  at: At | null
  /** The row that it concerns, if it stands in one. */
  row_id: string | null
}

/** All findings of a reading, each with the row it concerns. */
export function findingsOf(reading: PlanReading | null, rows: readonly PlanRow[]): Finding[] {
  if (!reading) return []
  const { defects, remarks } = reading.draft
  return [
    ...defects.map((defect, index) => ({
      ...placed(reading, rows, defect),
      id: `d${index + 1}`,
      level: 'defect' as const,
      kind: defect.kind as string,
      title: defectWords[defect.kind] ?? 'Cần xem',
      quotes: defect.quotes,
      fix: defect.fix ?? null,
    })),
    ...remarks.map((remark, index) => ({
      ...placed(reading, rows, remark),
      id: `r${index + 1}`,
      level: 'remark' as const,
      kind: null,
      title: 'Nên xem',
      quotes: [],
      fix: null,
    })),
  ]
}

const placed = (reading: PlanReading, rows: readonly PlanRow[], found: Defect | Remark) => ({
  where: found.where,
  what: found.what,
  at: found.at ?? null,
  row_id: rowAt(reading, rows, found)?.id ?? null,
})

function rowAt(reading: PlanReading, rows: readonly PlanRow[], { at, where }: Defect | Remark): PlanRow | undefined {
  const task = reading.rows.find(raw => at?.table === raw.table && at.row === raw.row)?.task
  if (task !== undefined && task !== null) return rows.find(row => row.source.task === task)
  // A finding that names several rows belongs to none of them alone.
  const no = /\b(?:dong|stt|tt)\s*(?:so\s*)?0*(\w+)(?!\s*,\s*\d)\b/.exec(fold(where))?.[1]
  return no === undefined ? undefined : rows.find(row => row.source.task !== undefined && sameNo(row.no, no))
}

const sameNo = (a: string, b: string): boolean => fold(a).replace(/^0+/, '') === b.replace(/^0+/, '')
