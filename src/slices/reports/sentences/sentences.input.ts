import { z } from 'zod'
import { HEADING_CODES } from './headings.words.ts'

/** A rule's own key, or `own.` and an id for what people add. */
export const sentenceKey = z.string().regex(/^(?:own\.[0-9a-f-]{36}|[a-z0-9_.-]{1,100})$/)

const text = z
  .string()
  .max(5000, { error: 'Câu này dài quá 5.000 ký tự.' })
  .transform(value => value.normalize('NFC').trim())

/** What a person makes of a sentence; what is not named stays. `row_version` is 0 while nobody has touched it. */
export const writeSentence = z.object({
  request_key: z.uuid(),
  row_version: z.int().nonnegative(),
  heading: z.enum(HEADING_CODES),
  edit: z
    .object({
      /** Null: as proposed. */
      text: text.nullable(),
      /** What stood there as the proposal while it was edited. */
      proposed: text.nullable(),
      /** The figures of the sentence as its editor saw them. */
      seen: z.record(z.string().max(120), z.string().max(2000)),
    })
    .optional(),
  is_left_out: z.boolean().optional(),
  place: z.number().nullable().optional(),
})
export type WriteSentence = z.output<typeof writeSentence>
