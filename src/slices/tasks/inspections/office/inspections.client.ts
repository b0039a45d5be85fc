import { hc, type InferResponseType } from 'hono/client'
import { Refused } from '#ui/office/answer.ts'
import { apiAt, base } from '#ui/office/base.ts'
import { newRequestKey } from '#ui/office/request-key.ts'
import type { ShownState } from '#ui/state.ts'
import type { InspectionsRoutes } from '../inspections.routes.ts'
import type { FollowUpState, InspectionState } from '../inspections.table.ts'

export const inspectionsClient = hc<InspectionsRoutes>(apiAt('inspections'))

export type InspectionList = InferResponseType<typeof inspectionsClient.index.$get>
export type InspectionLine = InspectionList['inspections'][number]
export type Choices = InferResponseType<typeof inspectionsClient.choices.$get>
export type Inspection = InferResponseType<(typeof inspectionsClient)[':id']['$get']>
export type FollowUp = Inspection['follow_ups'][number]

export const inspectionKeys = {
  all: ['inspections'],
  list: (year: number | undefined) => ['inspections', 'list', year ?? 'now'],
  choices: ['inspections', 'choices'],
  one: (id: string) => ['inspections', 'one', id],
} as const

export const minutesAddress = (id: string, as: 'docx' | 'pdf'): string => `${base}/api/inspections/${id}/${as}`
export const evidenceAddress = (id: string): string => `${base}/api/evidence/${id}/file`

export const INSPECTION_LOOK: Readonly<Record<InspectionState, ShownState>> = {
  scheduled: 'upcoming',
  done: 'accepted',
  cancelled: 'waived',
}
const FOLLOW_UP_LOOK: Readonly<Record<FollowUpState, ShownState>> = {
  open: 'open',
  answered: 'submitted',
  closed: 'accepted',
}
export const followUpLook = ({ state, late }: Pick<FollowUp, 'state' | 'late'>): ShownState =>
  late ? 'overdue' : FOLLOW_UP_LOOK[state]

/** Photos go as a form. */
export async function sendEvidence(id: string, files: readonly File[]): Promise<void> {
  const form = new FormData()
  form.set('input', JSON.stringify({ request_key: newRequestKey() }))
  for (const file of files) form.append('files', file)
  const response = await fetch(`${apiAt('inspections')}/${id}/evidence`, { method: 'POST', body: form })
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refused(response.status, body.error ?? {}, undefined)
}
