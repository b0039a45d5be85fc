import { hc, type InferResponseType } from 'hono/client'
import { Refused } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import type { HandOverRoutes } from '../hand-over/hand-over.routes.ts'

const client = hc<HandOverRoutes>(apiAt('hand-over'))
/** Signing off and handing over of one report. */
export const handOver = client[':id']

export type HandOverView = InferResponseType<typeof handOver.$get>
export type AttachedFile = HandOverView['files'][number]
export type Sending = HandOverView['sendings'][number]
export type Comparison = NonNullable<AttachedFile['comparison']>

export const handOverKey = (id: string) => ['report', id, 'hand-over'] as const
export const zipAddress = (id: string): string => `${apiAt('hand-over')}/${id}/zip`
export const attachedAddress = (id: string, file: string): string => `${apiAt('hand-over')}/${id}/files/${file}`

interface Sent {
  file: File
  kind: 'signed' | 'received'
  received_number?: string
  received_on?: string | null
  request_key: string
}

/** Attaches a file to a signed report; the answer says how it compares. */
export async function attachTo(id: string, { file, ...input }: Sent): Promise<{ comparison: Comparison | null }> {
  const form = new FormData()
  form.set('input', JSON.stringify(input))
  form.set('file', file)
  const response = await fetch(`${apiAt('hand-over')}/${id}/files`, { method: 'POST', body: form })
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refused(response.status, body.error ?? {}, undefined)
  return body
}
