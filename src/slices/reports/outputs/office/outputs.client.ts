import { hc, type InferResponseType } from 'hono/client'
import { apiAt } from '#ui/office/base.ts'
import type { OutputsRoutes } from '../outputs.routes.ts'
import type { OutputCode, OutputFormat } from '../outputs.words.ts'

export const outputs = hc<OutputsRoutes>(apiAt('reports'))[':id'].outputs

export type OutputList = InferResponseType<typeof outputs.$get>

export const outputAddress = (id: string, code: OutputCode, format: OutputFormat): string =>
  `${apiAt('reports')}/${id}/outputs/${code}.${format}`
