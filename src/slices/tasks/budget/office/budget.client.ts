import { hc, type InferResponseType } from 'hono/client'
import { Refused } from '#ui/office/answer.ts'
import { apiAt, base } from '#ui/office/base.ts'
import type { BudgetRoutes } from '../budget.routes.ts'

export const budgetClient = hc<BudgetRoutes>(apiAt('budget'))

export type Budget = InferResponseType<typeof budgetClient.index.$get>
export type TaskMoney = Budget['tasks'][number]
export type SpendingLine = Budget['spending'][number]

export const budgetKeys = { all: ['budget'], year: (year: number | undefined) => ['budget', year ?? 'now'] } as const

export const evidenceAddress = (id: string): string => `${base}/api/evidence/${id}/file`

/** A spending entry with its document beside it goes as a form. */
export async function sendSpending(input: object, files: readonly File[]): Promise<{ id: string }> {
  const form = new FormData()
  form.set('input', JSON.stringify(input))
  for (const file of files) form.append('files', file)
  const response = await fetch(`${apiAt('budget')}/spending`, { method: 'POST', body: form })
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refused(response.status, body.error ?? {}, undefined)
  return body
}
