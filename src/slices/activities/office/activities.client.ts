import { hc, type InferResponseType } from 'hono/client'
import { Refused } from '#ui/office/answer.ts'
import { apiAt, base } from '#ui/office/base.ts'
import type { TypeInFact } from '../activities.input.ts'
import type { ActivitiesRoutes } from '../activities.routes.ts'

export const activities = hc<ActivitiesRoutes>(apiAt('activities'))

export type Ledger = InferResponseType<typeof activities.index.$get>
export type LedgerRow = Ledger['rows'][number]
export type ActivityView = InferResponseType<(typeof activities)[':id']['$get']>

export const evidenceAddress = (id: string): string => `${base}/api/evidence/${id}/file`

export const keys = {
  all: ['activities'],
  ledger: (...of: unknown[]) => ['activities', 'ledger', ...of],
  one: (id: string) => ['activities', 'one', id],
} as const

/** Files go beside the command, so this one is sent as a form and not as JSON. */
export async function sendFact(input: TypeInFact, files: readonly File[]): Promise<{ id: string }> {
  const form = new FormData()
  form.set('input', JSON.stringify(input))
  for (const file of files) form.append('files', file)
  const response = await fetch(apiAt('activities'), { method: 'POST', body: form })
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refused(response.status, body.error ?? {}, undefined)
  return body
}
