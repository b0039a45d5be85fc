import type { Problem, ProblemKind } from '../errors.ts'

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 422 | 429 | 503

const STATUS: Record<ProblemKind, ProblemStatus> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  gone: 410,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
}

/** 400 is for what cannot be read at all; what can be read but makes no sense is 422. */
export const statusOf = (it: Problem): ProblemStatus => (it.code === 'request.malformed' ? 400 : STATUS[it.kind])

/** The JSON a refused request gets. `params` of a stale one hold the row as it stands now. */
export interface ProblemAnswer {
  readonly error: {
    readonly kind: ProblemKind | 'internal'
    readonly code: string
    readonly message: string
    readonly params: Readonly<Record<string, unknown>>
    readonly request_id: string
  }
}
