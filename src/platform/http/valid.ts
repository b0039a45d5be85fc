import { zValidator } from '@hono/zod-validator'
import type { ValidationTargets } from 'hono'
import type { ZodType } from 'zod'
import { problem } from '../errors.ts'

/** What is wrong in one field: `path` as in 'parts.0.name'. */
export interface FieldError {
  readonly path: string
  readonly message: string
}

export const fieldErrors = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): FieldError[] =>
  issues.map(issue => ({ path: issue.path.map(String).join('.'), message: issue.message }))

/** Reads one part of the request by its schema; refuses with the fields that are wrong. */
export const valid = <Schema extends ZodType, Target extends keyof ValidationTargets>(target: Target, schema: Schema) =>
  zValidator(target, schema, result => {
    if (!result.success) throw problem('invalid', 'request.invalid', { fields: fieldErrors(result.error.issues) })
  })
