import type { WriteMinutes } from '../inspections.input.ts'
import type { Inspection } from './inspections.client.ts'

export type Minutes = Omit<WriteMinutes, 'request_key' | 'row_version'>
export type Verdict = Minutes['findings'][number]['verdict']

/** The minutes as they are stored, in the order of the checklist. */
export const minutesOf = (view: Inspection): Minutes => ({
  conclusions: view.conclusions,
  met_with: view.units.map(({ unit_id, met_with }) => ({ unit_id, words: met_with ?? '' })),
  findings: view.units.flatMap(({ unit_id }) =>
    view.lines.flatMap(({ id }) => view.findings.filter(one => one.unit_id === unit_id && one.line_id === id)),
  ),
  follow_ups: view.follow_ups.map(({ unit_id, line_id, words, due_on }) => ({ unit_id, line_id, words, due_on })),
})

export const missingIn = (view: Inspection, minutes: Minutes): number =>
  view.units.length * view.lines.length - minutes.findings.length

/** The minutes with one place written anew; the places keep the order of the checklist. */
export function withFinding(view: Inspection, minutes: Minutes, finding: Minutes['findings'][number]): Minutes {
  const isSame = (one: Minutes['findings'][number]): boolean =>
    one.unit_id === finding.unit_id && one.line_id === finding.line_id
  const all = [...minutes.findings.filter(one => !isSame(one)), finding]
  const findings = view.units.flatMap(({ unit_id }) =>
    view.lines.flatMap(({ id }) => all.filter(one => one.unit_id === unit_id && one.line_id === id)),
  )
  return { ...minutes, findings }
}
