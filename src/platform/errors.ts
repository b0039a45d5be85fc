export const PROBLEM_KINDS = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'stale',
  'gone',
  'too_large',
  'too_many',
  'unavailable',
] as const

export type ProblemKind = (typeof PROBLEM_KINDS)[number]
export type ProblemParams = Readonly<Record<string, unknown>>

/** What a user can cause and understand; the code is a translation key owned by its slice. Anything else is a bug. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly code: string
  readonly params: ProblemParams

  constructor(kind: ProblemKind, code: string, params: ProblemParams = {}) {
    super(`${kind}: ${code}`)
    this.name = 'Problem'
    this.kind = kind
    this.code = code
    this.params = params
  }
}

export const problem = (kind: ProblemKind, code: string, params: ProblemParams = {}): Problem =>
  new Problem(kind, code, params)

/** Refuses unless the actor may do the deed. */
export function ensure(ok: boolean, code: string): asserts ok {
  if (!ok) throw problem('forbidden', code)
}
