import { hc } from 'hono/client'
import { apiAt } from '#ui/office/base.ts'
import type { ReportView } from '../../office/reports.client.ts'
import type { SentencesRoutes } from '../sentences.routes.ts'

export const sentences = hc<SentencesRoutes>(apiAt('report-sentences'))

export type ReportText = NonNullable<ReportView['text']>
export type Sentence = ReportText['sentences'][number]
export type Field = ReportText['fields'][number]

/** Fields by their key. */
export type FieldMap = ReadonlyMap<string, Field>
export const fieldMap = (fields: readonly Field[]): FieldMap => new Map(fields.map(field => [field.key, field]))
