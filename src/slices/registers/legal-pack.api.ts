import { z } from 'zod'
import type { LegalDocument } from './legal-documents.api.ts'
import pack from './packs/legal-documents.json' with { type: 'json' }
import { confidenceWords, DOCUMENT_STATUSES } from './registers.words.ts'

const day = z.string().nullable()
const document = z.object({
  number: z.string(),
  issued_on: z.string(),
  type: z.string(),
  issuer: z.string(),
  title: z.string(),
  effective_from: day,
  effective_to: day,
  replaced_by: z.array(z.string()),
  amended_by: z.array(z.string()),
  status: z.enum(DOCUMENT_STATUSES),
  confidence: z.custom<keyof typeof confidenceWords>(word => typeof word === 'string' && word in confidenceWords),
  source: z.string().nullable(),
})

/** The national documents as they are shipped, for where there is no database. */
export const shippedDocuments = (): LegalDocument[] =>
  document
    .array()
    .parse(pack.rows)
    .map(row => ({ ...row, id: null, origin: 'national', row_version: 0 }))
