/** What of a request better-auth may see: its cookies, the browser's name and the address we trust. */
export interface Visit {
  readonly cookie: string
  readonly userAgent: string
  readonly address: string
}

export const visitOf = (request: Request, address: string): Visit => ({
  cookie: request.headers.get('cookie') ?? '',
  userAgent: (request.headers.get('user-agent') ?? '').slice(0, 300),
  address,
})

export const headersOf = (visit: Visit): Headers =>
  new Headers({ cookie: visit.cookie, 'user-agent': visit.userAgent, 'x-lantoa-address': visit.address })

/** better-auth's answer, as its status, its JSON and the cookies to hand on. */
export interface Heard {
  readonly ok: boolean
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly cookies: readonly string[]
}

export async function hear(answer: Promise<Response>): Promise<Heard> {
  const response = await answer
  const text = await response.text()
  const parsed: unknown = text ? JSON.parse(text) : {}
  return {
    ok: response.ok,
    status: response.status,
    body: parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : {},
    cookies: response.headers.getSetCookie(),
  }
}
