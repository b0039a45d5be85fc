import type { ClientResponse } from 'hono/client'
import { fillWords } from '#platform/fill-words.ts'

/** A refusal as the server tells it: what a person can understand and change. */
export class Refused extends Error {
  readonly status: number
  readonly kind: string
  readonly code: string
  readonly params: Readonly<Record<string, unknown>>
  readonly requestId: string | undefined

  constructor(status: number, body: RefusalBody, requestId: string | undefined) {
    super(body.message ?? '')
    this.status = status
    this.kind = body.kind ?? 'unavailable'
    this.code = body.code ?? 'server.failed'
    this.params = body.params ?? {}
    this.requestId = body.request_id ?? requestId
  }
}

interface RefusalBody {
  kind?: string
  code?: string
  params?: Record<string, unknown>
  request_id?: string
  /** The Vietnamese sentence, where the server has one. */
  message?: string
}

/** `await answer(client.versions.$get())`: the body of a good answer, a `Refused` for any other. */
export async function answer<Body>(sent: Promise<ClientResponse<Body>>): Promise<Body> {
  const response = await sent
  if (response.ok) return (await response.json()) as Body
  const requestId = response.headers.get('x-request-id') ?? undefined
  throw new Refused(response.status, await refusalIn(response), requestId)
}

async function refusalIn(response: { json: () => Promise<unknown> }): Promise<RefusalBody> {
  try {
    const body: unknown = await response.json()
    if (typeof body !== 'object' || body === null) return {}
    return 'error' in body && typeof body.error === 'object' ? (body.error ?? {}) : body
  } catch {
    return {}
  }
}

type Words = Readonly<Record<string, string | ((params: Readonly<Record<string, unknown>>) => string)>>

/** The sentence of a failure: the slice's own words for the code, the server's, or that it did not answer. */
export function saysOf(error: unknown, words: Words = {}): string {
  if (!(error instanceof Refused)) return 'Máy chủ chưa trả lời. Việc đã nhập vẫn còn trên máy này.'
  const own = words[error.code]
  if (typeof own === 'function') return own(error.params)
  if (own !== undefined) return fillWords(own, error.params)
  return error.message || 'Máy chủ gặp lỗi. Việc đã nhập vẫn còn trên máy này.'
}
