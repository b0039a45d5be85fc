import type { ZodType, z } from 'zod'
import { problem } from '#platform/errors.ts'
import { fieldErrors } from '#platform/http/valid.ts'
import { MAX_FILES, MAX_UPLOAD } from './accept-file.ts'
import type { SentFile } from './keep-files.ts'

/** The form that came with files; what is none is refused, not a bug. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw problem('invalid', 'request.malformed')
  }
}

/** The files of a form under these names; boxes left empty are none. Bounded before any is looked at. */
export async function readSentFiles(form: FormData, names: readonly string[]): Promise<SentFile[]> {
  const sent = names.flatMap(name => form.getAll(name)).filter(value => value instanceof File)
  const chosen = sent.filter(file => file.size > 0 || file.name !== '')
  if (chosen.length > MAX_FILES) throw problem('too_large', 'evidence.too-many', { limit: MAX_FILES })
  const total = chosen.reduce((sum, file) => sum + file.size, 0)
  if (total > MAX_UPLOAD) throw problem('too_large', 'evidence.upload-too-large', { limit: MAX_UPLOAD / 1_000_000 })
  return Promise.all(chosen.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}

/** The part `input` of a form: JSON of a command that brings files along. */
export function readFormInput<Schema extends ZodType>(form: FormData, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(parseJson(form.get('input')))
  if (!result.success) throw problem('invalid', 'request.invalid', { fields: fieldErrors(result.error.issues) })
  return result.data
}

function parseJson(value: unknown): unknown {
  try {
    return JSON.parse(typeof value === 'string' ? value : '')
  } catch {
    throw problem('invalid', 'request.malformed')
  }
}
