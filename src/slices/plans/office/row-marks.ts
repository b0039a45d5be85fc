import { tasksOf } from '../row-source.policy.ts'
import type { Review, ReviewRow, Source } from './plans.client.ts'
import { marksOf, type PairedField, type RowMarks } from './source-marks.ts'

const FIELD_OF = {
  lead: 'lead',
  coordinator: 'coordinators',
  supervisor: 'supervisors',
  rhythm: 'schedule',
  schedule: 'schedule',
} as const

/** The letters of an opened row and of its words in the source. */
export function marksOfRow(review: Review, source: Source | null, row: ReviewRow | undefined): RowMarks {
  const words = (role: string) =>
    row?.parts.flatMap(part => part.parties.filter(party => party.role === role).map(party => party.words)) ?? []
  const doubts = review.unsure
    .filter(one => one.row_id === row?.id)
    .flatMap(one => (one.field in FIELD_OF ? FIELD_OF[one.field as keyof typeof FIELD_OF] : []))
  return marksOf({
    links: source?.links ?? [],
    rows: source?.rows ?? [],
    tasks: row ? tasksOf(row.source) : [],
    words: { lead: words('lead'), coordinators: words('coordinator'), supervisors: words('supervisor') },
    unsure: new Set<PairedField>(doubts),
  })
}
