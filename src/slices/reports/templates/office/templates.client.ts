import { hc, type InferResponseType } from 'hono/client'
import { Refused } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import type { TemplatesRoutes } from '../templates.routes.ts'

export const templates = hc<TemplatesRoutes>(apiAt('report-templates'))

export type TemplateList = InferResponseType<typeof templates.index.$get>
export type TemplateRow = TemplateList['templates'][number]
export type TemplateFinding = TemplateRow['findings'][number]
export type TemplateFieldList = InferResponseType<typeof templates.fields.$get>

export const keys = {
  all: ['report-templates'],
  fields: ['report-template-fields'],
  ofReport: (id: string) => ['report', id, 'template'],
} as const

export const starterAddress = `${apiAt('report-templates')}/starter`
export const templateAddress = (id: string): string => `${apiAt('report-templates')}/${id}/docx`
export const previewAddress = (id: string, report?: string): string =>
  `${apiAt('report-templates')}/${id}/preview${report === undefined ? '' : `?report=${report}`}`

export interface Sent {
  file: File
  name: string
  request_key: string
}

/** Sends a template; the answer says whether it may be used. */
export async function sendTemplate({ file, name, request_key }: Sent): Promise<{ state: string; errors: number }> {
  const form = new FormData()
  form.set('input', JSON.stringify({ name, request_key }))
  form.set('file', file)
  const response = await fetch(apiAt('report-templates'), { method: 'POST', body: form })
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refused(response.status, body.error ?? {}, undefined)
  return body
}
