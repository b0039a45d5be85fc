import type { PlanReading } from '../reader/plan-reading.ts'
import type { Finding } from './finding.ts'
import { toDraft } from './to-draft.ts'

/** The reading with more findings, certain ones still first, in the draft's own lists too. */
export function addFindings(reading: PlanReading, more: readonly Finding[]): PlanReading {
  if (more.length === 0) return reading
  const { defects, remarks } = toDraft(more)
  const draft = {
    ...reading.draft,
    defects: [...reading.draft.defects, ...defects],
    remarks: [...reading.draft.remarks, ...remarks],
  }
  // A reading without findings has them in its draft alone.
  if (!reading.findings) return { ...reading, draft }
  const all = [...reading.findings, ...more]
  return { ...reading, draft, findings: [...all.filter(one => one.certain), ...all.filter(one => !one.certain)] }
}
