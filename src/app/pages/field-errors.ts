import type { z } from 'zod'
import { Problem } from '#platform/errors.ts'
import type { FieldError } from '#ui/public/error-summary.tsx'
import { say } from '../words.ts'

/** The first thing wrong in each field. */
export function fieldErrorsOf(error: z.ZodError): FieldError[] {
  const errors = new Map<string, string>()
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!errors.has(field)) errors.set(field, issue.message)
  }
  return [...errors].map(([field, text]) => ({ field, text }))
}

/** What a form shows of a refusal, at the field it concerns. Anything that is no refusal goes on up. */
export function refusalAt(error: unknown, field: string): { errors: FieldError[]; status: 422 | 429 | 409 } {
  if (!(error instanceof Problem)) throw error
  const status = error.kind === 'too_many' ? 429 : error.kind === 'conflict' ? 409 : 422
  return { errors: [{ field, text: say(error.kind, error.code, error.params) }], status }
}
